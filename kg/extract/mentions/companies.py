"""Names of companies, banks, associations and funds: written in full, in capitals and lower case by turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from kg.extract.mentions.names import capital_run, looks_like_person
from kg.extract.mentions.words import name_words

if TYPE_CHECKING:
    from kg.extract.mentions.areas import AreaReader
    from kg.extract.mentions.tokens import Tokens
    from kg.extract.mentions.unit_names import OrgName
    from kg.extract.mentions.words import UnitRow

# Tokens that a name may have, and syllables in lower case that may follow each other in it.
_LONGEST, _LOWER = 14, 3
_DASHES = frozenset({"-", "–", "&"})
_BRANCH = ["chi", "nhánh"]


def company(areas: AreaReader, org: OrgName, limit: int) -> OrgName | None:
    """Read "Công ty TNHH MTV Cao su Lộc Ninh", "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam", "Hiệp hội Thép Việt
    Nam": what the head says of the form of a company belongs to the name."""
    t, at = areas.tokens, org.stop
    if at >= limit or not t.word[at] or not t.capital[at] or t.hit(at, "rank", "title") is not None:
        return None
    if org.start and t.key[org.start - 1] in name_words("count"):
        return None  # "các Công ty Điện lực trực thuộc"
    stop = _name_end(t, at, limit)
    begin = org.start + len(org.head.form.split())
    for i in range(at, stop):
        around = areas.phrase(i, limit) if i > at and t.hit(i, "level") is not None else None
        if around is not None and len(around.areas) == 1 and around.areas[0].entries:
            function = f"{t.string(begin, i)} {around.areas[0].word}"
            return replace(org, stop=around.stop, function=function, areas=around.areas)
        seat = areas.bare(i, stop, sure=True)
        if seat is not None and seat.stop == stop and seat.kind in {"province", "district"} and t.capital[i]:
            return replace(org, stop=stop, function=t.string(begin, i) if i > begin else "", areas=(seat,))
    inside = (areas.bare(i, stop) for i in range(at, stop))
    countries = tuple(area for area in inside if area is not None and area.kind == "country")
    return replace(org, stop=stop, function=t.string(begin, stop), around=countries)


def _name_end(t: Tokens, at: int, limit: int) -> int:
    """The end of a company's name whose capitals begin at `at`."""
    i = at
    while i < limit and i - at < _LONGEST:
        if not t.word[i]:
            if t.key[i] not in _DASHES or i + 1 >= limit or not t.capital[i + 1]:
                break
        elif t.capital[i]:
            someone = i > at and looks_like_person(t, i, capital_run(t, i, limit))
            if someone or (i > at and (_begins_body(t, i) or t.hit(i, "rank", "title") is not None)):
                break
        elif (goes_on := _lower_end(t, i, limit)) > i:
            i = goes_on
            continue
        else:
            break
        i += 1
    return i if t.word[i - 1] else i - 1


def _lower_end(t: Tokens, at: int, limit: int) -> int:
    """The end of the syllables in lower case at `at` that belong to a name: the second of a word, or some before more
    capitals ("Bảo trợ trẻ em Việt Nam", "Đầu tư và Phát triển"); `at` where a clause goes on."""
    if t.surface[at - 1].isupper():
        return at  # "Công ty FPT thì"
    stop = at
    while stop < limit and t.word[stop] and not t.capital[stop] and stop - at < _LOWER:
        if t.key[stop : stop + 2] != _BRANCH and _is_clause(t, stop, first=stop == at):
            break
        stop += 1
    if stop < limit and stop > at and t.capital[stop] and t.word[stop] and not _begins_body(t, stop):
        return stop
    return at + 1 if stop > at and t.key[at] != "và" else at


def _begins_body(t: Tokens, at: int) -> bool:
    """Whether another body begins: what "An ninh" names is also a matter of companies."""
    return any(hit.kind == "unit" and cast("UnitRow", hit.value).form != "An ninh" for hit in t.hits[at])


def _is_clause(t: Tokens, at: int, *, first: bool) -> bool:
    """Whether a syllable in lower case is none of a name: a function word, or the first of a verb, title or level."""
    if t.key[at] == "và":
        return not (at + 1 < len(t) and t.capital[at + 1])
    if any(hit.kind == "function" and hit.stop > at for hit in t.hits[at - 1]):
        return False  # "Viễn thông", "trẻ em"
    if t.key[at] in name_words("ends_function") or t.key[at : at + 2] == ["trực", "thuộc"]:
        return True
    kinds = ("verb", "occasion", "rank", "title", "address", "unnamed")
    return t.hit(at, *kinds) is not None or (not first and t.hit(at, "level") is not None)
