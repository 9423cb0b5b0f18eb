"""Which organisation can be the owner of which unit, and which is one by its small letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from kg.extract.mentions.areas import AreaName, AreaReader
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import INSTITUTES, OrgName
from kg.extract.mentions.words import UnitRow, name_words
from kg.text import key_of

MINISTERIAL = frozenset({"Cục", "Tổng cục", "Học viện", "Viện", "Bộ Tư lệnh", "Trường", "Cơ quan Cảnh sát quốc gia"})
_INQUIRY = frozenset({"Cơ quan CSĐT", "Cơ quan An ninh điều tra", "Cơ quan điều tra", "Văn phòng Cơ quan CSĐT"})
_OF_MINISTRY = frozenset({"Cục", "Tổng cục", "Bộ Tư lệnh", "Học viện", "Viện"}) | _INQUIRY
# The police of an area, which a subunit's name may leave out.
_POLICE = UnitRow("Công an", "police", "", "area")
# Heads that are ordinary syllables: in lower case ("nhiệm vụ", "chuyên viện") they begin a name only after a title.
_ORDINARY = frozenset(
    {"Vụ", "Tổ", "Ban", "Khoa", "Viện", "Trường", "Trạm", "Trung tâm", "Thanh tra", "Văn phòng", "Chi đội"}
)
_ANYWHERE = frozenset({"Ban", "Phòng", "Trạm", "Trung tâm", "Tổ", "Trường", "Đội"})
# What the police of a district do not have: a comma parts it from them in a row.
_OF_PROVINCE = frozenset({"Phòng", "Trung đoàn", "Tiểu đoàn", "Trại tạm giam"})
_FIRE_POLICE = "Cảnh sát PCCC"
_OF_DIVISIONS = frozenset({"province"})
# The levels of a body that an article may name without its area: "UBND huyện".
_OF_AREA = frozenset({"province", "city", "district", "commune"})
_OF_TEAMS = frozenset({"province", "district"})
# Bodies of one area that stand in a row which names it once, and those that need it to be named.
_FIRST_OF_ROWS = frozenset({"Công an", "Đảng ủy"})
_COMMITTEES = frozenset({"UBND", "HĐND", "Huyện ủy", "Thành ủy", "Quận ủy", "Thị ủy"})
_OF_ONE_AREA = _COMMITTEES | {"Ủy ban MTTQ Việt Nam", "Ban Chỉ huy Quân sự"}
_PARTED = frozenset({",", "và", "-", "–"})
_LONGEST_ROW = 4


def by_place(areas: AreaReader, org: OrgName, limit: int) -> OrgName:
    """The unit with the police of the place that its name ends with: "Phòng CSGT Đà Nẵng", "Phòng Cảnh sát hình sự tỉnh
    A", "Đội CSGT huyện B" leave out "Công an"."""
    kinds = _OF_TEAMS if org.head.form == "Đội" else _OF_DIVISIONS
    if org.function_kind not in {"police", ""} or not (org.function or org.code.startswith("P")):
        return org
    phrase = areas.phrase(org.stop, limit)
    found: AreaName | None = None
    if phrase is None:
        found = areas.bare(org.stop, limit, sure=True)
    elif len(phrase.areas) == 1 and not phrase.plural:
        found = phrase.areas[0]
    if found is None or found.kind not in kinds or not any(e.country == "VN" for e in found.entries):
        return org
    police = OrgName(found.start, found.stop, _POLICE, areas=(found,))
    return replace(org, stop=found.stop, owner=police)


def owns(org: OrgName, owner: OrgName) -> bool:
    """Whether a comma can part a unit from this owner: "Phòng X, Công an tỉnh Y", "Đội X, Công an quận Y"."""
    if owner.abroad is not None and org.head.form in MINISTERIAL:
        return True
    if org.head.form == "Cục" and "Biên phòng" in owner.head.form:
        return True
    if org.head.form in _OF_PROVINCE and not _provincial(owner):
        return False
    if owner.head.form == "Tổng cục" and org.head.form in _INQUIRY:
        return True
    if org.post and org.head.form == "Phòng" and owner.head.form.startswith("Sở "):
        return True  # "Trưởng phòng Tổ chức cán bộ, Sở Y tế tỉnh X"
    if owner.head.form == "Bộ Công an":
        return org.head.form in _OF_MINISTRY or bool(org.code)
    if not owner.head.form and org.head.form == "Phòng":
        return not owner.code.startswith("P")
    if owner.head.form in {"Phòng", ""}:
        return org.head.form in {"Đội", "Tổ", "Trạm"}
    if owner.head.form == "Cục":
        return org.head.form in {"Phòng", "Đội", "Trung tâm"}
    if owner.head.form in INSTITUTES:
        return org.head.form in {"Phòng", "Khoa", "Văn phòng"}
    return owner.head.form in {"Công an", "Ty Công an", "Sở Công an"} and org.head.form in _INQUIRY | {
        "Phòng", "Đội", "Tổ", "Trạm", "", "Thanh tra", "Văn phòng", "Trung đoàn", "Tiểu đoàn", "Trại tạm giam",
        "Nhà tạm giữ",
    }  # fmt: skip


def is_loose(t: Tokens, at: int, stop: int, head: UnitRow) -> bool:
    """Whether a head is an ordinary word where no title stands before it: in lower case, or of a group ("Tổ trinh sát
    phát hiện …"), or in the name of a club; "cơ quan điều tra" is any, but for one whose police follow."""
    if head.kind == "police" and _is_of_club(t, at):
        return True
    group = head.form == "Tổ" and stop < len(t) and not t.capital[stop]
    loose = head.form in _ORDINARY and (group or not (t.capital[at] or is_institute(t, stop, head)))
    return loose or (head.form == "Cơ quan điều tra" and t.key[stop : stop + 2] != ["công", "an"])


def _is_of_club(t: Tokens, at: int) -> bool:
    """Whether a club is named after the police at `at`: "CLB bóng đá Công an Hà Nội"."""
    return any(" ".join(t.key[max(0, at - size) : at]) in name_words("club") for size in (1, 2, 3))


def is_institute(t: Tokens, at: int, head: UnitRow) -> bool:
    """Whether a small head has at `at` the known name of an institute: "viện Khoa học hình sự"."""
    return head.form == "Viện" and at < len(t) and t.capital[at] and t.hit(at, "function") is not None


def shared_owner(t: Tokens, org: OrgName, limit: int, read: Callable[[int, int], OrgName | None]) -> OrgName | None:
    """The owner that the next of a row names for all: "Phòng 4, Phòng 5 thuộc C45", "Đoàn Thanh niên và Hội Phụ nữ Công
    an tỉnh X". `read` reads the name that begins at a token."""
    at = org.stop
    if at + 2 >= limit or t.key[at] not in {",", "và"}:
        return None
    if org.head.rest == "owner!":
        beside = read(at + 1, limit)
        return beside.owner if beside is not None and beside.head.rest == "owner!" else None
    if not (org.function.isdecimal() and t.key[at + 2].isdecimal() and t.key[at + 1] == org.head.form.casefold()):
        return None
    following = read(at + 1, limit)
    return following.owner if following is not None else None


def shared_area(t: Tokens, org: OrgName, limit: int, read: Callable[[int, int], OrgName | None]) -> OrgName | None:
    """The police whose leaders come with those of another body of the area, which alone names it: "đại diện Công an và
    UBND huyện X", "lãnh đạo Công an, Ban Chỉ huy Quân sự huyện"."""
    at = org.stop
    led = org.start > 0 and t.key[org.start - 1] in name_words("leads") and t.capital[org.start]
    if not led or org.head.form != "Công an" or at + 1 >= limit or t.key[at] not in {",", "và"}:
        return None
    beside = read(at + 1, limit)
    if beside is None or beside.plural or beside.owner is not None or beside.head.kind == "police":
        return None
    if len(beside.areas) == 1 and beside.areas[0].kind != "country":
        return replace(org, areas=beside.areas)
    return replace(org, level=beside.level) if beside.level in _OF_AREA and not beside.areas else None


def area_of_row(t: Tokens, org: OrgName, limit: int, read: Callable[[int, int], OrgName | None]) -> OrgName | None:
    """The first of a row of bodies of one area, which the last of them names: "Công an huyện, Huyện ủy, UBND huyện X",
    "Đảng ủy, HĐND, UBND xã Y"."""
    if org.head.form not in _FIRST_OF_ROWS or org.areas or org.owner is not None:
        return None
    at = org.stop
    for _ in range(_LONGEST_ROW):
        if at + 1 >= limit or t.key[at] not in _PARTED:
            return None
        beside = read(at + 1, limit)
        if beside is None or beside.head.form not in _OF_ONE_AREA or beside.plural or beside.owner is not None:
            return None
        if beside.areas:
            level = "commune" if org.head.form == "Đảng ủy" else {"city": "district"}.get(org.level, org.level)
            same = len(beside.areas) == 1 and beside.areas[0].kind == level
            return replace(org, areas=beside.areas, level="") if same else None
        at = beside.stop
    return None


def is_ministry(t: Tokens, at: int, limit: int) -> bool:
    """Whether a lower-case "bộ" stands alone for the ministry: "chánh văn phòng bộ, thay người tiền nhiệm"."""
    alone = at + 1 >= limit or not t.word[at + 1] or not (t.capital[at + 1] or t.hits[at + 1])
    return at < limit and t.surface[at] == "bộ" and alone and not any(h.kind == "unit" for h in t.hits[at])


def may_own(form: str, org: OrgName) -> bool:
    """Whether a unit named without its owner may be one of the police of a form: those for fires, which stood apart
    until 2018, had no traffic police nor detectives."""
    task = " ".join(key_of(org.function).split()[:3])
    return form != _FIRE_POLICE or task not in name_words("not_of_fires")


def is_civil(org: OrgName) -> bool:
    """Whether a division of that name may be one of any authority, school or company, so that only its owner tells
    whose it is: "phòng Y tế", "phòng Tài nguyên và Môi trường", "tổ bảo vệ"."""
    return (is_anywhere(org) or org.function_kind in {"other", "government"}) and not org.code


def is_anywhere(org: OrgName) -> bool:
    """Whether a division does what one of any body does."""
    return org.head.form in _ANYWHERE and key_of(org.function) in name_words("civil")


def is_people(t: Tokens, at: int) -> bool:
    """Whether "công an" at `at` are officers and no unit: "ba cựu công an Thái Bình", "hai nữ công an Hà Nội"."""
    return at > 0 and not t.capital[at] and t.key[at - 1] in {"cựu", "nữ"}


def is_other_ministry(t: Tokens, at: int, limit: int) -> bool:
    """Whether "Bộ" at `at` begins the name of a ministry that no list has, not that of the police: "Bộ Lao động …"."""
    return at + 2 < limit and t.capital[at + 1] and t.word[at + 2] and not t.capital[at + 2]


def of_company(t: Tokens, read: Callable[[int, int], OrgName | None], org: OrgName, limit: int) -> OrgName:
    """The company of which a department is, so that it is none of the police: "Phòng Pháp chế Công ty X"."""
    hit = t.hit(org.stop, "unit") if org.owner is None and org.stop < limit else None
    if hit is None or cast(UnitRow, hit.value).kind != "company":
        return org
    company = read(org.stop, limit)
    return replace(company, start=org.start, post=org.post) if company is not None else org


def _provincial(owner: OrgName) -> bool:
    """Whether a unit can have divisions: the police of a province, a department, the ministry."""
    if owner.head.form not in {"Công an", "Ty Công an", "Sở Công an"}:
        return True
    return owner.level in {"province", "city"} or any(area.kind == "province" for area in owner.areas)
