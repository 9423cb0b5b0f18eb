"""Careers: appointments, the status of posts that follows from them, and ranks that promotions give."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.careers.chronicle import is_period, read_chronicle
from kg.extract.careers.dates import (
    TOLD,
    date_from_context,
    date_in_sentence,
    follows_year,
    has_year_only,
    is_of_then,
    opens_without_year,
    tells_on,
)
from kg.extract.careers.guards import decides_retirement
from kg.extract.careers.move import Move, is_seat, main_post
from kg.extract.careers.moves import read_moves
from kg.extract.careers.news import is_personnel_news
from kg.extract.careers.past import read_past, read_ranks
from kg.extract.careers.text import read_lines
from kg.extract.told.line import words_of
from kg.model import AppointmentFact, Evidence, PostFact, PostRef, RankFact, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine
    from kg.extract.told.plain import PlainView
    from kg.model import MeetingFact


_MONTHS_AGO, _A_YEAR = 3, 12
_MONTH = re.compile(r"\d{4}-\d{2}")
# Rules that read people whom a decision on retirement names.
_LISTED = frozenset({"appointment.retirement_of", "appointment.retired_among", "appointment.under_heading"})
# Seats that a new office leaves as they are.
_SEATS = frozenset({"Ủy viên", "Ủy viên dự khuyết", "Đại biểu"})


@dataclass(frozen=True, slots=True)
class Careers:
    """What an article says of careers. `posts` overrule what the mentions of people say of the same posts."""

    posts: tuple[PostFact, ...] = ()
    ranks: tuple[RankFact, ...] = ()
    appointments: tuple[AppointmentFact, ...] = ()


def extract_careers(reading: Reading, views: Sequence[PlainView], meetings: tuple[MeetingFact, ...]) -> Careers:
    """The changes of post that an article reports, dated as exactly as it says, and earlier posts and ranks."""
    lines = read_lines(reading, views)
    periods = {id(line) for line in lines if is_period(reading, line)}
    moves = [m for m in read_moves(reading, lines) if m.person in reading.people and id(m.line) not in periods]
    date_in_sentence(lines, moves)
    news = is_personnel_news(reading.text.key, lines)
    earlier = [m for m in moves if _is_biography(m, news=news or tells_on(lines, m.line))]
    moves = [m for m in moves if not _is_biography(m, news=news or tells_on(lines, m.line))]
    _mark_earlier(reading, lines, moves)
    gained = {(m.person, p) for m in moves if m.kind in {"appointed", "charge"} for p in m.to}
    _mark_past(reading, moves, gained)
    # "Trước khi được bổ nhiệm làm B tháng 5/2019, ông là A": A ended with B, and nobody leaves it later.
    ended = {(m.person, m.old) for m in moves if m.kind == "earlier" and m.told_old and m.old is not None}
    for move in moves:
        move.old = move.old or _old(reading, move, gained | ended) or _held_before(reading, move, moves)
    date_from_context(reading, lines, moves, meetings)
    posts = _Posts(reading)
    for once in read_past(reading, lines):
        if (once.person, PostRef(once.title, once.organization)) not in gained and once.organization is not None:
            posts.add(
                once.person,
                PostRef(once.title, once.organization),
                "former",
                [reading.evidence(once.line.sentence, "career.once")],
            )
    for held in read_chronicle(reading, lines):
        if (held.person, held.post) not in gained:
            posts.add(held.person, held.post, held.status, [reading.evidence(held.line.sentence, "career.period")])
    for move in earlier:
        _note_earlier(reading, move, posts)
    kept = _kept(reading, moves)
    for move in moves:
        _note_posts(reading, move, posts, gained | kept)
    ranks = tuple(
        RankFact(w.person, w.rank, (reading.evidence(w.line.sentence, "career.rank"),))
        for w in read_ranks(reading, lines)
    )
    return Careers(posts.facts(), ranks, _appointments(reading, moves, retiring=decides_retirement(lines)))


def _is_biography(move: Move, *, news: bool) -> bool:
    """A move dated by its year alone, or undated where nothing new is announced, is an earlier step."""
    return move.date is None and (has_year_only(move.line) or follows_year(move) or not news)


def _mark_earlier(reading: Reading, lines: Sequence[ToldLine], moves: Sequence[Move]) -> None:
    """What is dated months before the news is a step on the way to it."""
    known = [m.date for m in moves if m.date is not None and m.date[:1] != "-"]
    if reading.published is not None and any(m.date is None and m.kind == "appointed" and m.firm for m in moves):
        known.append(reading.published)  # what is told without a date is the news
    latest = max(known, default=None)
    # The news leaves its own year out, so that a month of a year is one that has been.
    yearless = reading.published is None and opens_without_year(lines)
    for move in moves:
        undated = move.date is None and is_of_then(move.line)
        if move.kind == "appointed" and (undated or _leads_on(reading, move, moves)):
            move.kind = "earlier"
        if latest is None or move.date is None or move.date[:1] == "-" or move.kind != "appointed":
            continue
        if yearless and _MONTH.fullmatch(move.date):
            move.kind = "earlier"
            continue
        old_news = reading.published is not None and _months(move.date, reading.published) >= _A_YEAR
        if old_news or _months(move.date, latest) >= _MONTHS_AGO:
            move.kind = "earlier"


def _leads_on(reading: Reading, move: Move, moves: Sequence[Move]) -> bool:
    """Whether somebody has the post that a dated move gave when another one, not told to be before it, gives a new one:
    "X, Giám đốc Công an tỉnh A, giữ chức Phó Bí thư … Tháng 6/2020, X được bổ nhiệm làm Giám đốc Công an tỉnh A"."""
    if move.date is None:
        return False
    own = (m for m in moves if m.kind == "appointed" and m.person == move.person)
    later = (m for m in own if not (m.date and m.date < move.date) and not all(is_seat(reading, p) for p in m.to))
    held = [{PostRef(title, org) for title, org, _ in m.stated} for m in later if not set(m.to) & set(move.to)]
    return bool(move.to) and any(set(move.to) <= posts for posts in held)


def _mark_past(reading: Reading, moves: Sequence[Move], gained: set[tuple[str, PostRef]]) -> None:
    """A post that the article shows somebody in, who gets another one in it, is a step on the way there, unless the
    sentence says that it is held now: "sau đó, ông làm Trưởng Công an huyện X". So is an office that a sentence of its
    own tells of who is known in another: "Ông làm Cục trưởng Cục A, Giám đốc Công an tỉnh B" of a vice minister."""
    movers = {person for person, _ in gained}
    for move in moves:
        new = any((move.person, post) in gained for post in move.to)
        if move.kind != "held" or new or move.line.has_verb("now"):
            continue
        if move.person in movers or _is_looked_back_at(reading, move):
            move.kind = "once"


def _is_looked_back_at(reading: Reading, move: Move) -> bool:
    """Whether "Ông làm …" tells several offices, none of which is that in which the article knows the person."""
    known = [PostRef(t, o) for t, o, status in reading.people[move.person].posts if status == "current"]
    offices = [post for post in move.to if not is_seat(reading, post)]
    others = [post for post in known if not is_seat(reading, post) and post not in move.to]
    opens = move.line.chunks[0].kind == "person" and move.line.chunks[0].name is None and move.start == 0
    return opens and len(offices) > 1 and bool(others) and not set(known) & set(offices)


def _months(date: str, until: str) -> int:
    """Months from a date to another, both as exact as a month."""
    return (int(until[:4]) - int(date[:4])) * 12 + int(until[5:7]) - int(date[5:7])


def _old(reading: Reading, move: Move, gained: set[tuple[str, PostRef]]) -> PostRef | None:
    """The post left: of the phrase that names the person here, else the office that the article knows of before."""
    if move.to and all(is_seat(reading, post) for post in move.to):
        return None
    told = move.stated or tuple(p for p in reading.people[move.person].posts if p[2] == "current")
    full = {(post.title.partition(" Thường trực")[0], post.organization) for post in move.to}
    free = [p for p in told if (move.person, PostRef(p[0], p[1])) not in gained and (p[0], p[1]) not in full]
    free = [p for p in free if PostRef(p[0], p[1]) not in move.to]
    post = main_post(reading, free)
    # Who becomes a vice minister stays in the Central Committee.
    return PostRef(post[0], post[1]) if post is not None and post[0] not in _SEATS else None


def _held_before(reading: Reading, move: Move, moves: Sequence[Move]) -> PostRef | None:
    """The office that another sentence tells for the time before: "Trước khi được bổ nhiệm, X là Trưởng phòng B"."""
    before = (m for m in moves if m.person == move.person and m.kind == "once" and m.line.opens_with("before"))
    posts = [(post.title, post.organization, "former") for m in before for post in m.to]
    post = main_post(reading, posts) if move.kind == "appointed" else None
    return PostRef(post[0], post[1]) if post is not None else None


@dataclass(slots=True)
class _Posts:
    """Post facts as they are gathered; a later status of the same post wins only over "current"."""

    reading: Reading
    status: dict[tuple[str, PostRef], Status]
    evidence: dict[tuple[str, PostRef], list[Evidence]]

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.status = {}
        self.evidence = {}

    def add(self, person: str, post: PostRef, status: Status, evidence: Sequence[Evidence]) -> None:
        key = (person, post)
        if key not in self.status or self.status[key] == "current":
            self.status[key] = status
        self.evidence.setdefault(key, []).extend(evidence)

    def facts(self) -> tuple[PostFact, ...]:
        return tuple(
            PostFact(person, post.title, post.organization, status, tuple(dict.fromkeys(self.evidence[person, post])))
            for (person, post), status in self.status.items()
        )


def _note_earlier(reading: Reading, move: Move, posts: _Posts) -> None:
    """The posts of an earlier step: past for who is known in another post, else still held."""
    current = [(t, o) for t, o, s in reading.people[move.person].posts if s == "current"]
    if move.kind == "left" and move.old is not None and move.old.organization is not None:
        posts.add(move.person, move.old, "former", [reading.evidence(move.line.sentence, move.rule)])
    for post in move.to:
        if post.organization is not None and (post.title, post.organization) not in current:
            looks_back = move.kind != "held" or _is_looked_back_at(reading, move)
            over = bool(current) and looks_back and not _is_done(move) and not is_seat(reading, post)
            status: Status = "former" if over else "current"
            posts.add(move.person, post, status, [reading.evidence(move.line.sentence, move.rule)])


def _is_done(move: Move) -> bool:
    """Whether an undated sentence says that somebody just got a post: "ông X đã được phân công làm Bí thư"."""
    dated = any(chunk.kind == "date" for chunk in move.line.chunks)
    told_before = dated or move.line.opens_with("formerly")
    return move.firm and not told_before and move.line.is_word(move.start + 1, "đã")


def _note_posts(reading: Reading, move: Move, posts: _Posts, gained: set[tuple[str, PostRef]]) -> None:
    proof = [reading.evidence(move.line.sentence, move.rule)]
    status: Status = "incoming" if move.kind in {"appointed", "charge"} else "current"
    for post in move.to:
        if post.organization is not None and (status == "incoming" or move.kind == "held"):
            posts.add(move.person, post, status, proof)
    if move.kind in {"once", "earlier"}:
        over = move.kind == "once" or _has_gone_on(reading, move, gained)
        shown = {PostRef(title, org) for title, org, _ in reading.people[move.person].posts}
        for post in move.to:
            if post.organization is not None and (over or post not in shown):
                posts.add(move.person, post, "former" if over else "incoming", proof)
    if move.keeps or move.kind in {"charge", "held", "once", "earlier"}:
        return
    for post in _left_behind(reading, move):
        if (move.person, post) not in gained and post.organization is not None:
            posts.add(move.person, post, "former", proof)


def _has_gone_on(reading: Reading, move: Move, gained: set[tuple[str, PostRef]]) -> bool:
    """Whether the article knows a later post of who made an earlier step."""
    if all(is_seat(reading, post) for post in move.to):
        return False
    current = {PostRef(title, org) for title, org, status in reading.people[move.person].posts if status == "current"}
    later = any(person == move.person and not is_seat(reading, post) for person, post in gained)
    return later or (bool(current) and not current & set(move.to))


def _kept(reading: Reading, moves: Sequence[Move]) -> set[tuple[str, PostRef]]:
    """Posts that somebody goes on to hold beside the new one: "hiện ông vẫn kiêm nhiệm làm Giám đốc Công an tỉnh"."""
    key = reading.text.key
    return {
        (move.person, post)
        for move in moves
        if move.kind == "held"
        and any(
            chunk.kind in {"verb", "word"} and key[chunk.start : chunk.stop].split()[0] in words_of("still")
            for chunk in move.line.chunks[: move.stop]
        )
        for post in move.to
    }


def _left_behind(reading: Reading, move: Move) -> list[PostRef]:
    """The posts that end with the move: the office left, and what the phrase has of the same service beside it."""
    left = [move.old] if move.old is not None else []
    for title, org, _ in move.stated:
        if org is not None and (move.kind == "retired" or "Công an" in reading.orgs[org].name):
            left.append(PostRef(title, org))
    return list(dict.fromkeys(left))


def _appointments(reading: Reading, moves: Sequence[Move], *, retiring: bool) -> tuple[AppointmentFact, ...]:
    """One fact a person and new post, however often the article tells it."""
    gained = {(m.person, post) for m in moves if m.kind in {"appointed", "charge"} for post in m.to}
    merged: dict[tuple[str, PostRef | None], list[Move]] = {}
    for move in moves:
        if move.kind in {"appointed", "charge", "earlier"} and move.to:
            for post in move.to:
                if post.organization is not None:
                    merged.setdefault((move.person, post), []).append(move)
        elif move.kind == "retired" and ((retiring and move.rule in _LISTED) or _is_reported(move, moves)):
            merged.setdefault((move.person, None), []).append(move)
    facts = []
    for (person, to), told in merged.items():
        best = max(told, key=lambda m: m.rank_of_date)
        step = all(m.kind == "earlier" for m in told)
        if step and best.date is None and _has_gone_on(reading, best, gained):
            continue  # an undated step is only a former post
        own = [m for m in told if m.stated or m.told_old]
        others = [
            m
            for m in moves
            if m.person == person
            and (m.kind != "earlier" if not step else m.kind == "left" and any(m.line is t.line for t in told))
        ]
        old = next((m.old for m in own if m.old is not None), None) or next(
            (m.old for m in others if m.old is not None), None
        )
        if to is not None and is_seat(reading, to):
            old = None
        proof = tuple(dict.fromkeys(reading.evidence(m.line.sentence, m.rule) for m in told))
        facts.append(AppointmentFact(person, old, to, best.date, proof))
    return tuple(facts)


def _is_reported(move: Move, moves: Sequence[Move]) -> bool:
    """A retirement is news where it is dated, or where a decision, or others of this article, bring it about."""
    decided = move.rank_of_date >= TOLD or move.line.has_verb("decision")
    return move.firm and (decided or any(m.firm and m.kind in {"appointed", "charge"} for m in moves))
