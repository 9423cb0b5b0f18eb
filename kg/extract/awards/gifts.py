"""Things handed over, as single sentences have them, and which of them are the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.told.line import ToldLine, words_of
from kg.text import key_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.model import MeetingFact

GENERIC = frozenset({"Quà", "Kỷ niệm chương", "Huân chương", "Huy chương", "Quà tặng"})
"""Titles that a sentence may use for a thing that another names exactly."""
REWARD = "Tiền thưởng"


def is_fixed(told: str, what: Sequence[Chunk]) -> bool:
    """Whether "gắn" says that something is fixed somewhere ("gắn 1.200 camera"): on people medals are."""
    worn_things = tuple(words_of("worn"))
    worn = any(chunk.kind == "thing" and chunk.value.lower().startswith(worn_things) for chunk in what)
    return told.removeprefix("đã ") == "gắn" and not worn


@dataclass(frozen=True, slots=True)
class Gift:
    """One thing handed over, as one sentence has it; `amount` is the sum of a reward as it is written, or ""."""

    title: str
    givers: tuple[str, ...]
    takers: tuple[str, ...]
    line: ToldLine
    rule: str
    amount: str = ""


def _is_same(one: Gift, other: Gift, bodies: Mapping[str, frozenset[str]]) -> bool:
    """Whether two sentences tell of one gift: a caption may call it less exactly, or leave somebody out. `bodies` are
    those at which each person has posts: whose officer hands over gives."""
    if one.line is other.line:
        return False
    titles = one.title.lower(), other.title.lower()
    alike = titles[0].startswith(titles[1]) or titles[1].startswith(titles[0])
    loose = alike or (
        "caption" in {one.line.sentence.block, other.line.sentence.block}
        and (one.title in GENERIC or other.title in GENERIC)
    )
    if one.amount and other.amount and one.amount != other.amount:
        return False
    # Money that a unit and its head give may well be two rewards, but for the same sum.
    behind = {} if one.title == REWARD and not one.amount else bodies
    if not loose or (one.givers and other.givers and not _give_together(one.givers, other.givers, behind)):
        return False
    return not one.takers or not other.takers or bool(set(one.takers) & set(other.takers))


def _conflicts(gift: Gift, group: Sequence[Gift], bodies: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of a group was given by somebody else, so that the gift is another one."""
    named = [other.givers for other in group if other.givers]
    return bool(gift.givers) and bool(named) and not any(_give_together(gift.givers, by, bodies) for by in named)


def _give_together(one: Sequence[str], other: Sequence[str], bodies: Mapping[str, frozenset[str]]) -> bool:
    """Whether givers are the same, or those of the one are bodies of people of the other."""
    of_one = {body for giver in one for body in bodies.get(giver, ())}
    of_other = {body for giver in other for body in bodies.get(giver, ())}
    return bool(set(one) & {*other, *of_other} or set(other) & of_one)


def without_echoes(gifts: list[Gift]) -> list[Gift]:
    """A ceremony of handing over counts by itself only where nobody is said to hand the thing over, and a headline only
    where the text does not say who gave the thing."""
    text = {g.title for g in gifts if g.line.sentence.block != "title" and g.givers}
    gifts = [g for g in gifts if g.line.sentence.block != "title" or g.title not in text]
    told = {g.title for g in gifts if g.rule != "award.handing_over"}
    return [g for g in gifts if g.rule != "award.handing_over" or g.title not in told]


def _is_begun(title: str, exact: set[str]) -> bool:
    """Whether another title says more: "Huân chương Chiến công" beside "Huân chương Chiến công hạng Nhì"."""
    return any(other != title and other.startswith(title) for other in exact)


def merged(gifts: Sequence[Gift], bodies: Mapping[str, frozenset[str]]) -> list[list[Gift]]:
    """The gifts in groups of those that sentences and captions tell of more than once."""
    groups: list[list[Gift]] = []
    # What a caption calls by a general name joins the first gift that it may be, and no two by joining both.
    exact = {g.title.lower() for g in gifts}
    general = {g.title for g in gifts if g.title in GENERIC or _is_begun(g.title.lower(), exact)}
    for gift in sorted(gifts, key=lambda g: (g.title in general, g.line.sentence.block == "caption")):
        alike = [
            g for g in groups if any(_is_same(gift, other, bodies) for other in g) and not _conflicts(gift, g, bodies)
        ]
        group = next((g for g in alike if g[0].title == gift.title), alike[0] if alike else None)
        if group is None:
            groups.append([gift])
        else:
            group.append(gift)
    return groups


def exact_title(title: str, lines: Sequence[ToldLine]) -> str:
    """The full name of a medal that its giving calls only "Huân chương", where the article names one."""
    if key_of(title) not in words_of("medal"):
        return title
    named = (c.value for line in lines for c in line.chunks if c.kind == "thing" and c.value.startswith(f"{title} "))
    full = {name for name in named if name[len(title) + 1].isupper()}
    return next(iter(full)) if len(full) == 1 else title


def occasion_of(reading: Reading, gifts: Sequence[Gift], meetings: tuple[MeetingFact, ...]) -> str | None:
    """The meeting at which a thing was given: the only one, else the one that the same paragraph told of last."""
    if len(meetings) == 1:
        return meetings[0].key
    for gift in gifts:
        sentence = gift.line.sentence
        if sentence.block == "caption":
            continue
        first = min(s.start for s in reading.sentences if s.paragraph == sentence.paragraph)
        start, stop = reading.text.raw_span(first, sentence.stop)
        told = [(e.start, m.key) for m in meetings for e in m.evidence if start <= e.start < stop]
        if told:
            return max(told)[1]
    return None
