"""The frame of the service's plain pages."""

from __future__ import annotations

from html import escape
from typing import Literal

_PAGE = """<!doctype html>
<html lang={lang}>
<meta charset=utf-8>
<meta name=viewport content="width=device-width, initial-scale=1">
<title>{title}</title>
{head}<link rel=stylesheet href="/assets/service.css">
<main>
{body}
</main>
</html>
"""


def html_page(title: str, body: str, *, lang: Literal["vi", "en"], head: str = "") -> str:
    """A page with the service's style. `body` and the lines of `head` are markup, `title` is text."""
    return _PAGE.format(title=escape(title), body=body, lang=lang, head=head)
