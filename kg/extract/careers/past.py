"""What an article tells of earlier careers: posts that people once held, and ranks that they got or had then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.extract.careers.dates import has_year_only
from kg.extract.careers.matches import asked_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine

# How far behind the first words of a career its subject may stand.
_SUBJECT = 5
# The length of a month, which a day is longer than.
_LATEST_EXACT = len("2012-09")


@dataclass(frozen=True, slots=True)
class Once:
    """A post that a person held once."""

    person: str
    title: str
    organization: str | None
    line: ToldLine


@dataclass(frozen=True, slots=True)
class Worn:
    """A rank that a sentence gives a person otherwise than before the name."""

    person: str
    rank: str
    line: ToldLine


def read_past(reading: Reading, lines: Sequence[ToldLine]) -> list[Once]:
    """Former posts, in order of the text."""
    found: list[Once] = []
    subject: str | None = None
    for line in lines:
        at, who = _begin(line)
        named = [c.refs[0] for c in line.chunks if c.kind == "person" and c.name is not None and c.refs]
        if who is None and not named and subject is not None and line.is_verb(0, "once") and line.is_word(1, ":"):
            at, who = 1, subject  # "Quá trình công tác: Trưởng Công an huyện A, …" goes on about who was named last
        if line.has_verb("now") and any(line.is_verb(i, "now") for i in range(at)):
            who = None  # "Hiện ông giữ các chức vụ: …"
        if who is not None:
            found += _sharing(list(_titles(line, at, who)))
        subject = named[-1] if named else subject
    held = {(p.key, t, o) for p in reading.people.values() for t, o, s in p.posts if s == "current"}
    past = [once for once in found if (once.person, once.title, once.organization) not in held]
    return [*past, *_was(reading, lines)]


def _begin(line: ToldLine) -> tuple[int, str | None]:
    """Where in a sentence the posts of a career begin, and whose they are."""
    places = range(len(line.chunks)) if line.has_verb("once", "leave") else ()
    starts = [i for i in places if line.is_verb(i, "once") or _is_stripped(line, i)]
    if not starts:
        at = _dated_career(line)
        return (0, None) if at is None else (at, _nearest(line, at))
    for at in starts:
        who = _nearest(line, at)
        if who is not None:
            return at, who
    # "Trong thời gian giữ chức Giám đốc, ông X …"
    for at in starts:
        end = next((i for i in range(at + 1, len(line.chunks)) if line.chunks[i].kind == "person"), at)
        if end > at and all(
            line.chunks[i].kind in {"title", "date"} or line.is_word(i, ",", "và") for i in range(at + 1, end)
        ):
            return at, line.chunks[end].refs[0]
    # "Quá trình công tác, ông X đã kinh qua …"
    for i in range(starts[0] + 1, min(starts[0] + _SUBJECT, len(line.chunks))):
        if line.chunks[i].kind == "person":
            return i + 1, line.chunks[i].refs[0]
    return 0, None


def _is_stripped(line: ToldLine, at: int) -> bool:
    """As in "cách tất cả các chức vụ trong Đảng (Bí thư Đảng ủy A; Ủy viên Ban Thường vụ B)"."""
    return line.is_verb(at, "leave") and line.is_word(at + 1, "(")


def _nearest(line: ToldLine, at: int) -> str | None:
    """The person named last before chunk `at`; a semicolon ends what is said of one among several."""
    people = {ref for chunk in line.chunks for ref in chunk.refs if chunk.kind == "person"}
    for chunk in reversed(line.chunks[:at]):
        if chunk.kind == "person":
            return chunk.refs[0]
        if chunk.kind == "name" or (chunk.value == ";" and len(people) > 1):
            return None
    return None


def _sharing(posts: list[Once]) -> list[Once]:
    """A deputy's post right before the head's is of the same unit: "Phó Trưởng phòng, Trưởng phòng Tham mưu"."""
    for i, (once, following) in enumerate(pairwise(posts)):
        if once.organization is None and once.title == f"Phó {following.title}":
            posts[i] = replace(once, organization=following.organization)
    return posts


def _was(reading: Reading, lines: Sequence[ToldLine]) -> Iterator[Once]:
    """What somebody was before: "Trước khi được bổ nhiệm, ông X là Trưởng phòng Tham mưu"."""
    told = {
        (chunk.refs[0], title, org)
        for line in lines
        for at, chunk in enumerate(line.chunks)
        if chunk.kind == "person" and chunk.refs and not _is_before(line, at)
        for title, org, status in chunk.posts
        if status == "current"
    }
    for line in lines:
        for at, chunk in enumerate(line.chunks):
            if chunk.kind != "person" or not chunk.posts or not _is_before(line, at):
                continue
            if " là " not in reading.text.key[chunk.start : chunk.stop]:
                continue
            for title, org, _ in chunk.posts:
                if (chunk.refs[0], title, org) not in told:
                    yield Once(chunk.refs[0], title, org, line)


def _is_before(line: ToldLine, at: int) -> bool:
    """Whether what the sentence says of the person at `at` was before: it opens so, or the clause does (", trước đó
    Đại úy X là …")."""
    return line.opens_with("formerly") or line.follows(at, "formerly")


def _dated_career(line: ToldLine) -> int | None:
    """Where "Năm 2001, chị làm …", "Tháng 9/2012, ông là …" gets to the posts."""
    if (at := _was_then(line)) is not None:
        return at
    if not has_year_only(line) or _still_holds(line):
        return None
    return next((i + 1 for i in range(len(line.chunks)) if line.is_verb(i, "assume", "move")), None)


def _was_then(line: ToldLine) -> int | None:
    """Where a sentence that opens with a year or a month says in which posts somebody was then."""
    date = next((i for i, chunk in enumerate(line.chunks[:_SUBJECT]) if chunk.kind == "date"), None)
    if date is None or len(line.chunks[date].value) > _LATEST_EXACT or line.has_verb("now"):
        return None
    at = date + 1 + line.is_word(date + 1, ",")
    told = at + 1 < len(line.chunks) and line.chunks[at].kind == "person" and not line.chunks[at].posts
    return at + 2 if told and line.is_word(at + 1, "là") else None


def _still_holds(line: ToldLine) -> bool:
    """Whether the only year is that in which a post began: "giữ chức Trưởng phòng Tham mưu từ năm 2016"."""
    dates = [i for i, chunk in enumerate(line.chunks) if chunk.kind == "date"]
    begun = len(dates) == 1 and line.is_verb(dates[0] - 1, "since")
    return begun and any(chunk.kind == "title" for chunk in line.chunks[: dates[0]])


def _titles(line: ToldLine, start: int, who: str) -> Iterator[Once]:
    """The posts from `start` on, up to another person's name or to what the person is now."""
    for i in range(start, len(line.chunks)):
        chunk = line.chunks[i]
        if (chunk.kind == "person" and chunk.name is not None) or line.is_verb(i, "now", "succeed"):
            return
        if line.is_word(1, ":") and line.is_verb(i + 1, "since") and _goes_on(line, i + 2):
            continue
        if line.is_word(i - 1, "được", "do", "bởi") or _serves(line.chunks[i - 1]):
            continue  # who moved the person, or whose secretary the person was
        if chunk.kind == "title":
            yield Once(who, chunk.value, chunk.refs[0] if chunk.refs else None, line)
        elif chunk.kind == "person" and chunk.posts and chunk.refs[0] == who:
            yield Once(who, chunk.posts[0][0], chunk.posts[0][1], line)


def _goes_on(line: ToldLine, at: int) -> bool:
    """Whether a post of a list is held from the date at `at` on, of which no end is told: "Quá trình công tác: …; Thứ
    trưởng Bộ Công an từ 5/2020"."""
    date = line.chunks[at] if at < len(line.chunks) else None
    return date is not None and date.kind == "date" and "/" not in date.value and not line.is_word(at + 1, "đến", "-")


def _serves(chunk: Chunk) -> bool:
    """Whether a title right before another one is that of somebody who serves its holder: "thư ký Thứ trưởng"."""
    return chunk.kind == "title" and chunk.value in {"Thư ký", "Trợ lý"} and not chunk.refs


def read_ranks(reading: Reading, lines: Sequence[ToldLine]) -> list[Worn]:
    """Ranks of promotions, but those only asked for, and those somebody had when something happened."""
    found: list[Worn] = []
    open_ranks: tuple[str, ...] = ()
    for line in lines:
        if line.has_verb("promote") and asked_from(reading, line) is not None:
            continue
        if line.has_verb("promote"):
            more, open_ranks = _promoted(line)
            found += more
        elif open_ranks and line.sentence.block in {"bullet", "row"}:
            found += [
                Worn(ref, rank, line)
                for c in line.chunks
                if c.kind == "person"
                for ref in c.refs
                for rank in open_ranks
            ]
        else:
            open_ranks = ()
            found += _worn(line)
    return found


def _promoted(line: ToldLine) -> tuple[list[Worn], tuple[str, ...]]:
    """The ranks of each stretch "thăng cấp bậc hàm từ A lên B đối với X, Y"; the last ones stay open after a colon."""
    if paired := list(_paired(line)):
        return paired, ()
    found: list[Worn] = []
    ranks: list[str] = []
    people: list[str] = []
    subject = 0
    taken = True
    for i, chunk in enumerate(line.chunks):
        if chunk.kind == "rank":
            if taken and not line.is_word(i - 1, "lên"):
                ranks = []
            ranks.append(chunk.value)
            taken = False
        elif chunk.kind == "person" and not line.is_word(i - 1, "do", "bởi"):  # "do X trao": X gives
            if ranks:
                # "Ghi nhận sự hy sinh của Đại úy B, A ký quyết định thăng … lên Thiếu tá với đồng chí B"
                givers = people if _of_others(line, subject) and not line.is_word(i - 1, "với", "cho") else []
                found += [Worn(ref, rank, line) for ref in chunk.refs if ref not in givers for rank in ranks]
                taken = True
            else:
                people += chunk.refs
                subject = i
    if not taken and people and not found and not _of_others(line, subject):
        found += [Worn(people[-1], rank, line) for rank in ranks]
    closes = bool(line.chunks) and line.is_word(len(line.chunks) - 1, ":")
    return found, tuple(ranks) if closes else ()


def _paired(line: ToldLine) -> Iterator[Worn]:
    """The ranks of a row that has each person's behind the name: "giáng cấp ông X từ Thượng tướng xuống Trung tướng và
    ông Y từ Trung tướng xuống Đại tá"."""
    for i, chunk in enumerate(line.chunks):
        if chunk.kind != "person" or not (line.is_verb(i + 1, "since") or line.is_word(i + 1, "từ")):
            continue
        old, to, new = (*line.chunks[i + 2 : i + 5], None, None, None)[:3]
        if old is None or to is None or new is None or (old.kind, new.kind) != ("rank", "rank"):
            continue
        if to.value in {"lên", "xuống"}:
            yield from (Worn(ref, rank, line) for ref in chunk.refs for rank in (old.value, new.value))


def _of_others(line: ToldLine, subject: int) -> bool:
    """Whether others than the one named last get the rank: "X khen 5 người được thăng cấp bậc hàm Thiếu tướng",
    "X trao quyết định thăng cấp bậc hàm Đại tá cho ba Trưởng phòng"."""
    passive = False  # "được Bộ trưởng trao quyết định thăng cấp bậc hàm Thiếu tướng"
    for i in range(subject + 1, len(line.chunks)):
        passive = passive or line.is_word(i, "được")
        if line.chunks[i].kind == "rank":
            return line.is_word(i + 1, "cho") or (line.is_word(i + 1, "đối") and line.is_word(i + 2, "với"))
        if line.is_verb(i, "announce") and not passive:
            return True
        if (line.chunks[i].value.isdecimal() and not line.is_word(i + 1, "tuổi")) or line.is_of(i, "many"):
            return True
    return False


def _worn(line: ToldLine) -> Iterator[Worn]:
    """As in "khi còn là Thiếu tá", "khi đó mang hàm thượng tá": of the person named last before; of "trao quân hàm
    Thiếu tướng cho X" the next."""
    for i, chunk in enumerate(line.chunks):
        if chunk.kind == "rank" and line.is_verb(i - 1, "once", "wear"):
            given = line.is_word(i - 2, "trao", "gắn", "phong")
            following = (c.refs[0] for c in line.chunks[i:] if c.kind == "person" and c.refs)
            who = next(following, None) if given else _nearest(line, i)
            if who is not None:
                yield Worn(who, chunk.value, line)
