"""`handbook serve`."""

import errno
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory, mkdtemp
from threading import Lock, Thread

import click

from generator.cli.options import root_option, settings_of
from generator.cli.reporting import report_and_stop_on_errors
from generator.finding import CannotRun, Message, say
from generator.loading.record_locations import FOLDERS
from generator.pages.render_page import Frames
from generator.report.formats import as_text
from generator.report.messages import messages_in
from generator.serve.preview import Preview, Problems
from generator.serve.server import HOST, Server
from generator.source.settings import ASSETS, Settings
from generator.wording.wording import user_wording

_PORT = 8000
_DEBOUNCE_MS = 20
"""Milliseconds without another edit after which what was edited is read."""


@click.command()
@root_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    metavar="N",
    help="Where browsers find it on this machine.",
)
def serve(root: Path, port: int) -> None:
    """Show the website, drafts as well, and follow every change."""
    settings = settings_of(root)
    with TemporaryDirectory() as name:
        preview = _preview(settings, Path(name))
        server = _server(port, preview, settings)
        _follow(preview, settings)
        click.echo(f"http://{HOST}:{server.server_port}/", err=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.server_close()


def _preview(settings: Settings, folder: Path) -> Preview:
    from generator.engine.frames import render_frames

    def render(now: Settings) -> tuple[Frames, Path]:
        # browsers read the last one meanwhile
        copied = Path(mkdtemp(dir=folder))
        return render_frames(now, copied, offline=False, strict=False), copied

    preview = Preview(settings, render)
    report_and_stop_on_errors(settings, preview.findings)
    return preview


def _server(port: int, preview: Preview, settings: Settings) -> Server:
    try:
        return Server(
            port, preview, settings.root / ASSETS, lambda problems: _description(settings, problems)
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise CannotRun(
            say(
                "port {port} is in use: another program answers there, perhaps a `handbook serve` in"
                " another window; end that one, or choose another port: `handbook serve --port {other}`",
                port=port,
                other=port + 1,
            )
        ) from None


def _description(settings: Settings, problems: Problems) -> tuple[str, str]:
    """Return a heading and the problems, in the user's language; both are empty if there are none."""
    words = user_wording(settings.root)
    if not problems:
        return "", ""
    text = (
        f"{words.format_message(problems)}\n"
        if isinstance(problems, Message)
        else as_text(problems, messages_in(settings))
    )
    return words.text("The last good pages are shown. Findings:"), text


def _follow(preview: Preview, settings: Settings) -> None:
    """Read again what is edited, as long as this process runs."""
    root = settings.root.resolve()
    names = (*FOLDERS, settings.theme_folder)
    folders = [root / name for name in names if name and (root / name).is_dir()]
    lock = Lock()

    def watch(*watched: Path, recursive: bool) -> None:
        import watchfiles

        for changes in watchfiles.watch(*watched, recursive=recursive, step=_DEBOUNCE_MS):
            paths = {PurePosixPath(Path(path).relative_to(root)) for _, path in changes}
            with lock:
                preview.edited(paths)
            # browsers show them as well
            with suppress(OSError):
                click.echo(_description(settings, preview.problems)[1], nl=False, err=True)

    # beside these folders only what lies in the root itself: an environment may have ten thousand files
    for each, recursive in ((folders, True), ([root], False)):
        Thread(target=watch, args=each, kwargs={"recursive": recursive}, daemon=True).start()
