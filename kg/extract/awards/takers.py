"""Who gets what a match of the award rules tells of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.awards.gifts import Gift
    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.model import ParticipationFact
    from kg.rules.rule import Match


def slot_range(match: Match, slot: str) -> range:
    """The chunks of a slot of the match, none where it has no such."""
    return range(*match.slots[slot]) if slot in match.slots else range(0)


def key_of_chunk(reading: Reading, chunk: Chunk) -> str:
    """The text of a chunk as its key."""
    return reading.text.key[chunk.start : chunk.stop]


@dataclass(frozen=True, slots=True)
class TakerReader:
    """Finds receivers in the lines of one article; `participations` tell who the other side is."""

    reading: Reading
    lines: tuple[ToldLine, ...]
    participations: tuple[ParticipationFact, ...]

    def of(self, line: ToldLine, match: Match, givers: tuple[str, ...], before: Sequence[Gift]) -> tuple[str, ...]:
        """Those who get; `before` are the gifts told of so far."""
        named = [agent for slot in ("among", "takers", "after") for agent in self.slot(line, match, slot)]
        if named:
            return tuple(dict.fromkeys(named))
        words = {
            line.chunks[i].value
            for i in range(match.start, min(match.stop + 6, len(line.chunks)))
            if line.chunks[i].kind == "word"
        }
        if "bạn" in words or (
            line.chunks[match.start].kind == "verb"
            and "lại" in key_of_chunk(self.reading, line.chunks[match.start]).split()
        ):
            return self._partners(line, givers, before, each="mỗi" in words)
        if bracketed := self._in_bracket(line, match):
            return bracketed
        elided = self._elided(line, match)
        if elided is not None:
            return (elided,)
        if "cho" not in words and match.rule.emits == "given":
            return self._thanked(line, match)
        return ()

    def slot(self, line: ToldLine, match: Match, slot: str) -> tuple[str, ...]:
        """Those named in a slot, but for families and for the owners of units."""
        found: list[str] = []
        depth, of_person = 0, False
        for i in slot_range(match, slot):
            chunk = line.chunks[i]
            depth += line.is_word(i, "(") - line.is_word(i, ")")
            # "Trung tá A, Đội trưởng, Phòng X, Công an tỉnh Y": where somebody serves, up to the next of the row.
            of_person = chunk.kind == "person" or (of_person and not line.is_word(i, ";", "và", "cùng", ":"))
            beside = of_person or depth > 0 or line.chunks[i - 1].kind == "org"
            owner = chunk.kind == "org" and (beside or self._is_owner(line, i))
            if chunk.kind not in {"person", "org"} or owner or self._is_relative(line, i) or self._has_members(line, i):
                continue
            found.extend(chunk.refs)
        if found and slot == "takers" and self._opens_list(line, match):
            found += self._rest_of_list(line, match.slots[slot][1])
        return tuple(found)

    def _is_owner(self, line: ToldLine, at: int) -> bool:
        """Whether the body is only whose units get it: "cho các đơn vị nghiệp vụ Bộ Công an", "cho 14 đơn vị thuộc Bộ
        A, Bộ B"."""
        while at > 1 and line.is_word(at - 1, ",", "và") and self._are_alike(line.chunks[at - 2], line.chunks[at]):
            at -= 2
        # "cho 8 cá nhân của Công an xã A", "nhiều tập thể, cá nhân Công an tỉnh B", "cho Ban chuyên án Công an tỉnh C"
        own_people = line.is_of(at - 1, "own_people") or (line.is_word(at - 1, "của") and line.is_of(at - 2, "people"))
        own_units = line.is_word(at - 1, "vụ") and line.is_word(at - 2, "nghiệp")
        own_people = own_people or line.is_of(at - 1, "civilians")  # "cho 15 học sinh Trường A"
        return line.is_word(at - 1, "do", "tại", "thuộc") or own_people or own_units

    def _in_bracket(self, line: ToldLine, match: Match) -> tuple[str, ...]:
        """The bodies of a group, named in the bracket behind it: "cho các đơn vị phá án (Phòng A, Công an huyện B)"."""
        opened = next((i for i in range(match.start, len(line.chunks)) if line.is_word(i, "(")), len(line.chunks))
        said = [line.word_at(i) for i in range(match.stop, opened)]
        if not all(word.isalnum() for word in said) or not words_of("group").intersection(
            [*said, *(line.word_at(i) for i in range(match.start, match.stop))]
        ):
            return ()
        closed = next((i for i in range(opened, len(line.chunks)) if line.is_word(i, ")")), len(line.chunks))
        return tuple(ref for c in line.chunks[opened:closed] if c.kind == "org" for ref in c.refs)

    def _are_alike(self, one: Chunk, other: Chunk) -> bool:
        """Whether two chunks are bodies of one level: both ministries, both police of provinces."""
        levels = [{self.reading.orgs[ref].level for ref in c.refs} for c in (one, other) if c.kind == "org"]
        return len(levels) > 1 and levels[0] == levels[1]

    def _opens_list(self, line: ToldLine, match: Match) -> bool:
        """Whether a colon opens the row of those who get it, or "là", "gồm" does inside: "và hai cá nhân là A; B"."""
        first, stop = match.slots["takers"]
        return line.is_word(first - 1, ":") or any(line.is_word(i, "là", "gồm") for i in range(first, stop))

    def _rest_of_list(self, line: ToldLine, start: int) -> list[str]:
        """The others of a list with semicolons that a colon opened."""
        found: list[str] = []
        for i in range(start, len(line.chunks)):
            if line.chunks[i].kind == "verb":
                break
            if line.chunks[i].kind in {"person", "org"} and line.is_word(i - 1, ";", "và", "cùng"):
                found.extend(line.chunks[i].refs)
        return found

    def _is_relative(self, line: ToldLine, at: int) -> bool:
        return any(line.is_of(i, "family") for i in range(max(at - 3, 0), at))

    def _has_members(self, line: ToldLine, at: int) -> bool:
        """Whether members of the body get it, not the body: "cho thành viên đoàn công tác của …"."""
        return line.chunks[at].kind == "org" and any(
            line.is_of(i, "member") and line.is_word(i + 1, "viên") for i in range(max(at - 7, 0), at)
        )

    def _host(self, line: ToldLine) -> str | None:
        """The foreign body with which the paragraph opens: "Công an tỉnh Hủa Phăn tiếp đoàn"."""
        first = next(ln for ln in self.lines if ln.sentence.paragraph == line.sentence.paragraph)
        chunk = next((c for c in first.chunks if c.kind in {"org", "person"}), None)
        if chunk is None or chunk.kind != "org":
            return None
        area = self.reading.areas.get(self.reading.orgs[chunk.refs[0]].area or "")
        return chunk.refs[0] if area is not None and area.country != "VN" else None

    def _partners(
        self, line: ToldLine, givers: tuple[str, ...], told: Sequence[Gift], *, each: bool
    ) -> tuple[str, ...]:
        """The bodies that "bạn", "mỗi đơn vị bạn" means: who got something before, else the others at the meeting."""
        own = self.bodies(givers)
        before = next((g for g in reversed(told) if g.takers), None)
        if before is not None and not each:
            if set(before.takers) & set(givers):
                return tuple(self.bodies(before.givers))[:1]
            host = self._host(line)
            if before.line.sentence.paragraph == line.sentence.paragraph or host is None:
                return before.takers
            return (host,)
        level = next((self.reading.orgs[o].level for o in own), None)
        named = [p.agent for p in self.participations if p.agent in self.reading.orgs]
        meant = self.bodies(tuple(p.agent for p in self.participations if p.agent in self.reading.people))
        for bodies in (named, meant):
            same = [
                o
                for o in dict.fromkeys(bodies)
                if o not in own and self.is_police(o) and self.reading.orgs[o].level == level
            ]
            if same and (each or len(same) == 1):
                return tuple(same)
        return ()

    def is_police(self, org: str) -> bool:
        """Whether the body is one of the police."""
        return self.reading.orgs[org].kind == "police"

    def bodies(self, agents: tuple[str, ...]) -> list[str]:
        """Bodies themselves, and the police units of people."""
        found: list[str] = []
        for agent in agents:
            person = self.reading.people.get(agent)
            if person is None:
                found.append(agent)
            else:
                found += [o for _, o, _ in person.posts if o is not None and self.reading.orgs[o].kind == "police"]
        return found

    def _elided(self, line: ToldLine, match: Match) -> str | None:
        """The body that a bare noun takes up: "tặng đại đội", "tặng Trung đoàn"."""
        words = [line.chunks[i].value for i in slot_range(match, "group")][:2]
        head = " ".join(words).removeprefix("nhà ")
        if len(words) < 2:  # noqa: PLR2004
            return None
        return next(
            (o.key for o in reversed(self.reading.orgs.values()) if o.name.lower().startswith(head + " ")), None
        )

    def _thanked(self, line: ToldLine, match: Match) -> tuple[str, ...]:
        """The one body that the rest of the clause thanks or greets, or those that it lists: "tặng quà và chúc mừng các
        đơn vị gồm: A, B"."""
        rest = []
        for i in range(match.stop, len(line.chunks)):
            chunk = line.chunks[i]
            if chunk.value == ";" or chunk.kind == "person" or line.is_word(i - 1, "do", "bởi", "được"):
                break
            if chunk.kind == "org":
                rest.append(chunk.refs)
        listed = any(line.is_word(i, "gồm", ":") for i in range(match.stop, len(line.chunks)))
        if not line.is_word(match.stop, "và", ",") or not (len(rest) == 1 or listed):
            return ()
        return tuple(ref for refs in rest for ref in refs) if listed else rest[0]
