"""Sentences as the award rules see them: who gives, who gets, and the things given as one chunk each.

A thing is a noun of `data/lexicon/awards.csv` with what belongs to its name ("Huân chương Lao động hạng Ba"), or, after
a number and a classifier, whatever stands there ("20 chiếc ghế xếp"). Its value is its name without those two.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.reading import Chunk
from kg.extract.told.line import ToldLine, words_of
from kg.extract.told.plain import Phrases, PlainView
from kg.extract.told.pronouns import named_last, with_pronouns
from kg.lexicon import read_rows
from kg.rules.families import AWARDS
from kg.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.extract.reading import Reading

_QUOTED = re.compile(r"[\"“„«]([^\"”»\n]{1,90})[\"”»]")
# The marks that open a name: a line has a quotation as its opening mark alone.
_QUOTES = frozenset('"“„«')
_VERBS = frozenset({"give", "hand", "handover", "receive", "none"})
_IN_NAMES = frozenset({"thing", "open", "loose", "titled", "money"})
# A name of a thing is no longer than "Huân chương Bảo vệ Tổ quốc hạng Nhất".
_LONGEST_NAME = 9
_LONGEST_LOOSE = 4


@functools.cache
def _phrases() -> Phrases[tuple[str, str]]:
    rows = read_rows("lexicon/awards.csv", ("phrase", "kind", "value"))
    return Phrases((phrase, (kind, value)) for phrase, kind, value in rows)


@functools.cache
def _named_things() -> Mapping[str, str]:
    """The things of the list that have a name of their own: "bằng tổ quốc ghi công" → as it is written."""
    rows = read_rows("lexicon/awards.csv", ("phrase", "kind", "value"))
    return {phrase: name for phrase, kind, name in rows if kind == "thing" and " " in phrase}


@dataclass(slots=True)
class _Reader:
    """Reads the phrases and things of one sentence."""

    reading: Reading
    chunks: Sequence[Chunk]
    hits: Mapping[int, tuple[int, tuple[str, str]]]

    def read(self) -> Iterator[Chunk]:
        """The chunks with verbs and things."""
        at = 0
        numbers = words_of("number")
        begun = [
            i
            for i, c in enumerate(self.chunks)
            if i in self.hits
            or c.value in _QUOTES
            or (c.kind == "word" and (c.value in numbers or c.value.isdecimal()))
        ]
        for begin in begun:
            if begin < at:
                continue
            yield from self.chunks[at:begin]
            at = begin
            found = (
                self._verb(at)
                or self._in_quotes(at)
                or self._quoted(at)
                or self._thing(at)
                or self._titled(at)
                or self._counted(at)
                or self._classed(at)
            )
            if found is None:
                yield self.chunks[at]
                at += 1
            else:
                chunk, at = found
                yield chunk
        yield from self.chunks[at:]

    def _hit(self, at: int) -> tuple[int, str, str] | None:
        """The longest phrase of the list that begins at `at`: its size, kind and value."""
        found = self.hits.get(at)
        return (found[0], *found[1]) if found is not None else None

    def _span(self, kind: str, first: int, last: int, value: str) -> tuple[Chunk, int]:
        return Chunk(kind, self.chunks[first].start, self.chunks[last - 1].stop, value), last  # type: ignore[arg-type]

    def _verb(self, at: int) -> tuple[Chunk, int] | None:
        hit = self._hit(at)
        if hit is None or hit[1] not in _VERBS | {"key", "flower"}:
            return None
        return self._span("verb", at, at + hit[0], hit[1])

    def _quoted(self, at: int) -> tuple[Chunk, int] | None:
        """A verb in quotation marks ('đã "thưởng nóng" 10 triệu đồng'), or a thing named there ('Cờ "Đơn vị xuất
        sắc"')."""
        if self.chunks[at].value in words_of("named_in_quotes") and self._is_quote(at + 1):
            name = f"{self._spelled(at, at + 1)} {self._name_in_quotes(at + 1)}".rstrip()
            return self._span("thing", at, at + 2, name[:1].upper() + name[1:])
        told = _QUOTED.match(self.reading.text.norm, self.chunks[at].start)
        kind = _phrases().value(key_of(told[1])) if told is not None else None
        if told is None or kind is None or kind[0] not in _VERBS:
            return None
        return Chunk("verb", told.start(), told.end(), kind[0]), at + 1

    def _thing(self, at: int) -> tuple[Chunk, int] | None:
        """A thing of the list, after number and classifier or without."""
        begin = self._past_count(at)
        hit = self._hit(begin)
        if hit is None or hit[1] not in {"thing", "open"} | ({"loose"} if begin > at else set()):
            return None
        if self._is_where(at) or self._is_taken_up(at, begin + hit[0]):
            return None
        stop = begin + hit[0]
        end = self._name_end(stop, begin + _LONGEST_NAME) if hit[1] == "open" or self._is_open(begin, hit) else stop
        name = self._spelled(begin, end) if end > stop else hit[2]
        if hit[1] == "open" and self._is_quote(end):
            name, end = f"{name} {self._name_in_quotes(end)}".rstrip(), end + 1
        return self._span("thing", at, end, name[:1].upper() + name[1:])

    def _in_quotes(self, at: int) -> tuple[Chunk, int] | None:
        """A thing of the list with its name in quotation marks: 'Bằng "Tổ quốc ghi công"'."""
        if not self._is_quote(at + 1):
            return None
        name = _named_things().get(f"{self.chunks[at].value} {key_of(self._name_in_quotes(at + 1))}")
        return self._span("thing", at, at + 2, name) if name is not None else None

    def _is_where(self, at: int) -> bool:
        """Whether what stands at `at` says where: "tại trụ sở"."""
        return at > 0 and self.chunks[at - 1].kind == "word" and self.chunks[at - 1].value in words_of("where")

    def _is_taken_up(self, at: int, stop: int) -> bool:
        """Whether a thing is one told of before: "số thiết bị trên", "số quà này"."""
        after = self.chunks[stop].value if stop < len(self.chunks) else ""
        return self.chunks[at].value == "số" and after in words_of("this")

    def _titled(self, at: int) -> tuple[Chunk, int] | None:
        """A thing that only a capital after it tells to be one: "giải Nhất", "giải Phong trào"."""
        hit = self._hit(at)
        if hit is None or hit[1] != "titled" or not self._is_capital(at + hit[0]):
            return None
        end = self._name_end(at + hit[0] + 1, at + hit[0] + _LONGEST_LOOSE)
        name = self._spelled(at, end)
        return self._span("thing", at, end, name[:1].upper() + name[1:])

    def _classed(self, at: int) -> tuple[Chunk, int] | None:
        """A thing with a classifier and no number, right after the one who gets it: "tặng Đại tá A chiếc quạt giấy"."""
        hit = self._hit(at)
        if hit is None or hit[1] != "classifier" or not at or self.chunks[at - 1].kind not in {"person", "org"}:
            return None
        begin = at + hit[0]
        end = self._name_end(begin, begin + _LONGEST_LOOSE)
        if end == begin:
            return None
        name = self._spelled(begin, end)
        return self._span("thing", at, end, name[:1].upper() + name[1:])

    def _is_capital(self, at: int) -> bool:
        return at < len(self.chunks) and self.reading.text.norm[self.chunks[at].start].isupper()

    def _is_quote(self, at: int) -> bool:
        return at < len(self.chunks) and self.chunks[at].value in _QUOTES

    def _name_in_quotes(self, at: int) -> str:
        """The name in quotation marks that the line has as one mark: 'Kỷ niệm chương "Vì an ninh Tổ quốc"'."""
        found = _QUOTED.match(self.reading.text.norm, self.chunks[at].start)
        return found[1].strip() if found is not None else ""

    def _is_open(self, begin: int, hit: tuple[int, str, str]) -> bool:
        """Loose nouns that a classifier marks take their epithets: "chiếc khăn rằn"."""
        return hit[1] == "loose" and self.chunks[begin - 1].kind == "word" and not self._is_number(begin - 1)

    def _counted(self, at: int) -> tuple[Chunk, int] | None:
        """Money, or a thing that only its number and classifier tell to be one."""
        if not self._is_number(at):
            return None
        begin = at + 1
        while begin < len(self.chunks) and (self._is_number(begin) or self.chunks[begin].value in {".", ","}):
            begin += 1
        hit = self._hit(begin)
        if hit is not None and hit[1] == "money":
            return self._span("verb", at, begin + hit[0], "money")
        if hit is None or hit[1] != "classifier":
            return None
        stop = begin + hit[0]
        end = self._name_end(stop, stop + _LONGEST_LOOSE)
        if end == stop:
            return None
        name = self._spelled(stop, end)
        return self._span("thing", at, end, name[:1].upper() + name[1:])

    def _spelled(self, first: int, last: int) -> str:
        """The text of the chunks, spaces single."""
        return " ".join(self.reading.text.norm[self.chunks[first].start : self.chunks[last - 1].stop].split())

    def _is_number(self, at: int) -> bool:
        return (
            at < len(self.chunks)
            and self.chunks[at].kind == "word"
            and (self.chunks[at].value.isdecimal() or self.chunks[at].value in words_of("number"))
        )

    def _past_count(self, at: int) -> int:
        begin = at
        while self._is_number(begin) or (begin > at and begin < len(self.chunks) and self.chunks[begin].value == "."):
            begin += 1
        if begin < len(self.chunks):
            thing = self._hit(begin)
            if thing is not None and thing[1] == "classifier" and self.chunks[begin].kind == "word":
                begin += thing[0]
        return begin

    def _name_end(self, at: int, limit: int) -> int:
        """Where the name of a thing ends: at a mark, at a word of the list, at a number, at a person or body."""
        # A capital right after the noun begins the name, be it of a word that ends others: "Kỷ niệm chương Vì …".
        if self._is_capital(at) and self.chunks[at].kind == "word" and self.chunks[at].value in words_of("opens_name"):
            return self._motto_end(at + 1, limit)
        while at < min(limit, len(self.chunks)):
            chunk = self.chunks[at]
            hit = self._hit(at)
            if hit is not None and hit[1] == "word":
                at += hit[0]
                continue
            if (
                chunk.kind not in {"word", "area"}
                or self._is_number(at)
                or (hit is not None and hit[1] not in _IN_NAMES)
            ):
                break
            at += 1
        return at

    def _motto_end(self, at: int, limit: int) -> int:
        """Where a name such as "Vì tình anh em chiến đấu" ends: at a mark, a verb of giving, "cho" or "của"."""
        while at < min(limit, len(self.chunks)) and self.chunks[at].kind in {"word", "area"}:
            hit = self._hit(at)
            if self.chunks[at].value in words_of("closes_name") or (hit is not None and hit[1] in _VERBS):
                break
            at += 1
        return at


def read_award_lines(reading: Reading, views: Sequence[PlainView]) -> tuple[ToldLine, ...]:
    """Every sentence that may tell of something handed over, in order."""
    lines = []
    recent: list[str] = []
    for view in views:
        plain = with_pronouns(reading, view.chunks, recent)
        hits = _phrases().hits(plain)
        chunks = tuple(_Reader(reading, plain, hits).read()) if hits else plain
        recent = named_last(reading, chunks, recent)
        # No rule holds where no phrase of the list stands: such a line need not be rendered.
        lines.append(ToldLine(view.place, view.sentence, chunks, AWARDS.render(chunks if hits else ())))
    return tuple(lines)
