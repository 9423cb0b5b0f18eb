"""A web page taken out of its markup, by trafilatura. Run as a program it does so for one page on standard input:
`kg.sources.html` sends it the pages that might take long, because only a process can be stopped.
"""

from __future__ import annotations

import json
import re
import sys
from typing import TypedDict

# Captions are evidence, and trafilatura drops figures whole: as paragraphs they stay.
_CAPTION = re.compile(r"<(/?)figcaption\b[^>]*>", re.IGNORECASE)
_FIGURE = re.compile(r"<(/?)figure\b[^>]*>", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# Only dates that the page states as its own: no guessing from its text, and no look at today's date, which would let
# the output depend on the day it is made.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01", "outputformat": "%Y-%m-%d"}


class Page(TypedDict):
    """What a page gives; `text` is empty where it holds no article."""

    text: str
    title: str | None
    author: str | None
    published: str | None
    publisher: str | None
    url: str | None


def extract_page(markup: str) -> Page:
    """The article of a page: its headline as the first line, then a line a paragraph, list item, row or caption."""
    # Takes a third of a second to import, so it is imported only where a page is read.
    from trafilatura import bare_extraction  # noqa: PLC0415

    markup = _DECLARATION.sub("", _CAPTION.sub(r"<\1p>", _FIGURE.sub(r"<\1div>", markup)))
    found = bare_extraction(
        markup, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=_DATES
    )
    if found is None or isinstance(found, dict):
        return Page(text="", title=None, author=None, published=None, publisher=None, url=None)
    return Page(
        text=with_title(found.title, found.text or ""),
        title=found.title,
        author=found.author,
        published=found.date,
        publisher=found.sitename,
        url=found.url,
    )


def with_title(title: str | None, text: str) -> str:
    """Some pages keep the headline outside the article's body; the text should say it once."""
    first = text.split("\n", 1)[0]
    if not title or " ".join(first.split()) == " ".join(title.split()):
        return text
    return f"{title}\n{text}" if text else ""


def main() -> None:
    """Markup on standard input → a `Page` as JSON on standard output, both UTF-8."""
    page = extract_page(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.buffer.write(json.dumps(page).encode())


if __name__ == "__main__":
    main()
