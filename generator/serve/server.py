"""The HTTP server of the preview, on this machine alone: pages, files, and a stream of edits."""

import json
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from threading import Lock
from urllib.parse import unquote, urlsplit

from generator.pages.offline import INDEX
from generator.serve.preview import Preview, Problems
from generator.website.files import NOT_FOUND

HOST = "127.0.0.1"
_LIVE = "-/live.js"
_EVENTS = "-/events"
"""Addresses that no record has: an id begins with a letter."""
_HEARTBEAT_SECONDS = 15.0
"""Seconds after which a browser is written to, to learn whether it is still there."""


class Server(ThreadingHTTPServer):
    """Serves a preview; what it does not hold is a handbook's own file, or one that mkdocs copied."""

    daemon_threads = True
    # on Windows a second server would take half of the requests
    allow_reuse_address = False

    def __init__(
        self,
        port: int,
        preview: Preview,
        own: Path,
        describe: Callable[[Problems], tuple[str, str]],
    ) -> None:
        """Listen on a port of this machine alone; raises OSError where another program does."""
        super().__init__((HOST, port), _Handler)
        self.preview = preview
        self.describe = describe
        self._own = own
        self._lock = Lock()

    def file(self, path: str) -> bytes | None:
        """Return a file by its path below the site's root; None where there is none."""
        shown = self.preview.shown
        with self._lock:
            made = shown.file(path) if shown else None
        if shown is None or made is not None or ".." in PurePosixPath(path).parts:
            return made
        files = (folder / path for folder in (self._own, shown.copied))
        return next((file.read_bytes() for file in files if file.is_file()), None)

    def event_data(self, state: tuple[int, Problems]) -> str:
        """Return the state after the last edit, for the pages, as JSON."""
        revision, problems = state
        heading, text = self.describe(problems)
        return json.dumps({"revision": str(revision), "heading": heading, "text": text})


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        # another site must not read drafts through a name of its own that leads here
        if self.headers.get("Host", "").rpartition(":")[0] not in (HOST, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path == _LIVE:
            self._send(HTTPStatus.OK, _LIVE, Path(__file__).with_name("live.js").read_bytes())
        elif path == _EVENTS:
            self._stream_events()
        else:
            self._send_file(path)

    def _send_file(self, path: str) -> None:
        revision = self.server.preview.revision
        name = f"{path}{INDEX}" if path.endswith("/") or not path else path
        data = self.server.file(name)
        if data is None and self.server.file(f"{path}/{INDEX}") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{path}/")
            self.end_headers()
            return
        found = HTTPStatus.OK if data is not None else HTTPStatus.NOT_FOUND
        if data is None:
            name, data = NOT_FOUND, self.server.file(NOT_FOUND) or b""
        if name.endswith(".html"):
            script = f'<script src="/{_LIVE}" data-revision="{revision}"></script></body>'
            data = data.replace(b"</body>", script.encode())
        self._send(found, name, data)

    def _send(self, status: HTTPStatus, name: str, data: bytes) -> None:
        kind = guess_type(name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind.endswith(("javascript", "json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _stream_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        known = self.server.preview.state
        try:
            while True:
                self.wfile.write(f"data: {self.server.event_data(known)}\n\n".encode())
                known = self.server.preview.wait(known, _HEARTBEAT_SECONDS)
        except OSError:
            # the page is closed
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of each request."""
