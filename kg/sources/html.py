"""`.html`: the article of a page, with the metadata that the page states."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from kg.model import Document
from kg.sources import metadata
from kg.sources.decoding import checked, decode
from kg.sources.outcome import Rejected
from kg.sources.page import Page, extract_page

# Time grows faster than size: 200,000 paragraphs cost 39 s and half a gigabyte, and deep nesting hangs parsers. Pages
# of news have 500 to 3,000 tags; what has more is read in a process that can be stopped.
MAX_TAGS_IN_PROCESS = 5_000
SECONDS = 20

_AS_TEXT = "Save the article's text as .txt."
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9._-]+)", re.IGNORECASE)


def parse_html(data: bytes, name: str) -> Document:
    """The document of one page. Raises Rejected where it holds no article or takes too long."""
    markup = decode_markup(data)
    page = extract_page(markup) if markup.count("<") <= MAX_TAGS_IN_PROCESS else _extract_apart(markup)
    if not page["text"].strip():
        raise Rejected("empty", "no article was found in the page.", _AS_TEXT)
    row = dict(page)
    return Document(
        name=name,
        text=checked(page["text"]),
        title=metadata.field(row, "title"),
        url=metadata.or_none(metadata.url, row),
        published=metadata.or_none(metadata.published, row),
        publisher=metadata.field(row, "publisher"),
        author=metadata.field(row, "author"),
    )


def decode_markup(data: bytes) -> str:
    """The page's characters: as its bytes prove, else as the page itself declares.

    Raises Rejected where neither gives text.
    """
    try:
        return decode(data)
    except Rejected as rejected:
        declared = _DECLARED.search(data[:4096])
        if rejected.reason != "encoding" or declared is None:
            raise
        try:
            return checked(data.decode(declared.group(1).decode("ascii")))
        except (LookupError, UnicodeError):
            raise rejected from None


def _extract_apart(markup: str) -> Page:
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kg.sources.page"],
            input=markup.encode("utf-8"),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Rejected("too_slow", f"the page took longer than {SECONDS} s to read.", _AS_TEXT) from error
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise Rejected("broken", f"the page could not be parsed ({last or f'exit code {done.returncode}'}).", _AS_TEXT)
    page: Page = json.loads(done.stdout)
    return page
