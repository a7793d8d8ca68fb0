"""The content security policy of a page: files of its own site, and its own inline scripts."""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"""type=["']?application/""")
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""The policy of a page without inline scripts. Icons in style sheets are `data:` pictures."""


def with_policy(html: str) -> str:
    """Return a page with its content security policy, which names each inline script by its hash.

    Raises ValueError for a page that declares no character encoding, behind which the policy stands.
    """
    hashes = dict.fromkeys(
        _hash(match["code"])
        for match in _SCRIPT.finditer(html)
        if "src=" not in match["attributes"] and not _DATA.search(match["attributes"])
    )
    sources = {**_SOURCES, "script-src": " ".join((_SOURCES["script-src"], *hashes))}
    policy = "; ".join(f"{name} {value}" for name, value in sources.items())
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    page, count = _CHARSET.subn(lambda charset: charset[0] + tag, html, count=1)
    if not count:
        raise ValueError("a page without a policy is not published")
    return page


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
