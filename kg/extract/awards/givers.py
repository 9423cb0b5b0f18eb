"""Who hands over or gives what a match of the award rules tells of."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.told.line import announces, tells_of_body, tells_of_office, told_of_another, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.awards.gifts import Gift
    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine
    from kg.model import ParticipationFact
    from kg.rules.rule import Match

# How many chunks the match of a gift may be followed by "cho nhau" within.
_MUTUAL = 3
# How many chunks before a body "tại" may stand that makes it a place.
_PLACE = 5


def near(line: ToldLine, match: Match) -> set[str]:
    """The words of the match and of what follows at once."""
    return {c.value for c in line.chunks[match.start : match.stop + _MUTUAL] if c.kind == "word"}


@dataclass(frozen=True, slots=True)
class GiverReader:
    """Finds givers in the lines of one article; `participations` tell who leads a delegation."""

    reading: Reading
    lines: tuple[ToldLine, ...]
    participations: tuple[ParticipationFact, ...]

    def of(self, line: ToldLine, match: Match, before: Sequence[Gift]) -> tuple[str, ...]:
        """The subject of the verb; `before` are the gifts told of so far."""
        begin = self._clause_start(line, match.start)
        spoken = self._subjects(line, begin, match.start, "title")
        people = self._subjects(line, begin, match.start, "person")
        if people and not tells_of_body(line, people[-1], match.start):
            if spoken and tells_of_office(line, people[-1], match.start):
                return line.chunks[spoken[-1]].refs[:1]
            told = announces(line, people[-1], match.start) or told_of_another(line, people[-1], match.start)
            return () if told else (*self._before_clause(line, begin), *self._coordinated(line, people))
        bodies = self._subjects(line, begin, match.start, "org")
        if spoken and (not bodies or bodies[-1] < spoken[-1]):
            return line.chunks[spoken[-1]].refs[:1]
        if bodies and not self._hands_to_delegation(line, bodies[-1], match.start):
            if announces(line, bodies[-1], match.start) or told_of_another(line, bodies[-1], match.start):
                return ()
            both = (
                len(bodies) > 1
                and _past_note(line, bodies[-2]) == bodies[-1] - 1
                and line.is_word(bodies[-1] - 1, "và")
            )
            if both or "nhau" in near(line, match):
                return self._coordinated(line, bodies)
            last = bodies[-1]
            if _is_of_donor(line, last, match.start):
                return ()
            joint = [i for i in range(begin, match.start) if _together(line, i, last) or _together(line, last, i)]
            row = range(min([*joint, last]), max([*joint, last]) + 1)
            return tuple(ref for i in row if line.chunks[i].kind == "org" for ref in line.chunks[i].refs)
        if any(line.is_word(i, "phía", "bên") and line.is_word(i + 1, "bạn") for i in range(begin, match.start)):
            return before[-1].takers[:1] if before else ()
        if any(is_delegation(line, i) for i in range(begin, match.start)):
            return self._delegation(line, person=any(line.is_word(i, "trưởng") for i in range(begin, match.start)))
        if begin and not any(
            c.kind in {"title", "word"} for c in line.chunks[begin : match.start] if c.value not in {"đã", "và", "cũng"}
        ):
            return before[-1].givers if before and before[-1].line is line else ()
        # "Thừa ủy quyền Thủ tướng, Chủ tịch UBND tỉnh A Trần Văn B trao": the phrase of a name begins with the other's.
        acting = [
            i
            for i in range(begin, match.start)
            if line.chunks[i].kind == "person" and (line.is_of(i - 1, "on_behalf") or line.is_word(i - 1, "mặt"))
        ]
        return line.chunks[acting[-1]].refs if acting else ()

    def _subjects(self, line: ToldLine, begin: int, stop: int, kind: str) -> list[int]:
        """The people, bodies or offices of a clause that may be its subject; an office only where its body is known."""
        return [
            i
            for i in range(begin, stop)
            if line.chunks[i].kind == kind and (kind != "title" or line.chunks[i].refs) and self._is_subject(line, i)
        ]

    def _hands_to_delegation(self, line: ToldLine, body: int, stop: int) -> bool:
        """Whether a comma parts the body from the delegation that gives: "Theo chỉ đạo của Bộ A, đoàn tặng"."""
        comma = next((i for i in range(body + 1, stop) if line.is_word(i, ",")), stop)
        return any(is_delegation(line, i) for i in range(comma, stop))

    def _coordinated(self, line: ToldLine, at: list[int]) -> tuple[str, ...]:
        """The last of the agents at these places, with the one before it where "và" joins the two, and of bodies all of
        the row."""
        last = at[-1]
        if line.chunks[last].kind == "org" and line.is_word(last - 1, "và", "cùng"):
            first = last - 2
            while first - 2 in at and line.chunks[first].kind == "org" and line.is_word(first - 1, ","):
                first -= 2
            if first in at and first < last - 2:
                return tuple(ref for i in range(first, last + 1, 2) for ref in line.chunks[i].refs)
        joined = (
            len(at) > 1
            and line.is_word(last - 1, "và", "cùng")
            and (_past_note(line, at[-2]) == last - 1 or line.is_word(at[-2] + 1, ","))
        )
        return (*line.chunks[at[-2]].refs, *line.chunks[last].refs) if joined else line.chunks[last].refs

    def _before_clause(self, line: ToldLine, begin: int) -> tuple[str, ...]:
        """Who opens the row of people that a semicolon ends: "Bà A, Chủ tịch UBND huyện; Thượng tá B trao …"."""
        opening = line.chunks[: begin - 1] if begin else ()
        people = [c for c in opening if c.kind == "person"]
        alone = len(people) == 1 and all(c.kind in {"person", "date", "punct", "org"} for c in opening)
        return people[0].refs[:1] if alone and opening[0].kind == "person" else ()

    def _clause_start(self, line: ToldLine, stop: int) -> int:
        return next((i + 1 for i in range(stop - 1, -1, -1) if line.is_word(i, ";")), 0)

    def _is_subject(self, line: ToldLine, at: int) -> bool:
        before = line.chunks[at - 1] if at else None
        if before is None or (line.is_of(at - 2, "on_behalf") and line.chunks[at].kind != "title"):
            return True
        if before.value in {"là", "lập"} and line.chunks[at].kind == "org":
            return False  # "Điểm đến của đoàn là Công an huyện A để trao …", "ngày thành lập Bộ đội Biên phòng"
        if line.chunks[at].kind == "org" and (_is_where(line, at) or _is_of_troops(line, at)):
            return False
        if line.chunks[at].kind == "org" and line.is_of(at - 1, "civilians"):
            return False  # "tuyên truyền cho 300 học sinh Trường A và tặng …"
        if is_presented(self.reading, line, at) or (
            before.kind == "verb" and before.value in {"give", "hand", "handover"}
        ):
            return False
        return not (
            before.kind == "word"
            and before.value in words_of("object")
            and not (before.value == "mặt" and line.chunks[at].kind == "org")
        )

    def _delegation(self, line: ToldLine, *, person: bool) -> tuple[str, ...]:
        """Whose "đoàn" it is: its head where the head gives, else the last body named after the word."""
        if person:
            return tuple(p.agent for p in self.participations if p.role == "delegation_head")[:1]
        for earlier in reversed(self.lines[: line.place + 1]):
            for i in range(len(earlier.chunks) - 1, -1, -1):
                chunk = earlier.chunks[i]
                led = any(is_delegation(earlier, j) for j in range(max(i - 5, 0), i))
                if (
                    chunk.kind == "org"
                    and led
                    and not is_presented(self.reading, earlier, i)
                    and not earlier.is_word(i - 1, "là")
                ):
                    return chunk.refs[:1]
        return ()


def _is_noted(line: ToldLine, at: int) -> bool:
    """Whether chunk `at` stands in a bracket."""
    opened = next((i for i in range(at - 1, -1, -1) if line.is_word(i, "(", ")")), -1)
    return line.is_word(opened, "(")


def _past_note(line: ToldLine, at: int) -> int:
    """The place behind chunk `at` and its bracket: "Cục A (Bộ B) và …"."""
    if not line.is_word(at + 1, "("):
        return at + 1
    return next((i + 1 for i in range(at + 2, len(line.chunks)) if line.is_word(i, ")")), at + 1)


def _together(line: ToldLine, one: int, other: int) -> bool:
    """Whether the one body acts with the other: "Hội Phụ nữ A phối hợp với Công an xã B tổ chức tặng …"."""
    between = [line.word_at(i) for i in range(one + 1, other) if line.chunks[i].kind != "org"]
    bodies = line.chunks[one].kind == line.chunks[other].kind == "org"
    return bodies and "hợp" in between and words_of("jointly").issuperset({*between} - {",", "và"})


def _is_of_donor(line: ToldLine, body: int, stop: int) -> bool:
    """Whether somebody of no known name gives, told of after the body and a comma: "Công an tỉnh A trao 5 suất quà, nhà
    tài trợ tặng 2 xe đạp"."""
    comma = next((i for i in range(body + 1, stop) if line.is_word(i, ",")), stop)
    said = [line.word_at(i) for i in range(comma, stop)]
    return any(f"{one} {other}" in words_of("donor") for one, other in pairwise(said))


def _is_where(line: ToldLine, at: int) -> bool:
    """Whether the body is only where somebody does something: "tại phòng cấp cứu Bệnh viện A"."""
    begin = next((i for i in range(at - 1, max(at - _PLACE, 0), -1) if line.chunks[i].kind != "word"), at - _PLACE)
    return any(line.is_of(i, "where") for i in range(max(begin, 0) + 1, at))


def _is_of_troops(line: ToldLine, at: int) -> bool:
    """Whether something is said of the men of the body: "biểu dương thành tích của cán bộ, chiến sĩ Công an xã A"."""
    begin = at
    while begin > 0 and (line.is_of(begin - 1, "troops") or (begin < at and line.is_word(begin - 1, ",", "và"))):
        begin -= 1
    return begin < at and line.is_of(begin - 1, "object")


def is_presented(reading: Reading, line: ToldLine, at: int) -> bool:
    """Tell the body of "đoàn tặng quà Đồn A"."""
    if at == 0 or line.chunks[at].kind != "org":
        return False
    before = line.chunks[at - 1]
    return "quà" in reading.text.key[before.start : before.stop].split()


def is_delegation(line: ToldLine, at: int) -> bool:
    """Whether the word at `at` is the "đoàn" that came, and no part of "toàn đoàn" or of a military unit."""
    return line.is_word(at, "đoàn") and not line.is_of(at - 1, "no_delegation")
