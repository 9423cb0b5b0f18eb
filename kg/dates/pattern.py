"""What a row of the table of date forms is, and the fragments that its patterns are written with."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.dates.mention import DateKind
from kg.value import value

Parts = tuple[int | None, int | None, int | None]
"""Day, month, year; None for what is not said."""


@value
class Raw:
    """What a match says before a missing year is found and a relative word is counted.

    `first` and (of a range) `last` are the days named. `today` counts days from the publication ("hôm qua": -1),
    `weekday` names the last such day until then (Monday is 0), `months` and `years` count from the month and year of
    the article ("tháng trước": -1, "năm ngoái": -1), `offset` counts days from the date before in the text. `value` is
    final. All None means: this is no date, nor is anything in it.
    """

    kind: DateKind = "date"
    first: Parts = (None, None, None)
    last: Parts | None = None
    today: int | None = None
    weekday: int | None = None
    months: int | None = None
    years: int | None = None
    offset: int | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form: a name, its source, how a match is read, texts with the value that must be found in each, and texts in
    which this form must not be found.

    The source is matched against `Text.key`, at the beginning of a word. In it one space stands for one to four white
    spaces, " ?" for none to four, `$name` for a fragment. A group `at` narrows the mention to a part of the match.
    Every match holds what one of the expressions in `needs` matches, by default a figure, and only the text around is
    looked at: the rarer that is, the faster, and so is an expression that begins with a letter rather than a choice.
    """

    name: str
    source: str
    read: Callable[[re.Match[str]], Raw | None]
    examples: tuple[tuple[str, str], ...] = ()
    not_in: tuple[str, ...] = ()
    needs: tuple[str, ...] = (r"\d",)


FRAGMENTS = {
    "number": r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)",
    "part": r"(?:(?:buổi )?(?:rạng sáng|sáng sớm|chiều tối|tối muộn|chiều muộn|tinh mơ|sáng|trưa|chiều|tối|đêm|khuya))",
    "weekday": r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)",
    "time": r"(?:(?:lúc )?\d{1,2} ?(?:giờ(?: ?\d{1,2}(?: ?phút)?)?|h\d{0,2}|:\d\d) ?,? ?)",
    # What may stand before the day, belongs to the date, and says for certain that a date follows.
    "cue": (
        r"(?:(?:(?:các|hai|ba|2|3|02|03) )?ngày|hôm|$part(?: $weekday ?[,(]?)?(?: ngày| hôm)?"
        r"|$weekday ?[,(]?(?: ?ngày)?)"
    ),
    "lead": r"(?:$time ?)?(?:$cue ?[,(]? ?)?",
    "edge": r"(?<![\d.,/-])",
    "end": r"(?![\d%])(?![./-]\d)",
    "slash": r" ?[/.-] ?",
    "d": r"(?P<d>0?[1-9]|[12]\d|3[01])",
    "m": r"(?P<m>0?[1-9]|1[0-2])",
    "y": r"(?P<y>(?:19|20)\d\d)",
    "dd": r"(?P<d2>0?[1-9]|[12]\d|3[01])",
    "mm": r"(?P<m2>0?[1-9]|1[0-2])",
    "yy": r"(?P<y2>(?:19|20)\d\d)",
    "to": r"(?: ?[-–—] ?| (?:đến|tới|cho đến)(?: hết)?(?: ngày)? )",
    "and": r"(?: và (?:ngày )?| ?, ?)",
    # Words that make "ngày …" a day that is kept every year.
    "remembered": (
        r"(?:truyền thống|quốc khánh|thành lập|quốc tế|giải phóng|thống nhất|thương binh|chiến thắng|thiết lập|toàn dân"
        r"|hội toàn dân|pháp luật|nhà giáo|thầy thuốc|phụ nữ|báo chí|doanh nhân|gia đình|sinh nhật|cách mạng tháng tám"
        r"|khởi nghĩa|đồng khởi|độc lập|quân đội|chuyển đổi số|môi trường|thế giới)"
    ),
    "statute": r"(?:bộ luật|luật|pháp lệnh|hiến pháp|nghị định|nghị quyết|thông tư|chỉ thị|công ước)",
    "paper": r"(?:quyết định|kế hoạch|công văn|kết luận|hướng dẫn|công điện|thông báo|quy định|quy chế|đề án|tờ trình)",
    "named": r"(?:mười hai|mười một|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)",
    # A word that carries the article's own year: "Tết Bính Ngọ 2026", "Hội thi … năm 2018".
    "feast": (
        r"(?:tết|nguyên đán|bunpimay|bun pi may|thmay|pi may|hội thi|hội thao|hội diễn|liên hoan"
        r"|xuân $stem)"
    ),
    "stem": r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)",
    "branch": r"(?:tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)",
}
_REFERENCE = re.compile(r"\$([a-z]+)")


def compile_pattern(source: str) -> re.Pattern[str]:
    r"""The regular expression of a pattern's source: fragments filled in, spaces widened, at the beginning of a word.

    >>> compile_pattern("cùng ngày").pattern
    '(?<!\\w)(?:cùng\\s{1,4}ngày)'
    """
    while _REFERENCE.search(source):
        source = _REFERENCE.sub(lambda reference: FRAGMENTS[reference.group(1)], source)
    return re.compile(rf"(?<!\w)(?:{_widened(source)})")


@functools.cache
def compile_need(need: str) -> re.Pattern[str]:
    """The regular expression of one thing that a form needs, spaces widened as in its source."""
    return re.compile(_widened(need))


def _widened(source: str) -> str:
    return source.replace(" ?", r"\s{0,4}").replace(" ", r"\s{1,4}")
