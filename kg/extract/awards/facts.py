"""Awards and gifts: what was handed over, who gave it and who got it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.awards.gifts import GENERIC, REWARD, Gift, exact_title, is_fixed, merged, occasion_of, without_echoes
from kg.extract.awards.givers import GiverReader, near
from kg.extract.awards.text import read_award_lines
from kg.extract.awards.voice import agents_between, leading_giver, passive_at, subject_before
from kg.extract.told.line import ToldLine, words_of
from kg.model import AwardFact
from kg.rules.award import RULES
from kg.rules.grammar import find_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.plain import PlainView
    from kg.model import MeetingFact, ParticipationFact
    from kg.rules.rule import Match

_ORDER = {rule.name: i for i, rule in enumerate(RULES)}
# How many chunks before the verb somebody may be said to ask for it.
_PROPOSED = 6
# How many chunks behind it may say that an honour came again and again, and how long a year is.
_AFTER, _YEAR = 6, 4
# How many chunks before the verb "được" may stand: "được Chủ tịch nước tặng".
_PASSIVE = 4
# Within how many chunks behind a sum the team that gets it is named: "cho Ban chuyên án".
_TEAM = 4
_BUILDINGS = ("Trụ sở", "Nhà ", "Trạm ")


@dataclass(slots=True)
class GiftReader:
    """Reads the gifts of one article, sentence by sentence."""

    reading: Reading
    lines: tuple[ToldLine, ...]
    participations: tuple[ParticipationFact, ...]
    gifts: list[Gift]
    givers: GiverReader
    building: str = ""

    def read(self) -> list[Gift]:
        """All gifts in order of the text."""
        for line in self.lines:
            self._line(line)
            for chunk in line.chunks if self._tells_of_handover(line) else ():
                if chunk.kind == "thing" and chunk.value.startswith(_BUILDINGS):
                    self.building = chunk.value
        return self.gifts

    def _tells_of_handover(self, line: ToldLine) -> bool:
        """Whether a building named here may be the one whose key is handed over later."""
        return any(
            c.kind == "occasion" or (c.kind == "verb" and c.value in {"give", "hand", "handover", "none"})
            for c in line.chunks
        )

    def _line(self, line: ToldLine) -> None:
        found = list(find_all(RULES, line.line))
        found.sort(key=lambda m: (m.start, _ORDER[m.rule.name], -m.stop))
        used: set[int] = set()
        for match in found:
            things = [i for i in self._range(match, "what") if line.chunks[i].kind == "thing"] or [match.start]
            if not used.intersection(things) and not self._is_unreal(line, match):
                used.update(things)
                self._gift(line, match)

    def _range(self, match: Match, slot: str) -> range:
        return range(*match.slots[slot]) if slot in match.slots else range(0)

    def _is_unreal(self, line: ToldLine, match: Match) -> bool:
        """Whether it is still to come, or long past."""
        if match.rule.emits == "also" and not any(
            line.is_verb(i, "give", "hand", "handover") for i in range(match.start)
        ):
            return True
        if match.rule.emits == "handing_over":
            told = self.reading.text.key[line.chunks[match.start].start : line.chunks[match.start].stop]
            building = line.chunks[match.slots["what"][0]].value.startswith(_BUILDINGS)
            return not building or not ("bàn giao" in told or "trao" in told.split())
        if match.rule.name == "award.letter_read" and line.chunks[match.start].kind == "occasion":
            return "công bố" not in self._key(line.chunks[match.start])  # "lễ trao Thư khen của X": who hands it gives
        if match.rule.emits == "reward" and line.is_word(match.start + 1, "có", "gồm"):
            return True  # "Dự buổi trao thưởng có A, B": those who are there
        what = self._range(match, "what")
        if is_fixed(self._key(line.chunks[match.start]), [line.chunks[i] for i in what]):
            return True
        if line.is_of(match.start - 1, "no_gift") and not line.is_word(match.start - 2, "về"):
            return True  # "vi phạm trong việc tặng thưởng", "trình tặng thưởng"
        if what and line.is_of(what.start - 1, "builds"):
            return True  # "trao kinh phí hỗ trợ xây dựng nhà ở"
        if what and any(line.is_word(i, "vì") for i in range(match.start, what.start)):
            return True  # "được khen thưởng vì đã dùng xe mô tô chở người bị nạn"
        future = any(line.is_of(i, "future") for i in range(max(match.start - 3, 0), match.start))
        denied = any(line.chunks[i].kind == "verb" and line.denies(i) for i in range(match.start, match.stop))
        return future or denied or self._is_proposed(line, match.start) or self._is_history(line, match)

    def _is_proposed(self, line: ToldLine, at: int) -> bool:
        """Whether somebody only asks for it: "đề nghị Chủ tịch nước tặng thưởng …"."""
        clause = next((i + 1 for i in range(at - 1, -1, -1) if line.is_word(i, ",", ";")), 0)
        begin = max(at - _PROPOSED, clause)
        said = self.reading.text.key[line.chunks[begin].start : line.chunks[at].start] if begin < at else ""
        return any(phrase in said for phrase in words_of("proposes"))

    def _is_history(self, line: ToldLine, match: Match) -> bool:
        """Whether what somebody got is told of other days: "Năm 2019, …", "5 năm liền được tặng …", "từng được …"."""
        passive = any(line.is_word(i, "được") for i in range(max(match.start - _PASSIVE, 0), match.start))
        if match.rule.emits != "taken" and not passive:
            return False
        opening = line.chunks[0]
        if (
            opening.kind == "date"
            and len(opening.value) == _YEAR
            and not any(c.kind == "occasion" for c in line.chunks)
        ):
            return True
        last = line.chunks[min(match.stop + _AFTER, len(line.chunks)) - 1]
        said = f" {self.reading.text.key[opening.start : last.stop]} ".replace(",", " ")
        return any(f" {phrase} " in said for phrase in words_of("repeats"))

    def _gift(self, line: ToldLine, match: Match) -> None:
        what = [line.chunks[i].value for i in self._range(match, "what") if line.chunks[i].kind == "thing"]
        emits = match.rule.emits
        if emits in {"key", "key_taken"}:
            what = what[:1] or ([self.building] if self.building else [])
        elif emits in {"money", "money_also", "reward"}:
            what = [REWARD] if self._is_reward(line, match) else []
        amount = self._amount(line, match) if what == [REWARD] else ""
        passive = emits in {"taken", "also_taken", "key_taken", "who_gave"} or (
            line.is_word(match.start - 1, "được") and "takers" not in match.slots
        )
        givers, told = self._named_givers(line, match) if passive else self._acting_givers(line, match)
        if "nhau" in near(line, match) and len(givers) == 2:  # noqa: PLR2004
            one, other = givers
            self.gifts += [
                Gift(t, (a,), (b,), line, match.rule.name) for t in what for a, b in ((one, other), (other, one))
            ]
            return
        takers = tuple(t for t in self._takers(line, match, givers) if t not in givers) or told
        if emits == "key_taken":
            takers = tuple(self._bodies(takers)[:1])
        for title in what:
            if givers or takers:
                self.gifts.append(Gift(title, givers, takers, line, match.rule.name, amount))

    def _named_givers(self, line: ToldLine, match: Match) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those whom a passive or a receiving names as givers, and nobody who gets."""
        named = (*self._slot_agents(line, match, "giver"), *self._slot_agents(line, match, "from"))
        what = self._range(match, "what")
        got = next((i for i in range(match.start, what.start) if line.is_word(i, "được")), what.start) if what else 0
        by = self._range(match, "by") or range(got, what.start)
        return named or agents_between(line, by.start, by.stop), ()

    def _acting_givers(self, line: ToldLine, match: Match) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who gives by the verb of the match, and who gets where the subject does."""
        got = passive_at(self.reading, line, match.start)
        if got is not None:
            also = self.gifts[-1].takers if self.gifts and self.gifts[-1].line is line else ()
            return agents_between(line, got, match.start), subject_before(line, got) or also
        if added := self._also_gives(line, match):
            return added, ()
        opening = leading_giver(line, match)
        givers = line.chunks[opening].refs if opening is not None else self.givers.of(line, match, self.gifts)
        if givers and self.gifts and self.gifts[-1].line is line and set(givers) <= set(self.gifts[-1].takers):
            # "Công an tỉnh A được trao Bằng khen, tặng Cờ thi đua": who gets the one gets the other.
            got = any(line.is_word(i, "được") for i in range(match.start))
            return ((), givers) if got else (givers, ())
        return givers, ()

    def _also_gives(self, line: ToldLine, match: Match) -> tuple[str, ...]:
        """Who gave the thing before in the same sentence, where one more is only added: "…; 5 suất học bổng cho B"."""
        before = self.gifts[-1] if self.gifts else None
        added = match.rule.emits in {"also", "money_also"} and before is not None and before.line is line
        return before.givers if before is not None and added else ()

    def _is_reward(self, line: ToldLine, match: Match) -> bool:
        start, stop = line.chunks[match.start].start, line.chunks[match.stop - 1].stop
        if match.rule.emits == "reward":
            said = self._key(line.chunks[match.start]).replace(",", " ").split()
            return "thưởng" in said and not {"khen", "tặng"} & set(said)
        if match.rule.emits == "money_also":
            verbs = (c for i, c in enumerate(line.chunks[: match.start]) if line.is_verb(i, "hand", "give"))
            return any("thưởng" in self._key(c).split() for c in verbs)
        return "thưởng" in self.reading.text.key[start:stop].split() or self._honours(line, match)

    def _honours(self, line: ToldLine, match: Match) -> bool:
        """Whether money goes to the police for what they did: "trao 100 triệu đồng cho Ban chuyên án"."""
        takers = (*self._slot_agents(line, match, "takers"), *self._slot_agents(line, match, "after"))
        police = bool(takers) and all(t in self.reading.orgs and self._is_police(t) for t in takers)
        behind = [c.value for c in line.chunks[match.stop : match.stop + _TEAM]]
        team = any(pair == ("chuyên", "án") for pair in pairwise(behind))
        headline = " ".join(self._key_of(other) for other in self.lines if other.sentence.block == "title")
        return (police or team) and any(phrase in f"{headline} {self._key_of(line)}" for phrase in words_of("honours"))

    def _key_of(self, line: ToldLine) -> str:
        return self.reading.text.key[line.sentence.start : line.sentence.stop]

    def _amount(self, line: ToldLine, match: Match) -> str:
        """How much money a match tells of, as it is written: "100 triệu đồng"; "" where it does not say."""
        return next((self._key(c) for c in line.chunks[match.start : match.stop] if c.value == "money"), "")

    # Who gets.

    def _takers(self, line: ToldLine, match: Match, givers: tuple[str, ...]) -> tuple[str, ...]:
        named = [agent for slot in ("among", "takers", "after") for agent in self._slot_agents(line, match, slot)]
        if named:
            return tuple(dict.fromkeys(named))
        words = {
            line.chunks[i].value
            for i in range(match.start, min(match.stop + 6, len(line.chunks)))
            if line.chunks[i].kind == "word"
        }
        if "bạn" in words or (
            line.chunks[match.start].kind == "verb" and "lại" in self._key(line.chunks[match.start]).split()
        ):
            return self._partners(line, givers, each="mỗi" in words)
        if bracketed := self._in_bracket(line, match):
            return bracketed
        elided = self._elided(line, match)
        if elided is not None:
            return (elided,)
        if "cho" not in words and match.rule.emits == "given":
            return self._thanked(line, match)
        return ()

    def _key(self, chunk: Chunk) -> str:
        return self.reading.text.key[chunk.start : chunk.stop]

    def _slot_agents(self, line: ToldLine, match: Match, slot: str) -> tuple[str, ...]:
        """Those named in a slot, but for families and for the owners of units."""
        found: list[str] = []
        depth, of_person = 0, False
        for i in self._range(match, slot):
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

    def _partners(self, line: ToldLine, givers: tuple[str, ...], *, each: bool) -> tuple[str, ...]:
        """The bodies that "bạn", "mỗi đơn vị bạn" means: who got something before, else the others at the meeting."""
        own = self._bodies(givers)
        before = next((g for g in reversed(self.gifts) if g.takers), None)
        if before is not None and not each:
            if set(before.takers) & set(givers):
                return tuple(self._bodies(before.givers))[:1]
            host = self._host(line)
            if before.line.sentence.paragraph == line.sentence.paragraph or host is None:
                return before.takers
            return (host,)
        level = next((self.reading.orgs[o].level for o in own), None)
        named = [p.agent for p in self.participations if p.agent in self.reading.orgs]
        meant = self._bodies(tuple(p.agent for p in self.participations if p.agent in self.reading.people))
        for bodies in (named, meant):
            same = [
                o
                for o in dict.fromkeys(bodies)
                if o not in own and self._is_police(o) and self.reading.orgs[o].level == level
            ]
            if same and (each or len(same) == 1):
                return tuple(same)
        return ()

    def _is_police(self, org: str) -> bool:
        return self.reading.orgs[org].kind == "police"

    def _bodies(self, agents: tuple[str, ...]) -> list[str]:
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
        words = [line.chunks[i].value for i in self._range(match, "group")][:2]
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


def extract_awards(
    reading: Reading,
    views: Sequence[PlainView],
    meetings: tuple[MeetingFact, ...],
    participations: tuple[ParticipationFact, ...],
) -> tuple[AwardFact, ...]:
    """What was handed over. `participations` tell who "the other side" and "the delegation" are."""
    lines = read_award_lines(reading, views)
    gifts = without_echoes(
        GiftReader(reading, lines, participations, [], GiverReader(reading, lines, participations)).read()
    )
    bodies = {p.key: frozenset(org for _, org, _ in p.posts if org is not None) for p in reading.people.values()}
    facts = []
    for group in merged(gifts, bodies):
        told = [g for g in group if g.line.sentence.block != "caption"] or group
        title = exact_title(max((g.title for g in told), key=lambda t: (t not in GENERIC, len(t))), lines)
        named = tuple(dict.fromkeys(a for g in group for a in g.givers))
        # The officer who hands over gives, not the unit besides.
        givers = tuple(a for a in named if not any(a in bodies.get(other, ()) for other in named))
        takers = tuple(dict.fromkeys(a for g in group for a in g.takers if a not in givers))
        proof = tuple(dict.fromkeys(reading.evidence(g.line.sentence, g.rule) for g in group))
        facts.append(AwardFact(title, givers, takers, occasion_of(reading, group, meetings), proof))
    return tuple(facts)
