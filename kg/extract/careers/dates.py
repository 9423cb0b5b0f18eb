"""When a change of post takes effect: the date of effect where the text gives one, else that of the announcement."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from kg.extract.careers.move import posts_of
from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.careers.move import Move
    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine
    from kg.model import MeetingFact

# How sure a date is to be the move's: its own effect, effect shared by decisions, announcement, and so on down.
OWN, SHARED, TOLD, MEETING = 4, 3, 2, 1
_MONTH = re.compile(r"\d{4}-\d{2}|--\d{2}-\d{2}")
_YEAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(\d{4}|-)-\d{2}-\d{2}")
_REACH = 3
# How many days after a ceremony news still tells what was decided there.
_RECENT = 14
# Among how many first chunks the subject of a sentence is.
_SUBJECT = 4


def is_exact(value: str) -> bool:
    """Whether a date names at least a month, and is one day or month rather than a range."""
    return "/" not in value and _MONTH.match(value) is not None


def dated_behind(line: ToldLine, stop: int) -> bool:
    """Whether a date as exact as a month follows within a few words."""
    return any(c.kind == "date" and is_exact(c.value) for c in line.chunks[stop : stop + 5])


def since_day(chunks: Sequence[Chunk]) -> bool:
    """Whether "từ", "kể từ" leads to a day: "từ nhỏ" does not."""
    return any(
        c.kind == "verb" and c.value == "since" and any(d.kind == "date" for d in chunks[i + 1 : i + 4])
        for i, c in enumerate(chunks)
    )


def _dates(line: ToldLine, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, str]]:
    for i, chunk in enumerate(line.chunks[: stop if stop is not None else len(line.chunks)]):
        if i >= start and chunk.kind == "date" and is_exact(chunk.value):
            yield i, chunk.value


def _takes_effect(line: ToldLine, at: int) -> bool:
    """Whether the date at `at` follows "từ", "kể từ", "có hiệu lực"."""
    return line.is_verb(at - 1, "since") or (line.is_verb(at - 2, "since") and line.chunks[at - 1].kind == "word")


def _clause_end(line: ToldLine, start: int) -> int:
    """Where what is said of one move ends: at a semicolon that no remark about the decision follows, or at what came
    afterwards."""
    for i in range(start, len(line.chunks)):
        if line.is_word(i, ";") and not line.is_verb(i + 1, "decision"):
            return i
        if line.is_word(i, "sau") and line.is_word(i + 1, "đó"):
            return i
    return len(line.chunks)


def _same_day(lines: Sequence[ToldLine], line: ToldLine, stop: int) -> str | None:
    """The date that "cũng từ ngày này" before chunk `stop` takes up from the sentence before."""
    taken_up = any(line.is_verb(i, "since") and line.is_of(i + 1, "this") for i in range(stop))
    if not taken_up or not line.place:
        return None
    before = lines[line.place - 1]
    dates = list(_dates(before))
    return next((v for i, v in reversed(dates) if _takes_effect(before, i)), dates[-1][1] if dates else None)


def date_in_sentence(lines: Sequence[ToldLine], moves: Sequence[Move]) -> None:
    """Give every move the date that its own sentence has for it."""
    for move in moves:
        line = move.line
        later = [m.start for m in moves if m.line is line and m.start >= move.stop and m.person != move.person]
        end = min([_clause_end(line, move.stop), *later])
        opening = min(m.start for m in moves if m.line is line)
        effect = [v for i, v in _dates(line, move.start, end) if _takes_effect(line, i)]
        leading = [v for i, v in _dates(line, 0, opening) if _takes_effect(line, i)]
        if effect or leading:
            move.date, move.rank_of_date = (effect or leading)[0], OWN
            continue
        if (same := _same_day(lines, line, end)) is not None:
            move.date, move.rank_of_date = same, OWN
            continue
        if follows_year(move):
            continue
        around = [v for i, v in _dates(line, move.start, end)]
        before = [v for i, v in _dates(line, 0, move.start) if i < opening or not _takes_effect(line, i)]
        if before or around:
            own = move.kind == "retired" or line.is_word(move.stop, "vào", "hồi")
            close = around if own and around else before[-1:] or around
            move.date, move.rank_of_date = close[0], TOLD


def follows_year(move: Move) -> bool:
    """Whether the date before a move is a year alone, whatever follows: "Cuối năm 2015, ông X được điều động làm Phó Bí
    thư, và tháng 1/2016 …"."""
    before = [c.value for c in move.line.chunks[: move.start + 1] if c.kind == "date"]
    return bool(before) and _YEAR.fullmatch(before[-1]) is not None


def has_year_only(line: ToldLine) -> bool:
    """Whether the sentence dates what it tells by years alone, as biographies do: "năm 2010", "từ 2010"."""
    values = [
        c.value
        for i, c in enumerate(line.chunks)
        if c.kind == "date" or (c.kind == "word" and _YEAR.fullmatch(c.value) and line.is_verb(i - 1, "since"))
    ]
    return bool(values) and all(_YEAR.fullmatch(v) for v in values)


def date_from_context(
    reading: Reading, lines: Sequence[ToldLine], moves: Sequence[Move], meetings: Sequence[MeetingFact]
) -> None:
    """Give the others the date that decisions share, that of their handing over, of the meeting, of the publication."""
    told = {id(m.line) for m in moves if m.kind != "left"}
    for line in lines:
        if id(line) not in told:
            _share(reading, line, moves)
    for move in moves:
        if move.rank_of_date < TOLD and move.line.opens_with("among"):
            decided = _of_occasion(lines, move.line)
            move.date, move.rank_of_date = (decided, TOLD) if decided else (move.date, move.rank_of_date)
    _with_successors(moves)
    news = [m for m in meetings if _is_new(m.date, reading.published) and _is_recent(m.date, reading.published)]
    fallback = None if _over_a_time(lines) else _announced(news) or _first_date(reading, lines) or reading.published
    for move in moves:
        told_before = move.line.opens_with("formerly") and move.kind in {"appointed", "charge"}
        if move.date is None and not is_of_then(move.line) and not told_before and not _is_after(move):
            move.date, move.rank_of_date = _of_occasion(lines, move.line) or fallback, MEETING


def _is_new(date: str | None, published: str | None) -> bool:
    """Whether a date can be that of what the article announces: no more than a year before its publication."""
    return date is None or published is None or date[:1] == "-" or int(date[:4]) >= int(published[:4]) - 1


def _is_recent(date: str | None, published: str | None) -> bool:
    """Whether a day is of the weeks before the publication, as that of what is just announced."""
    if date is None or published is None or not (_DAY.match(date) and _DAY.match(published)) or date[0] == "-":
        return True
    return (_day(published) - _day(date)).days <= _RECENT


def _day(value: str) -> dt.date:
    return dt.date.fromisoformat(value[:10])


def is_of_then(line: ToldLine) -> bool:
    """Whether a sentence tells of a time that another gave, and not of the news: "Khi đó, …", "Sau khi sáp nhập, …"."""
    return line.opens_with("then") and not line.has_verb("announce", "decision")


def _is_after(move: Move) -> bool:
    """Whether the news only came after a move: "ông X được giao điều hành sau khi ông Y được bầu làm Chủ tịch nước"."""
    return move.line.is_word(move.start - 1, "khi") and move.line.is_word(move.start - 2, "sau")


def _with_successors(moves: Sequence[Move]) -> None:
    """Who retires without a date of his own goes when the successor's decision takes effect."""
    left = {m.person: m.old for m in moves if m.old is not None and m.kind in {"retired", "left"}}
    taken = {m.to[0]: m for m in moves if m.kind == "appointed" and m.to and m.rank_of_date >= SHARED}
    for move in moves:
        successor = taken.get(left[move.person]) if move.kind == "retired" and move.person in left else None
        if move.rank_of_date == 0 and successor is not None and successor.person != move.person:
            move.date, move.rank_of_date = successor.date, SHARED


def _share(reading: Reading, line: ToldLine, moves: Sequence[Move]) -> None:
    if not line.has_verb("decision", "announce"):
        _start(line, moves)
        return
    said = next(i for i in range(len(line.chunks)) if line.is_verb(i, "decision", "announce"))
    dates = list(_dates(line))
    if not dates:
        return
    at, value = next(((i, v) for i, v in dates if _takes_effect(line, i)), dates[0])
    many = any(_are_many(reading, line, i) for i in range(said, len(line.chunks)))
    people = {ref for c in line.chunks if c.kind == "person" for ref in c.refs}
    if _takes_effect(line, at):
        for move in moves:
            near = many or 0 < line.place - move.line.place <= _REACH or _heads(line, move.line)
            if near and (move.rank_of_date < TOLD or (move.rank_of_date == TOLD and line.place > move.line.place)):
                move.date, move.rank_of_date = value, SHARED
        return
    for move in moves:
        gap = line.place - move.line.place
        if move.rank_of_date < TOLD and (
            move.person in people or (many and gap > 0) or (0 < gap <= 1 and not people & {m.person for m in moves})
        ):
            move.date, move.rank_of_date = value, TOLD


def _are_many(reading: Reading, line: ToldLine, at: int) -> bool:
    """Whether the chunk at `at` speaks of several decisions: "các quyết định", "9 quyết định"."""
    if not line.is_verb(at, "decision", "announce"):
        return False
    before = line.chunks[at - 1] if at else None
    counted = before is not None and before.kind == "word" and before.value.isdecimal() and int(before.value) > 1
    return counted or line.is_of(at - 1, "many") or _surface(reading, line, at).split()[0] in words_of("many")


def _heads(line: ToldLine, told: ToldLine) -> bool:
    """Whether a sentence that ends with a colon stands over the list in which another one is."""
    return (
        line.is_word(len(line.chunks) - 1, ":") and line.place < told.place and told.sentence.block in {"bullet", "row"}
    )


def _start(line: ToldLine, moves: Sequence[Move]) -> None:
    """As in "X nhận nhiệm vụ từ ngày 1/8": the effect of the post that X got."""
    value = next((v for i, v in _dates(line) if _takes_effect(line, i)), None)
    who = next((c.refs for c in line.chunks if c.kind == "person"), ())
    if value is None or not line.has_verb("assume"):
        return
    posts = set(posts_of(line.chunks))  # "Từ tháng 7/2014 đến nay, X giữ chức Trưởng phòng A" tells of no other post
    for move in moves:
        if (
            move.person in who
            and move.to
            and posts <= set(move.to)
            and move.rank_of_date < OWN
            and line.place > move.line.place
        ):
            move.date, move.rank_of_date = value, OWN


def _surface(reading: Reading, line: ToldLine, at: int) -> str:
    return reading.text.key[line.chunks[at].start : line.chunks[at].stop]


def _announced(meetings: Sequence[MeetingFact]) -> str | None:
    """The date of the meeting at which the decisions were made known."""
    order = sorted(meetings, key=lambda m: ("personnel" not in m.topics, m.kind not in {"ceremony", "conference"}))
    return next((m.date for m in order if m.date is not None and _DAY.fullmatch(m.date)), None)


def _of_occasion(lines: Sequence[ToldLine], told: ToldLine) -> str | None:
    """The date of the occasion that the same paragraph tells of before, or the sentence of which "Trong đó, …" goes
    on to tell."""
    for line in reversed(lines[: told.place]):
        too = any(told.is_word(i, "cũng") for i in range(_SUBJECT))  # "Bộ Công an cũng trao quyết định …"
        goes_on = line.place == told.place - 1 and (too or told.opens_with("among"))
        if line.sentence.paragraph != told.sentence.paragraph and not goes_on:
            return None
        decides = line.has_verb("announce", "decision") or (goes_on and line.has_verb("move", "entrust"))
        if decides or any(c.kind == "occasion" for c in line.chunks):
            dates = [v for i, v in _dates(line) if not _takes_effect(line, i)]
            if dates:
                return dates[-1]
    return None


def tells_on(lines: Sequence[ToldLine], line: ToldLine) -> bool:
    """Whether a sentence goes on to tell who got what the one before says was decided: "Trong đó, ông X được bầu …"."""
    before = lines[line.place - 1] if line.place else None
    return before is not None and line.opens_with("among") and before.has_verb("move", "entrust", "decision", "leave")


def opens_without_year(lines: Sequence[ToldLine]) -> bool:
    """Whether the first date of the article has a day and no year: "Chiều 11-9, …"."""
    first = next((c.value for line in lines[:4] for c in line.chunks if c.kind == "date"), "")
    return first.startswith("--")


def _over_a_time(lines: Sequence[ToldLine]) -> bool:
    """Whether the news sums up decisions of several days, so that none has the day of the whole: "Từ ngày 4 đến 28/5,
    Bộ Công an bổ nhiệm bốn giám đốc"."""
    for line in lines[:4]:
        span = any(chunk.kind == "date" and "/" in chunk.value for chunk in line.chunks)
        if span and line.has_verb("move", "announce") and not any(c.kind == "occasion" for c in line.chunks):
            return True
    return False


def _first_date(reading: Reading, lines: Sequence[ToldLine]) -> str | None:
    """The first day or month of the article that no biography, which dates by years, tells."""
    told = [line for line in lines[:4] if not any(c.kind == "date" and _YEAR.fullmatch(c.value) for c in line.chunks)]
    dates = (v for line in told for i, v in _dates(line) if not _takes_effect(line, i))
    new = (v for v in dates if _is_new(v, reading.published) and _is_recent(v, reading.published))
    return next(new, None)
