"""An address as a QR code, with the text beside it for those who type or listen."""

from io import BytesIO
from urllib.parse import urlsplit

import segno

from generator.layout.page_nodes import QrCode
from generator.wording.wording import Wording


def qr_code(words: Wording, url: str) -> QrCode | None:
    """Return a QR code with its address and its words; none where there is no address."""
    if not url:
        return None
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    parts = urlsplit(url)
    readable = f"{parts.netloc}{parts.path}"
    return {
        "url": url,
        "readable": readable,
        "alt": words.text("QR code that leads to {address}").format(address=readable),
        "svg": drawn.getvalue().decode(),
    }
