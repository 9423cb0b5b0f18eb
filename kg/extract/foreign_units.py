"""Bodies of other countries that no list has, read by their first word and the country that ends their name."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.areas import AreaName
from kg.extract.tokens import Tokens
from kg.extract.unit_names import OrgName, ends_function
from kg.extract.words import UnitRow

# Reads the country that begins at a token, up to a limit.
Country = Callable[[int, int], AreaName | None]

_LONGEST_MINISTRY, _LONGEST_AGENCY = 6, 10
# What agencies begin with; a council is the state's, the others may be police.
_AGENCIES = {"hội đồng": False, "ủy ban": True, "cơ quan": True, "lực lượng": True}
_FORCES = ("an ninh quốc gia", "cơ quan an ninh", "cảnh sát", "điều tra")


def foreign_body(t: Tokens, country: Country, index: int, limit: int) -> OrgName | None:
    """The ministry, council or agency of another country whose name begins at token `index`."""
    return _ministry(t, country, index, limit) if t.surface[index] == "Bộ" else _agency(t, country, index, limit)


def _ministry(t: Tokens, country: Country, index: int, limit: int) -> OrgName | None:
    """Read "Bộ Tình trạng khẩn cấp Nga"."""
    at = index + 1
    if at >= limit or not t.capital[at]:
        return None
    while at < limit and t.word[at] and at - index <= _LONGEST_MINISTRY:
        abroad = country(at, limit) if at > index + 1 else None
        if abroad is not None:
            head = UnitRow(t.string(index, at), "government", "ministry", "country!")
            return OrgName(index, abroad.stop, head, abroad=abroad)
        if ends_function(t, at):
            return None
        at += 1
    return None


def _agency(t: Tokens, country: Country, index: int, limit: int) -> OrgName | None:
    """Read "Hội đồng An ninh Cộng hòa Belarus", "Cơ quan Điều tra Liên bang Mỹ"."""
    at = index + 2
    if not t.capital[index] or at >= limit or not t.capital[at]:
        return None
    armed = _AGENCIES.get(f"{t.key[index]} {t.key[index + 1]}")
    if armed is None:
        return None
    while at < limit and at - index <= _LONGEST_AGENCY and (t.word[at] or t.key[at] == ","):
        abroad = country(at, limit) if at > index + 2 else None
        if abroad is not None:
            form = t.string(index, abroad.start if _of_federation(t, at, abroad) else at)
            police = armed and any(force in form.lower() for force in _FORCES)
            head = UnitRow(form, "police" if police else "government", "", "country!")
            return None if _at_home(abroad) else OrgName(index, abroad.stop, head, abroad=abroad)
        if _ends(t, at):
            return None
        at += 1
    return None


def _of_federation(t: Tokens, at: int, abroad: AreaName) -> bool:
    """Whether the "Liên bang" at `at` is the agency's ("Cảnh sát Liên bang Úc") and not the country's ("Nga")."""
    return t.key[at : at + 2] == ["liên", "bang"] and all(entry.country != "RU" for entry in abroad.entries)


def _at_home(abroad: AreaName) -> bool:
    return not abroad.entries or abroad.entries[0].country == "VN"


def _ends(t: Tokens, at: int) -> bool:
    """Whether the name cannot go on: a unit but for "An ninh", a rank or a title begins, or a verb in lower case."""
    if t.key[at] == "an" and t.capital[at]:
        return False
    if t.capital[at]:
        return t.hit(at, "unit", "rank", "title") is not None
    return ends_function(t, at)
