"""Parts of organisations' names that need no other name: proper names, border gates, short forms. Numbers and codes are
in `unit_codes`."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from kg.extract.mentions.areas import AreaName, AreaReader
from kg.extract.mentions.names import begins_something, capital_run, looks_like_person, nationality
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.words import FunctionRow, LevelRow, UnitRow, name_words, trie
from kg.value import value

_BORDERS = frozenset({"unit", "level", "occasion", "rank", "title", "address"})
_LONGEST_FUNCTION, _LONGEST_SCHOOL = 8, 14
_LONGEST_SHORT = 4
# What an elided police unit of communes may be called that is any: "công an xã chính quy".
_SORTS = (["chính", "quy"], ["bán", "chuyên"])

_PARLIAMENT = UnitRow("Quốc hội", "government", "", "country")
INSTITUTES = frozenset({"Học viện", "Trường"})
"""What has divisions of its own beside the police of a province."""


@value
class OrgName:
    """An organisation as a text names it, in tokens.

    `areas` are those in its own name (several in a coordination); `level` is the level word of an elided area;
    `function` what it does, with its number; `code` a code as name or alias, `later_code` the one
    that took its place ("PC45, nay là PC02"), `short` a short name that the text gives it ("Đội 2"). `owner` is the
    unit that it belongs to, as far as the text says it here. `abroad` is the country of a ministry or the seat of a
    mission. `around` are areas in brackets inside a coordination; `post` says that a title stands before the name.
    """

    start: int
    stop: int
    head: UnitRow
    function: str = ""
    function_kind: str = ""
    code: str = ""
    later_code: str = ""
    short: str = ""
    areas: tuple[AreaName, ...] = ()
    level: str = ""
    owner: OrgName | None = None
    abroad: AreaName | None = None
    sender: AreaName | None = None
    plural: bool = False
    around: tuple[AreaName, ...] = ()
    post: bool = False

    @property
    def is_unsaid(self) -> bool:
        """Whether only its area stands in the text: the owner in "Phòng CSGT Đà Nẵng"."""
        return bool(self.areas) and self.start == self.areas[0].start


def proper(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """A function that no list has: the capitalised words after a capitalised head, or after a title."""
    at = org.stop
    if not (t.capital[org.start] or org.post) or not t.capital[at] or unit_at(t, at) or begins_something(t, at):
        return None
    if org.head.form in {"Trường", "Học viện"}:
        return _school(t, org, limit)
    stop = _run(t, at, limit)
    if stop == at:
        return None
    if org.head.form == "Ban" and _of_press(t, stop, limit):
        return None
    kind = "police" if t.key[at] in {"cảnh", "an"} else "other"
    return replace(org, stop=stop, function=t.string(at, stop), function_kind=kind)


def _of_press(t: Tokens, at: int, limit: int) -> bool:
    """Whether a newspaper or station follows, whose desks are no bodies: "Ban Bạn đọc của Báo X"."""
    at += at < limit and t.key[at] in {"của", ",", "-"}
    return at < limit and " ".join(t.key[at : at + 1]) in name_words("press")


def _run(t: Tokens, at: int, limit: int) -> int:
    """The end of a proper function, whose words are capitalised here and there: "Hợp tác Cảnh sát quốc tế"."""
    stop = at
    while stop < limit and t.word[stop] and stop - at < _LONGEST_FUNCTION:
        if t.capital[stop]:
            end = capital_run(t, stop, limit, longest=3)
            if end == stop or (
                stop > at and (_whole_area(t, stop) or looks_like_person(t, stop, end) or unit_at(t, stop))
            ):
                break
        elif _border(t, stop) and not (_ends_compound(t, stop) or _begins_compound(t, stop)):
            break
        stop += 1
    return stop


def _whole_area(t: Tokens, index: int) -> bool:
    """Whether an area begins at `index`, all its syllables with capitals: "Hòa bình" is a word."""
    area = t.hit(index, "area")
    return area is not None and all(t.capital[i] or not t.word[i] for i in range(index, area.stop))


def _ends_compound(t: Tokens, index: int) -> bool:
    """Whether a lower-case syllable is the second of a word that only looks like two: "môi trường", "hàng không"."""
    return index > 0 and f"{t.key[index - 1]} {t.key[index]}" in name_words("compound")


def _begins_compound(t: Tokens, index: int) -> bool:
    """Whether a lower-case syllable is the first of such a word, and that word no verb: "An toàn giao thông"."""
    if index + 1 >= len(t) or f"{t.key[index]} {t.key[index + 1]}" not in name_words("compound"):
        return False
    verb = t.hit(index, "verb")
    return verb is None or verb.stop < index + 2


def without_person(t: Tokens, start: int, stop: int) -> int:
    """Where a run of capitals ends as a place: before a personal name in it ("Ia Chía Nguyễn Mạnh Trường")."""
    return next((i for i in range(start + 1, stop - 1) if looks_like_person(t, i, stop)), stop)


def _school(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """Read "Trường Đại học Kỹ thuật - Hậu cần CAND", "Trường Tiểu học An Tịnh": to the last capitalised syllable."""
    at, last = org.stop, org.stop
    if t.key[at] == "sa":
        return None  # the islands
    if org.post and nationality(" ".join(t.key[at : capital_run(t, at, limit)])) == "foreign":
        return None
    while at < limit and at - org.stop < _LONGEST_SCHOOL:
        if _goes_on(t, at, limit):
            at = last = at + 2
            continue
        dash = t.key[at] == "-" and at + 1 < limit and t.capital[at + 1]
        if t.word[at] and not t.capital[at] and (_is_complete(t, org.stop, at) or _is_of_children(t, org.stop, at)):
            break
        if not (t.word[at] or dash) or (not t.capital[at] and _border(t, at)) or begins_something(t, at):
            break
        if t.capital[at] and looks_like_person(t, at, end := capital_run(t, at, limit)):
            if at > org.stop and t.key[at - 1] in name_words("school"):
                at = last = end  # "Trường THPT Nguyễn Thị Minh Khai"
            break
        at += 1
        last = at if t.word[at - 1] else last
    return (
        replace(org, stop=last, function=t.string(org.stop, last), function_kind="other") if last > org.stop else None
    )


def _goes_on(t: Tokens, at: int, limit: int) -> bool:
    """Whether two tokens number a school or add a level to it: "Trường THPT số 1 A", "Trường Tiểu học và THCS B"."""
    if at + 1 >= limit or t.key[at - 1] not in name_words("school"):
        return False
    numbered = t.key[at] == "số" and t.key[at + 1].isdecimal()
    return numbered or (t.key[at] == "và" and t.capital[at + 1] and t.key[at + 1] in name_words("children"))


def _is_of_children(t: Tokens, start: int, at: int) -> bool:
    """Whether the name of a school for children ends before `at`: "Trường THCS Trà Lân nhắn tin"."""
    level = any(t.key[i] in name_words("children") for i in range(start, at - 1))
    return level and t.capital[at - 1] and t.key[at - 1] not in name_words("school") | name_words("children")


def _is_complete(t: Tokens, start: int, at: int) -> bool:
    """Whether a school's name ends before `at`: an abbreviation is its end ("Học viện CSND long trọng đón đoàn"), and
    so is "nhân dân"."""
    if at <= start or t.key[at] == "chuyên":
        return False  # "Trường THPT chuyên A"
    abbreviated = len(t.surface[at - 1]) > 2 and t.surface[at - 1].isupper()  # noqa: PLR2004
    return abbreviated or t.key[at - 2 : at] == ["nhân", "dân"]


def named(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """A head with a proper name: "Trại giam Thủ Đức", "Bệnh viện Đa khoa Thống Nhất"."""
    at = org.stop
    if at < limit and t.key[at] == "số" and at + 1 < limit and t.key[at + 1].isdecimal():
        return replace(org, stop=at + 2, function=t.string(at, at + 2))
    if at >= limit or not t.capital[at] or unit_at(t, at):
        return None  # "trại giam Công an tỉnh X"
    stop = capital_run(t, at, limit, longest=8)
    while stop + 1 < limit and t.key[stop] in name_words("airport") and not t.capital[stop]:
        stop += 1  # "Đồn Công an Sân bay quốc tế Nội Bài"
    stop = capital_run(t, stop, limit, longest=6) if stop > at and not t.capital[stop - 1] else stop
    if stop < limit and _ends_compound(t, stop):
        stop += 1
        numbered = stop < limit and t.key[stop].isdecimal()
        stop = stop + 1 if numbered else capital_run(t, stop, limit, longest=6)
    while (
        stop < limit
        and t.word[stop]
        and not t.capital[stop]
        and stop + 1 < limit
        and t.capital[stop + 1]
        and not _functional(t, stop)
    ):
        stop = capital_run(t, stop + 1, limit, longest=6)
    return replace(org, stop=stop, function=t.string(at, stop)) if stop > at else None


def gate(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """A post at a border gate: "Đồn Biên phòng Cửa khẩu quốc tế Mộc Bài", "Đại đội Biên phòng 221"."""
    at = org.stop
    while at < limit and t.key[at] in name_words("border_gate"):
        at += 1
    if at >= limit:
        return None
    stop = at + 1 if t.key[at].isdecimal() else without_person(t, at, capital_run(t, at, limit))
    if stop == at:
        return replace(org, level="any") if at == org.stop and t.capital[org.start] else None
    begin = org.start + len(org.head.form.split())
    function = (
        t.string(min(begin, at), stop)
        if t.string(org.start, begin).casefold() == org.head.form.casefold()
        else t.string(org.stop, stop)
    )
    return replace(org, stop=stop, function=function, function_kind=org.head.kind)


def past_short_form(t: Tokens, at: int, stop: int, limit: int, head: UnitRow) -> tuple[int, FunctionRow] | None:
    """The function from `at`, known up to `stop`, that goes on behind the short form in it: "Cảnh sát phòng cháy, chữa
    cháy (PCCC) và cứu nạn, cứu hộ", "Cảnh sát điều tra tội phạm (ĐTTP) về ma túy"; None where it does not."""
    bracket = next((i for i in range(stop, min(limit - 3, stop + _LONGEST_SHORT)) if t.key[i] == "("), None)
    if bracket is None or t.key[bracket + 2] != ")" or not t.surface[bracket + 1].isupper():
        return None
    after = bracket + 3
    keys = [*t.key[at:bracket], *t.key[after : min(limit, after + _LONGEST_FUNCTION)]]
    for hit in trie().hits(keys)[0]:
        if hit.kind == "function" and hit.stop > bracket - at:
            row = cast(FunctionRow, hit.value)
            if not row.heads or head.form in row.heads:
                return hit.stop - (bracket - at) + after, row
    return None


def of_parliament(t: Tokens, org: OrgName, limit: int) -> OrgName | None:
    """A committee of the National Assembly, with "của Quốc hội" where the text says it."""
    at = org.stop
    if at + 2 < limit and t.key[at : at + 3] == ["của", "quốc", "hội"]:
        return replace(org, stop=at + 3, owner=OrgName(at + 1, at + 3, _PARLIAMENT))
    return org


def of_levels(areas: AreaReader, start: int, at: int, limit: int) -> bool:
    """Whether the elided area is one of a row of levels ("Công an tỉnh, thành phố", "công an xã, phường"), or of many:
    "36 trụ sở công an xã", "công an xã bán chuyên trách"."""
    t = areas.tokens
    if _of_many(t, start, at):
        return True
    if at + 1 >= limit or t.key[at] not in {",", "/"}:
        return False
    level = t.hit(at + 1, "level")
    following = areas.phrase(at + 1, limit) if level is not None and level.stop <= limit else None
    return following is not None and not following.areas


def _of_many(t: Tokens, start: int, stop: int) -> bool:
    """Whether a number or a plural before an elided name, or a sort behind it, makes it the police of any area."""
    if t.key[start : start + 2] != ["công", "an"]:
        return False
    if t.key[stop : stop + 2] in _SORTS:
        return True
    at = start - 2 * (t.key[max(start - 2, 0) : start] == ["trụ", "sở"])
    counted, before = (t.key[at - 1] if at > 0 else ""), (t.key[at - 2] if at > 1 else "")
    number = counted.isdecimal() and int(counted) > 1 and before not in name_words("of_a_number")
    return counted in name_words("plural_count") or number


def of_several(t: Tokens, at: int, limit: int) -> bool:
    """Whether what follows a name says that it is of areas which nobody names: "Chi cục Kiểm lâm một số tỉnh"."""
    return at + 2 < limit and t.key[at : at + 2] == ["một", "số"] and t.hit(at + 2, "level") is not None


def party(areas: AreaReader, org: OrgName, limit: int) -> OrgName:
    """Read "Tỉnh ủy Nghệ An", "Huyện ủy Kỳ Sơn", elided "Tỉnh ủy"."""
    form = org.head.form
    level = {"Tỉnh": "province", "Thành": "city", "Xã": "commune"}.get(form.split()[0], "district")
    bare = areas.bare(org.stop, limit, sure=True)
    if bare is None:
        row = areas.tokens.hit(org.stop, "level")
        phrase = areas.phrase(org.stop, limit) if row else None
        if phrase is not None and phrase.areas:
            return replace(org, stop=phrase.stop, areas=phrase.areas)
        bare = areas.name(org.stop, limit, LevelRow(level, ""))
    if bare is not None and bare.kind != "country":
        return replace(org, stop=bare.stop, areas=(bare,))
    return replace(org, level=level)


def high_court(areas: AreaReader, org: OrgName, limit: int) -> OrgName | None:
    """Read "Tòa án nhân dân cấp cao tại Hà Nội"."""
    if org.stop >= limit or areas.tokens.key[org.stop] != "tại":
        return None
    phrase = areas.phrase(org.stop + 1, limit)
    seat = phrase.areas[0] if phrase is not None and phrase.areas else areas.bare(org.stop + 1, limit)
    return replace(org, stop=seat.stop, abroad=seat) if seat is not None else None


def is_short_form(t: Tokens, index: int, stop: int, form: str) -> bool:
    """Whether a name in brackets is the short form of the words right before them: "Bộ đội Biên phòng (BĐBP)"."""
    if index < 2 or t.key[index - 1] != "(" or t.key[stop : stop + 1] != [")"] or not t.surface[index].isupper():  # noqa: PLR2004
        return False
    words = form.casefold().split()
    return t.key[index - 1 - len(words) : index - 1] == words


def unit_at(t: Tokens, index: int) -> bool:
    """Whether the head of an organisation begins at the token."""
    return any(hit.kind == "unit" for hit in t.hits[index])


def _border(t: Tokens, index: int) -> bool:
    """Whether a lower-case syllable ends a proper name."""
    return any(hit.kind in _BORDERS for hit in t.hits[index]) or _functional(t, index)


def _functional(t: Tokens, index: int) -> bool:
    """Whether a syllable is a function word or begins a verb."""
    return t.hit(index, "verb", "unnamed") is not None or t.key[index] in name_words("ends_function")


def ends_function(t: Tokens, index: int) -> bool:
    """Whether the token at `index` cannot go on with what a unit does: a unit, area, verb or function word begins."""
    return unit_at(t, index) or t.hit(index, "area", "rank", "title", "level") is not None or _functional(t, index)
