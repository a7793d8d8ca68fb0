"""How soon a student can write: `python benchmarks/students.py [SITE] [ROUNDS]`.

SITE is a built site (default: `site`). Each module's student page is opened on a slow phone: 400 kbit/s,
a round trip of 400 ms, a processor four times as slow as this one, nothing in its cache. Everything is
sent compressed, as servers do. The time ends when the controls of all its sheets work; bytes are all
that the page loads by itself, with fonts and headers.
"""

import gzip
import statistics
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from measuring import chromium_path, report
from playwright.sync_api import Browser, sync_playwright

SITE = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 1
LIMIT_KB, LIMIT_SECONDS = 75, 4
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
WORKS = """() => document.readyState !== "loading"
  && document.querySelector(".hb-mine")
  && [...document.querySelectorAll(".hb-mine, .hb-hand-in, .hb-self p > button")]
    .every(part => !part.hidden)"""
"""The scripts show what needs them when it works."""


class _Compressed(SimpleHTTPRequestHandler):
    """Sends all but fonts compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        if path.suffix != ".woff2":
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def opened(browser: Browser, address: str) -> tuple[float, float]:
    """Return the seconds until the sheets can be filled in, and the kilobytes that came."""
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    session = context.new_cdp_session(page)
    received: list[float] = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="commit")
    page.wait_for_function(WORKS)
    # from the first request on, by the browser's own clock
    seconds = page.evaluate("performance.now()") / 1000
    page.wait_for_load_state("load")
    # fonts are no part of what a page waits for
    page.evaluate("document.fonts.ready.then(() => {})")
    context.close()
    return seconds, sum(received) / 1000


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    paths = sorted(
        path.parent.relative_to(SITE) for path in SITE.glob("modules/*/students/index.html")
    )
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        for path in paths:
            address = f"http://127.0.0.1:{server.server_port}/{path.as_posix()}/"
            runs = [opened(browser, address) for _ in range(ROUNDS)]
            seconds, size = statistics.median(run[0] for run in runs), runs[0][1]
            rows.append((path.parts[1], f"{size:.1f} kB", f"{seconds:.2f} s"))
        browser.close()
    server.shutdown()
    report(
        f"Student pages: at most {LIMIT_KB} kB and {LIMIT_SECONDS} s on a slow phone",
        f"python benchmarks/students.py {SITE} {ROUNDS}",
        (),
        ("module", "sent", "until its sheets can be filled in"),
        rows,
    )


if __name__ == "__main__":
    main()
