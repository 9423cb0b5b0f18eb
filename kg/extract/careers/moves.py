"""Moves: what the sentences say of people who get, leave or swap posts, sentence by sentence and in order.

A move is not yet a fact: its date, and posts that only the rest of the article tells, are found afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract.careers.dates import dated_behind, since_day
from kg.extract.careers.guards import (
    decides_retirement,
    follows_succession,
    is_beside,
    is_of_stranger,
    is_request,
    names_task,
    opens_with_month,
    says_given,
)
from kg.extract.careers.headline import note_headline
from kg.extract.careers.lists import (
    Heading,
    heading_of,
    is_number,
    listed_person,
    own_span,
    portrayed,
)
from kg.extract.careers.matches import matches
from kg.extract.careers.move import Move, MoveKind, posts_of
from kg.extract.careers.newly import newly_named, newly_shown
from kg.extract.careers.news import is_personnel_news
from kg.extract.careers.others import decides, of_several
from kg.extract.careers.posts import (
    followed,
    full,
    headed_by,
    held_before,
    left_by,
    left_posts,
    like,
    listed_by_new_post,
    once_held,
    own_unit,
    post_held_when,
    post_moved_from,
    vacated,
    with_org,
)
from kg.extract.careers.proposals import real_lines
from kg.extract.careers.steps import read_step
from kg.extract.told.line import words_of
from kg.model import PostRef

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.rules.rule import Match

_SEAT = "Ủy viên Ban Thường vụ"
_FOR_ALL = "appointment.post_first"


@dataclass(slots=True)
class MoveReader:
    """Reads the moves of one article, sentence by sentence."""

    reading: Reading
    lines: tuple[ToldLine, ...]
    personnel: bool = False
    portrayed: str | None = None
    moves: list[Move] = field(default_factory=list)
    heading: Heading | None = None
    headlines: list[tuple[ToldLine, Match]] = field(default_factory=list)

    def read(self) -> list[Move]:
        """All moves in order of the text."""
        self.personnel = is_personnel_news(self.reading.text.key, self.lines)
        self.portrayed = portrayed(self.reading, self.lines)
        for line in real_lines(self.reading, self.lines):
            self._line(line)
        for line, match in self.headlines:
            note_headline(self.reading, line, match, self.moves)
        return self.moves

    def _line(self, line: ToldLine) -> None:
        begin = len(self.moves)
        for match in matches(self.reading, line):
            self._deeds()[match.rule.emits](line, match)
        # "bổ nhiệm 3 giám đốc công an tỉnh, gồm: X làm Giám đốc Công an tỉnh Y; …": each has a post of his own.
        told = self.moves[begin:]
        own = {m.person for m in told if m.kind == "appointed" and m.rule != _FOR_ALL}
        self.moves[begin:] = [m for m in told if m.rule != _FOR_ALL or m.person not in own]
        if self.personnel:
            self.moves += newly_named(self.reading, line)
            self.moves += newly_shown(line, self.portrayed, self.moves)
            self._under_heading(line)

    def _under_heading(self, line: ToldLine) -> None:
        """People listed under "bổ nhiệm giữ chức Phó Trưởng phòng đối với:", "nghỉ hưu gồm:"."""
        who = listed_person(line)
        if who is None:
            self.heading = self.heading if is_number(line) else heading_of(line)
        elif self.heading is not None and not any(m.line is line for m in self.moves):
            at = line.chunks.index(who)
            kind, to = self.heading.kind, with_org(self.heading.to, (), (who,))
            move = Move(who.refs[0], kind, line, at, at + 1, "appointment.under_heading", to, firm=True)
            new = listed_by_new_post(self.reading, who, to)
            move.to, move.stated = (new, ()) if new else (to, who.posts)
            self.moves.append(move)

    def _deeds(self) -> dict[str, Callable[[ToldLine, Match], None]]:
        """What a rule emits → what it means."""
        return {
            "moved": self._moved, "then": self._step, "afterwards": self._step,
            "listed": self._listed, "charge": self._charge, "retired": self._retired,
            "left": self._left, "same": self._same, "swapped": self._swapped,
            "successor": self._successor, "taken_over": self._taken_over, "replaces": self._replaces,
            "instead": self._instead, "predecessor": self._predecessor, "posted": self._posted,
            "place_left": self._place_left, "joined": self._joined,
            "new": self._new_ones, "headline": self._headline, "until": self._step,
        }  # fmt: skip

    # What the slots of a match hold.

    def _people(self, line: ToldLine, match: Match, slot: str) -> list[Chunk]:
        start, stop = match.slots[slot]
        return [c for c in line.chunks[start:stop] if c.kind == "person"]

    def _slot(self, line: ToldLine, match: Match, slot: str) -> tuple[Chunk, ...]:
        if slot not in match.slots:
            return ()
        start, stop = match.slots[slot]
        return line.chunks[start:stop]

    def _add(
        self, line: ToldLine, match: Match, who: Chunk, kind: MoveKind, to: tuple[PostRef, ...], *, firm: bool
    ) -> None:
        stated = tuple(p for p in who.posts if who.name is not None or kind in {"retired", "left"})
        start, stop = own_span(line, match, who)
        for person in who.refs:
            self.moves.append(Move(person, kind, line, start, stop, match.rule.name, to, None, stated, firm))

    # Rules.

    def _moved(self, line: ToldLine, match: Match) -> None:
        people = followed(line, self._people(line, match, "who"))
        way = self._slot(line, match, "way")
        if any(c.kind == "word" and c.value in words_of("no_gain") for c in way) or of_several(way):
            return
        if is_of_stranger(way):
            return
        to = posts_of(self._slot(line, match, "to"))
        headed = line.is_word(match.slots["who"][0] - 1, "do")
        to = headed_by(self.reading, line, match, to) if headed else with_org(to, way, people)
        if not to:
            return
        firm = self._is_firm(line, match, way)
        told_past = any(c.kind == "verb" and c.value in {"now", "once"} for c in way)
        old = post_moved_from(way) or post_held_when(self.reading, line, match.stop)
        beside = is_beside(self.reading, line, match, to)
        for who in people:
            new = listed_by_new_post(self.reading, who, to)
            given = firm or self._is_listed(line, who, way) or self._goes_on(line)
            kind: MoveKind = "held" if told_past or not given else "appointed"
            if kind == "held" and line.opens_with("formerly"):
                kind = "once"
            self._add(line, match, who, kind, new or to, firm=firm)
            self.moves[-1].old = old
            self.moves[-1].told_old = old is not None
            self.moves[-1].keeps = beside
            if new:
                self.moves[-1].stated = ()

    def _new_ones(self, line: ToldLine, match: Match) -> None:
        title = self._slot(line, match, "to")[0]
        if self.personnel and self.reading.text.key.startswith("tân ", title.start):
            for who in self._people(line, match, "who"):
                self._add(line, match, who, "appointed", posts_of((title,)), firm=True)

    def _joined(self, line: ToldLine, match: Match) -> None:
        bodies = [c.refs[0] for c in self._slot(line, match, "body") if c.refs]
        to = tuple(PostRef(_SEAT, body) for body in bodies if self.reading.orgs[body].kind == "party")
        if to and self._is_firm(line, match, self._slot(line, match, "way")):
            for who in self._people(line, match, "who"):
                self._add(line, match, who, "appointed", to, firm=True)
                self.moves[-1].keeps = True

    def _step(self, line: ToldLine, match: Match) -> None:
        step = read_step(self.reading, self.moves, line, match)
        self.moves += [step] if step is not None else []

    def _is_firm(self, line: ToldLine, match: Match, way: Sequence[Chunk]) -> bool:
        """Whether the sentence itself says that a decision gives the post; that of "Trước khi nhận quyết định bổ nhiệm
        …, X giữ chức Y" gave another."""
        given = {"move", "entrust", "decision", "announce"}
        if any(c.kind == "verb" and c.value in given for c in way) or since_day(way) or opens_with_month(line, match):
            return True
        return not line.opens_with("before") and any(
            line.is_verb(i, "move", "entrust", "decision", "announce")
            for i in range(match.stop if "way" not in match.slots else match.slots["who"][0])
        )

    def _is_listed(self, line: ToldLine, who: Chunk, way: Sequence[Chunk]) -> bool:
        """As in "X, with an old post, giữ chức Y", "X thay Z giữ chức Y" in an article about personnel."""
        succeeds = any(c.kind == "verb" and c.value == "succeed" for c in way)
        listed = line.sentence.block in {"bullet", "row"} or (line.sentence.block == "title" and not way)
        return self.personnel and (bool(who.posts) or succeeds or listed or line.is_word(0, "theo"))

    def _goes_on(self, line: ToldLine) -> bool:
        """Whether the sentence has told of another who got a post: "A, with an old post, giữ chức Y; B làm Z"."""
        return self.personnel and any(m.line is line and m.kind == "appointed" for m in self.moves)

    def _posted(self, line: ToldLine, match: Match) -> None:
        """As in "+ X, with an old post: new post" in an article about personnel."""
        who = self._slot(line, match, "who")[0]
        listed = line.sentence.block in {"bullet", "row"} or line.has_verb("decision", "announce", "move")
        if self.personnel and listed and who.name is not None and who.posts:
            to = with_org(posts_of(self._slot(line, match, "to")), (), (who,))
            self._add(line, match, who, "appointed", to, firm=True)

    def _listed(self, line: ToldLine, match: Match) -> None:
        if not self.personnel:
            return
        to = posts_of(self._slot(line, match, "to"))
        last = next((m.to[0].organization for m in reversed(self.moves) if m.to), None)
        follows = bool(self.moves) and self.moves[-1].firm and line.place - self.moves[-1].line.place == 1
        for who in self._people(line, match, "who"):
            # Those of another unit are its deputies no more: "Các Phó Giám đốc gồm: A, Phó Giám đốc Công an tỉnh X".
            come = follows and last is not None and all(org is not None and org != last for _, org, _ in who.posts)
            if (who.posts and who.posts[0][2] == "former") or come:
                self._add(
                    line,
                    match,
                    who,
                    "appointed",
                    tuple(PostRef(p.title, p.organization or last) for p in to),
                    firm=True,
                )

    def _charge(self, line: ToldLine, match: Match) -> None:
        unit = self._slot(line, match, "unit")
        way = self._slot(line, match, "way")
        head = bool(unit) and unit[0].kind == "word"
        if any(line.is_verb(i - 1, "charge") and line.is_of(i, "field") for i in range(match.start, match.stop + 1)):
            return  # "phụ trách ngành Công an" is the field of a member of a government
        unit = () if head else unit
        if not unit and not head and names_task(line, match, way):
            return
        given = any(c.kind == "verb" and c.value in {"move", "entrust", "decision"} for c in way) or says_given(
            self.reading, line, match
        )
        if not way and line.is_word(match.start - 1, "được") and says_given(self.reading, line, match):
            return  # "được Giám đốc X giao phụ trách": X gives the charge
        dated = line.is_verb(match.stop, "since") or line.is_verb(match.stop + 1, "since")
        kind: MoveKind = "once" if _for_a_spell(line, match.stop) else "charge"
        if not (given or dated) or not (unit or given or head):
            return
        for who in self._people(line, match, "who"):
            own = next((o for _, o, _ in who.posts if o is not None), None)
            org = unit[0].refs[0] if unit and unit[0].refs else own
            known = org if org is not None else own_unit(self.reading, who)
            # Of a ministry a deputy minister is only given fields: "… phân công cho Thứ trưởng X phụ trách".
            if known is not None and (unit or self.reading.orgs[known].level != "ministry"):
                self._add(line, match, who, kind, (PostRef("Phụ trách", known),), firm=True)

    def _retired(self, line: ToldLine, match: Match) -> None:
        way = self._slot(line, match, "way")
        others = any(c.kind == "word" and c.value in words_of("others") for c in way)
        if others or any(c.kind == "verb" and c.value in {"assume", "charge"} for c in way):
            return
        # "cho đến thời điểm nghỉ hưu", "tuổi nghỉ hưu", "sau khi nghỉ hưu", "(do nghỉ hưu)" tell of no retirement.
        verb = next(i for i in range(match.stop - 1, -1, -1) if line.is_verb(i, "retire"))
        aside = line.is_of(verb - 1, "not_yet") or line.is_word(verb - 1, "do", "vì")
        if (aside or any(c.value == "đã" for c in way)) and not dated_behind(line, match.stop):
            return
        if is_request(self.reading, line, verb) and not decides_retirement(self.lines):
            return
        replaced = [c for i, c in enumerate(way) if c.kind == "person" and follows_succession(way, i)]
        for who in replaced or self._people(line, match, "who"):  # "X thay Y nghỉ hưu": Y retires
            self._add(line, match, who, "retired", (), firm=True)

    def _left(self, line: ToldLine, match: Match) -> None:
        if match.slots["who"] < match.slots["from"] and decides(self.reading, line, match):
            return
        for who in self._people(line, match, "who"):
            for old in left_posts(self.reading, who, self._slot(line, match, "from")):
                self._add(line, match, who, "left", (), firm=True)
                self.moves[-1].old = old

    def _headline(self, line: ToldLine, match: Match) -> None:
        if line.sentence.block == "title":
            self.headlines.append((line, match))

    def _same(self, line: ToldLine, match: Match) -> None:
        old = posts_of(self._slot(line, match, "from"))[0]
        place = self._slot(line, match, "place")[0]
        org = like(self.reading, old, place)
        for who in self._people(line, match, "who"):
            if org is not None:
                self._add(line, match, who, "appointed", (PostRef(old.title, org),), firm=True)
                self.moves[-1].old = old

    def _swapped(self, line: ToldLine, match: Match) -> None:
        one, other = self._slot(line, match, "one")[0], self._slot(line, match, "other")[0]
        posts = [held_before(self.reading, one), held_before(self.reading, other)]
        if posts[0] is None or posts[1] is None:
            return
        for who, new in ((one, posts[1]), (other, posts[0])):
            if new is not None:
                self._add(line, match, who, "appointed", (new,), firm=True)

    def _place_left(self, line: ToldLine, match: Match) -> None:
        post = vacated(self.reading, self.moves, self._slot(line, match, "old")[0].refs[0])
        for who in self._people(line, match, "who"):
            if post is not None:
                self._add(line, match, who, "appointed", (full(post),), firm=True)

    def _successor(self, line: ToldLine, match: Match) -> None:
        old = next(iter(self._slot(line, match, "old")), None)
        if old is None:
            last = next((m for m in reversed(self.moves) if m.kind in {"appointed", "retired", "left"}), None)
            for who in self._people(line, match, "who") if self.personnel and last is not None else ():
                post = (
                    vacated(self.reading, self.moves, last.person)
                    if last is not None and last.person not in who.refs
                    else None
                )
                if post is not None:
                    self._add(line, match, who, "appointed", (full(post),), firm=True)
            return
        post = vacated(self.reading, self.moves, old.refs[0])
        for who in self._people(line, match, "who"):
            if post is not None:
                self._add(line, match, who, "appointed", (full(post),), firm=True)
            elif (held := once_held(self.reading, old.refs[0])) is not None:
                self._add(line, match, who, "held", (held,), firm=False)

    def _taken_over(self, line: ToldLine, match: Match) -> None:
        place = self._slot(line, match, "place")[0]
        wanted = set(place.refs)
        for move in reversed(self.moves):
            post = move.old or left_by(self.reading, self.moves, move)
            if move.kind not in {"appointed", "retired"} or post is None or post.organization is None:
                continue
            org = self.reading.orgs[post.organization]
            if org.key in wanted or org.area in wanted:
                for who in self._people(line, match, "who"):
                    self._add(line, match, who, "appointed", (full(post),), firm=True)
                return

    def _replaces(self, line: ToldLine, match: Match) -> None:
        """As in "X thay Y": what X got, Y had."""
        who, old = self._slot(line, match, "who")[0], self._slot(line, match, "old")[0]
        got = next(
            (m.to[0] for m in reversed(self.moves) if m.person in who.refs and m.to and m.kind == "appointed"), None
        )
        if got is not None:
            self._add(line, match, old, "left", (), firm=True)
            self.moves[-1].old = got

    def _instead(self, line: ToldLine, match: Match) -> None:
        got = posts_of(self._slot(line, match, "to"))[0]
        here = (m for m in reversed(self.moves) if m.line is line and m.to and m.to[0].title == got.title)
        told = (m for m in reversed(self.moves) if m.kind == "appointed" and got in m.to)
        move = next(here, None) or next(told, None)
        if move is None or move.kind != "appointed":
            return
        for old in self._people(line, match, "old"):
            self._add(line, match, old, "left", (), firm=True)
            self.moves[-1].old = move.to[0]

    def _predecessor(self, line: ToldLine, match: Match) -> None:
        got = next((m.to[0] for m in reversed(self.moves) if m.to and m.kind == "appointed"), None)
        if got is None:
            return
        for old in self._people(line, match, "old"):
            if not old.posts:
                self._add(line, match, old, "left", (), firm=True)
                self.moves[-1].old = got


def read_moves(reading: Reading, lines: tuple[ToldLine, ...]) -> list[Move]:
    """All moves that the sentences tell of, in order."""
    return MoveReader(reading, lines).read()


def _for_a_spell(line: ToldLine, at: int) -> bool:
    """Whether a charge is told as over: "phụ trách Công an tỉnh trong 3 năm", not "trong khi chờ Giám đốc mới"."""
    first = at if line.is_word(at, "suốt", "trong") else at + 1
    waits = any(line.is_word(i, "chờ", "đợi") for i in range(first + 1, first + 4))
    return line.is_word(first, "suốt", "trong") and not waits
