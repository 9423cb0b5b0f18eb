"""Could this be about officials at all? Told by single words, since most pages of a crawl are about something else."""

from __future__ import annotations

import csv
from functools import cache

from kg.lexicon import PhraseScanner
from kg.resources import resource
from kg.sources.outcome import Rejected
from kg.text import key_of

# Their first columns are phrases, all that matters here.
_HEAD = 400  # in code points
_LISTS = ("abbreviations", "ranks", "titles", "unit_heads")


def require_topic(text: str) -> None:
    """Raise Rejected ("off_topic") for a text with no rank, no title of office and no organisation's kind of name."""
    # Most articles tell it at once; a phrase that ends before a space is one in the whole text too.
    head = text.find(" ", _HEAD)
    if not _names_office(text[: max(head, 0)]) and not _names_office(text):
        raise Rejected("off_topic", "no word in it is a rank, a post or an authority.")


def _names_office(text: str) -> bool:
    return bool(_official_words().scan_all(key_of(text)))


@cache
def _official_words() -> PhraseScanner[None]:
    phrases: set[str] = set()
    for name in _LISTS:
        lines = resource(f"data/lexicon/{name}.csv").read_text(encoding="utf-8").splitlines()
        phrases |= {row[0] for row in list(csv.reader(lines))[1:]}
    return PhraseScanner(dict.fromkeys(key_of(phrase) for phrase in phrases))
