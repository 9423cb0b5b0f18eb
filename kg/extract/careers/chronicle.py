"""Posts of a career told by periods: "- Từ 6/1987 đến 6/1990: Trưởng phòng Tham mưu Công an tỉnh X", "Từ năm 1990 đến
năm 1995, ông là Đội trưởng Đội Hình sự Công an huyện Y"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import PostRef, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Chunk, Reading
    from kg.extract.told.line import ToldLine

# "tháng 6.1987", "6/1987", "ngày 1/6/1987", "năm 1987", "1987".
_DAY = r"(?:ngày )?(?:\d{1,2} ?[./-] ?)?(?:tháng )?(?:\d{1,2} ?(?:[./-]|năm) ?)?(?:năm )?(?:19|20)\d\d"
# The period that opens a line; what is open at its end goes on.
_PERIOD = re.compile(
    r"[-–—+*•▪●\s]*(?:(?:giai đoạn|thời gian|thời kỳ) )?(?:từ )?(?:đầu |cuối |giữa )?"
    + _DAY
    + r" ?(?:[-–—]|đến|tới|cho đến) ?"
    r"(?:(?:đầu |cuối |giữa )?" + _DAY + r"|(?P<now>(?:hiện )?nay))(?= ?[:,;–-])"
)
# A list mark and the words of a period have no more characters.
_LONGEST = 90
# What may stand between the period and the first post.
_BEFORE = frozenset(
    {":", ",", "-", "–", "—", "là", "làm", "giữ", "chức", "vụ", "danh", "các", "được", "cương", "vị", "nhiệm", "đảm"}
)


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a person held for a period; "current" where the period goes on."""

    person: str
    post: PostRef
    status: Status
    line: ToldLine


def read_chronicle(reading: Reading, lines: Sequence[ToldLine]) -> Iterator[Held]:
    """The posts of all periods, in order of the text; a line that names nobody tells of the last one named."""
    subject: str | None = None
    for line in lines:
        named = [chunk.refs[0] for chunk in line.chunks if chunk.kind == "person" and chunk.refs]
        period = _period(reading, line)
        if period is not None:
            yield from _posts(line, period, subject, is_over=period["now"] is None)
        if named and (period is None or any(c.kind == "person" and c.name is not None for c in line.chunks)):
            subject = named[-1]


def is_period(reading: Reading, line: ToldLine) -> bool:
    """Whether a period opens the line."""
    return _period(reading, line) is not None


def _period(reading: Reading, line: ToldLine) -> re.Match[str] | None:
    start = line.sentence.start
    return _PERIOD.match(reading.text.key, start, min(line.sentence.stop, start + _LONGEST))


def _posts(line: ToldLine, period: re.Match[str], subject: str | None, *, is_over: bool) -> Iterator[Held]:
    at = next((i for i, chunk in enumerate(line.chunks) if chunk.start >= period.end()), len(line.chunks))
    who = subject
    while at < len(line.chunks) and _leads(line.chunks[at]):
        if line.chunks[at].kind == "person":
            who = line.chunks[at].refs[0]
        at += 1
    if who is None:
        return
    for chunk in line.chunks[at:]:
        if chunk.kind == "person" and chunk.name is not None and who not in chunk.refs:
            return
        post = _post(chunk)
        if post is not None and post.organization is not None:
            yield Held(who, post, "former" if is_over else "current", line)


def _leads(chunk: Chunk) -> bool:
    """Whether a chunk may stand before the posts: the person, "giữ chức", a colon."""
    return (chunk.kind == "person" and not chunk.posts) or chunk.kind == "verb" or chunk.value in _BEFORE


def _post(chunk: Chunk) -> PostRef | None:
    if chunk.kind == "title":
        return PostRef(chunk.value, chunk.refs[0] if chunk.refs else None)
    if chunk.kind == "person" and chunk.name is None and chunk.posts:
        return PostRef(chunk.posts[0][0], chunk.posts[0][1])
    return None
