"""One text in other forms that say the same, and what two extractions must share."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from typing import TYPE_CHECKING

from kg.text import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.model import Article, Evidence, Mention

WIDTH = 78


def _old_tones() -> dict[str, str]:
    """As in "óa" → "oá", in both cases."""
    pairs: dict[str, str] = {}
    for first, second in ("oa", "oe", "uy"):
        for tone in "\u0300\u0301\u0303\u0309\u0323":
            new = unicodedata.normalize("NFC", first + tone) + second
            old = first + unicodedata.normalize("NFC", second + tone)
            pairs |= {new: old, new.capitalize(): old.capitalize()}
    return pairs


_OLD_TONES = _old_tones()
_NEW_TONES = re.compile("(?:" + "|".join(_OLD_TONES) + r")(?!\w)")
# A line that a break lets begin like this is read as an item of a list, and a row that is broken is none any more.
_LIKE_AN_ITEM = re.compile(r"^(?:[-–—*•+]|\S{1,3}\.)", re.MULTILINE)


def decomposed(text: str) -> str:
    """Every letter apart from its marks."""
    return unicodedata.normalize("NFD", text)


def with_crlf(text: str) -> str:
    """Line ends of Windows."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def with_old_tones(text: str) -> str:
    """As in "hoà" for "hòa", at the ends of words."""
    return _NEW_TONES.sub(lambda found: _OLD_TONES[found.group()], unicodedata.normalize("NFC", text))


def with_doubled_spaces(text: str) -> str:
    """Every space twice."""
    return text.replace(" ", "  ")


def with_hard_breaks(text: str) -> str | None:
    """Every long line broken as mail and old editors break it; None where a break makes something else of a line."""
    lines = [
        textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) if len(line) > WIDTH else line
        for line in text.replace("\r\n", "\n").split("\n")
    ]
    broken = [part for line in lines if "\n" in line for part in line.split("\n")[1:]]
    if "|" in text or any(_LIKE_AN_ITEM.match(part) or part.lower().startswith("ảnh:") for part in broken):
        return None
    return "\n".join(lines)


VARIANTS: dict[str, Callable[[str], str]] = {
    "decomposed": decomposed,
    "crlf": with_crlf,
    "old tones": with_old_tones,
    "doubled spaces": with_doubled_spaces,
}


def gist(article: Article) -> dict[str, list[tuple[object, ...]]]:
    """All that an article says, by names rather than keys, each fact with its passages as comparable text."""
    text = article.document.text
    names = {p.key: _key(p.name) for p in article.people}
    names |= {o.key: _key(o.name) for o in article.organizations}
    names |= {a.key: f"{a.kind} {_key(a.name)}" for a in article.areas}

    def said(passages: Iterable[Evidence | Mention]) -> tuple[str, ...]:
        return tuple(_key(text[p.start : p.stop]) for p in passages)

    def named(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(names[key] for key in keys))

    return {
        "people": [(names[p.key], said(p.mentions)) for p in article.people],
        "organizations": [(names[o.key], o.kind, o.level, o.code, said(o.mentions)) for o in article.organizations],
        "areas": [(names[a.key], a.country, a.code, said(a.mentions)) for a in article.areas],
        "ranks": [(names[r.person], r.rank, said(r.evidence)) for r in article.ranks],
        "posts": [
            (names[p.person], p.title, names.get(p.organization or ""), p.status, said(p.evidence))
            for p in article.posts
        ],
        "meetings": [
            (m.kind, m.date, m.end_date, named(m.places), named(m.organizers), m.topics, said(m.evidence))
            for m in article.meetings
        ],
        "participations": [(p.meeting, names[p.agent], p.role, said(p.evidence)) for p in article.participations],
        "appointments": [
            (
                names[a.person],
                a.date,
                *((p and (p.title, names.get(p.organization or ""))) for p in (a.from_post, a.to_post)),
            )
            for a in article.appointments
        ],
        "awards": [
            (_key(a.title), named(a.givers), named(a.receivers), a.meeting, said(a.evidence)) for a in article.awards
        ],
    }


def _key(text: str) -> str:
    return " ".join(key_of(text).split())
