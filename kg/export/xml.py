"""Text in XML 1.0, which has no place for most control characters."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    r"""Text between tags; what XML can't hold becomes U+FFFD.

    >>> content("a<b" + chr(0))
    'a&lt;b\ufffd'
    """
    return escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})


def attribute(text: str) -> str:
    """A value with its quotes.

    >>> attribute("a&b")
    '"a&amp;b"'
    """
    return quoteattr(_FORBIDDEN.sub("\ufffd", text))
