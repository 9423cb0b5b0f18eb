"""Awards and gifts: what was handed over, who gave it and who got it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.awards.gifts import GENERIC, REWARD, Gift, exact_title, is_fixed, merged, occasion_of, without_echoes
from kg.extract.awards.givers import GiverReader, near
from kg.extract.awards.takers import TakerReader, key_of_chunk, slot_range
from kg.extract.awards.text import read_award_lines
from kg.extract.awards.voice import agents_between, leading_giver, passive_at, subject_before
from kg.extract.told.line import ToldLine, words_of
from kg.model import AwardFact
from kg.rules.award import RULES
from kg.rules.grammar import find_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading
    from kg.extract.told.plain import PlainView
    from kg.model import MeetingFact, ParticipationFact
    from kg.rules.rule import Match

_ORDER = {rule.name: i for i, rule in enumerate(RULES)}
# How many chunks before the verb somebody may be said to ask for it.
_PROPOSED = 6
# How many chunks behind it may say that an honour came again and again, and how long a year is.
_AFTER, _YEAR = 6, 4
# Within how many sentences behind a gift those who got it may be named.
_RECENT = 3
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
    takers: TakerReader
    building: str = ""
    unnamed: list[Gift] = field(default_factory=list)

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
            things = [i for i in slot_range(match, "what") if line.chunks[i].kind == "thing"] or [match.start]
            if not used.intersection(things) and not self._is_unreal(line, match):
                used.update(things)
                self._gift(line, match)

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
            return "công bố" not in key_of_chunk(
                self.reading, line.chunks[match.start]
            )  # "lễ trao Thư khen của X": who hands it gives
        if match.rule.emits == "taken" and any(line.is_word(i, "nộp") for i in range(match.stop, len(line.chunks))):
            return True  # "tiếp nhận 1 khẩu súng do người dân giao nộp"
        if match.rule.emits == "reward" and line.is_word(match.start + 1, "có", "gồm"):
            return True  # "Dự buổi trao thưởng có A, B": those who are there
        what = slot_range(match, "what")
        if is_fixed(key_of_chunk(self.reading, line.chunks[match.start]), [line.chunks[i] for i in what]):
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
        if match.rule.emits == "rewarded":
            self._rewarded(line, match)
            return
        what = [line.chunks[i].value for i in slot_range(match, "what") if line.chunks[i].kind == "thing"]
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
        takers = tuple(t for t in self.takers.of(line, match, givers, self.gifts) if t not in givers) or told
        if emits == "key_taken":
            takers = tuple(self.takers.bodies(takers)[:1])
        for title in what:
            if not givers and not takers:
                self.unnamed.append(Gift(title, (), (), line, match.rule.name, amount))
            else:
                self.gifts.append(Gift(title, givers, takers, line, match.rule.name, amount))

    def _rewarded(self, line: ToldLine, match: Match) -> None:
        """Those who got what the text told of before: "Các tập thể được khen thưởng gồm: A, B"."""
        takers = self.takers.slot(line, match, "takers")
        before = [gift for gift in self.gifts if gift.line is self.gifts[-1].line and not gift.takers]
        recent = [gift for gift in (*self.unnamed, *before) if line.place - gift.line.place <= _RECENT]
        for gift in recent if takers else ():
            self.gifts.append(replace(gift, takers=tuple(dict.fromkeys(takers)), line=line, rule=match.rule.name))
        self.unnamed.clear()

    def _named_givers(self, line: ToldLine, match: Match) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those whom a passive or a receiving names as givers, and nobody who gets."""
        named = (*self.takers.slot(line, match, "giver"), *self.takers.slot(line, match, "from"))
        what = slot_range(match, "what")
        got = next((i for i in range(match.start, what.start) if line.is_word(i, "được")), what.start) if what else 0
        by = slot_range(match, "by") or range(got, what.start)
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
            said = key_of_chunk(self.reading, line.chunks[match.start]).replace(",", " ").split()
            return "thưởng" in said and not {"khen", "tặng"} & set(said)
        if match.rule.emits == "money_also":
            verbs = (c for i, c in enumerate(line.chunks[: match.start]) if line.is_verb(i, "hand", "give"))
            return any("thưởng" in key_of_chunk(self.reading, c).split() for c in verbs)
        return "thưởng" in self.reading.text.key[start:stop].split() or self._honours(line, match)

    def _honours(self, line: ToldLine, match: Match) -> bool:
        """Whether money goes to the police for what they did: "trao 100 triệu đồng cho Ban chuyên án"."""
        takers = (*self.takers.slot(line, match, "takers"), *self.takers.slot(line, match, "after"))
        police = bool(takers) and all(t in self.reading.orgs and self.takers.is_police(t) for t in takers)
        behind = [c.value for c in line.chunks[match.stop : match.stop + _TEAM]]
        team = any(pair == ("chuyên", "án") for pair in pairwise(behind))
        headline = " ".join(self._key_of(other) for other in self.lines if other.sentence.block == "title")
        return (police or team) and any(phrase in f"{headline} {self._key_of(line)}" for phrase in words_of("honours"))

    def _key_of(self, line: ToldLine) -> str:
        return self.reading.text.key[line.sentence.start : line.sentence.stop]

    def _amount(self, line: ToldLine, match: Match) -> str:
        """How much money a match tells of, as it is written: "100 triệu đồng"; "" where it does not say."""
        return next(
            (key_of_chunk(self.reading, c) for c in line.chunks[match.start : match.stop] if c.value == "money"), ""
        )


def extract_awards(
    reading: Reading,
    views: Sequence[PlainView],
    meetings: tuple[MeetingFact, ...],
    participations: tuple[ParticipationFact, ...],
) -> tuple[AwardFact, ...]:
    """What was handed over. `participations` tell who "the other side" and "the delegation" are."""
    lines = read_award_lines(reading, views)
    gifts = without_echoes(
        GiftReader(
            reading,
            lines,
            participations,
            [],
            GiverReader(reading, lines, participations),
            TakerReader(reading, lines, participations),
        ).read()
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
