"""Lists of who heads the police of each province, an area and an officer each and nothing between: "Danh sách 34 giám
đốc công an các tỉnh: 1 Cao Bằng Đại tá X 2 Lạng Sơn Đại tá Y", in one line or in rows, the area first or last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.mentions.areas import AreaName, AreaPhrase
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import UnitRow
from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.mentions.items import Item
    from kg.extract.mentions.line import Line

_TITLE = "Giám đốc"
_POLICE = UnitRow("Công an", "police", "", "area")
# Fewer pairs may stand beside each other by chance.
_FEWEST = 3
# The names of columns may part a heading from its list.
_COLUMNS = 4
_SILENT = frozenset({"punct", "address"})


@value
class _Cell:
    """An area, or the item index of an officer's name, and the number of the line."""

    line: int
    name: int
    area: AreaName | None


def with_rosters(lines: list[Line]) -> list[Line]:
    """The lines, each officer of such a list with the post that its heading gives him."""
    found = list(lines)
    for number, line in enumerate(lines):
        at = _heading(line.items)
        if at is None:
            continue
        pairs = list(_pairs(list(_cells(lines, number, at + 1))))
        if len(pairs) < _FEWEST:
            continue
        found[number] = replace(
            found[number], people=[p for p in found[number].people if not p.first <= at < p.last]
        )  # "TÊN ĐỊA PHƯƠNG GIÁM ĐỐC CÔNG AN" is nobody
        for officer, area in pairs:
            found[officer.line] = _in_office(found[officer.line], officer.name, area)
    return found


def _heading(items: Sequence[Item]) -> int | None:
    """Where a line speaks of directors of the police without saying of which province."""
    for i, item in enumerate(items):
        post = item.payload
        if not isinstance(post, PostName) or post.title != _TITLE or post.status == "former":
            continue
        police = [after.chunk.value for after in items[i + 1 : i + 3]] == ["công", "an"]
        if (post.org is None and police) or (post.org is not None and post.org.head.form == "Công an"):
            return None if post.org is not None and post.org.areas else i
    return None


def _cells(lines: Sequence[Line], number: int, at: int) -> Iterator[_Cell]:
    """The areas and officers behind item `at` of line `number`, to where prose begins."""
    headings = 0
    for place in range(number, len(lines)):
        items = lines[place].items[at if place == number else 0 :]
        offset = len(lines[place].items) - len(items)
        begun = place != number
        empty = True
        for i in range(len(items)):
            cell = _cell(items, i, place, offset)
            if cell is not None:
                begun, empty = True, False
                yield cell
            elif begun and not _is_silent(items, i):
                if empty and (headings := headings + 1) <= _COLUMNS:
                    break
                return


def _cell(items: Sequence[Item], i: int, place: int, offset: int) -> _Cell | None:
    payload = items[i].payload
    if isinstance(payload, OrgName) and payload.head.form == "Công an" and len(payload.areas) == 1:
        area: AreaName | None = payload.areas[0]
    elif isinstance(payload, AreaPhrase):
        area = payload.areas[0] if len(payload.areas) == 1 else None
    else:
        area = payload if isinstance(payload, AreaName) else None
    if area is not None:
        return _Cell(place, -1, area) if area.kind == "province" else None
    before = [item.chunk.kind for item in items[max(0, i - 2) : i]]
    return _Cell(place, i + offset, None) if items[i].chunk.kind == "name" and "rank" in before else None


def _is_silent(items: Sequence[Item], i: int) -> bool:
    """Whether an item of a list is neither: a number, a mark, the rank before a name."""
    chunk = items[i].chunk
    return chunk.kind in _SILENT or chunk.kind == "rank" or (chunk.kind == "word" and chunk.value.isdecimal())


def _pairs(cells: Sequence[_Cell]) -> Iterator[tuple[_Cell, AreaName]]:
    """Officers with the areas before them, or behind them where an officer comes first; as far as they alternate."""
    for one, other in zip(cells[::2], cells[1::2], strict=False):
        officer, area = (other, one.area) if cells[0].area is not None else (one, other.area)
        if area is None or officer.area is not None:
            return
        yield officer, area


def _in_office(line: Line, name: int, area: AreaName) -> Line:
    org = OrgName(area.start, area.stop, _POLICE, areas=(area,))
    post = PostName(area.start, area.stop, _TITLE, "current", org, "Công an", "", "office")
    people = [replace(p, posts=(post,)) if name in p.names and not p.posts else p for p in line.people]
    return replace(line, people=people)
