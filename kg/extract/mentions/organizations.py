"""Names of organisations in a run of tokens, not yet resolved: head, function, code, area and owner apart.

What follows a head stands in the column `rest` of `data/lexicon/unit_heads.csv`:

    area        an area ("Công an" + "tỉnh Nghệ An"); only a level word is an elided name ("Công an tỉnh")
    area!       the same, and a level word is a must ("An ninh huyện X")
    party       an area without its level word ("Tỉnh ủy Nghệ An"), or nothing
    country     a country or nothing ("Bộ Công an Lào"); country! must name it
    function    what it does, its number or code, then its owner ("Phòng Tham mưu Công an tỉnh X")
    owner       its owner or nothing ("Cơ quan CSĐT"); owner! must name it ("Văn phòng Bộ")
    fixed       nothing: the head is the whole name
    name, gate, number, overseas, embassy, abbreviation, highcourt, ofparliament, steering: see the methods
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import cast

from kg.extract.mentions import unit_owners as owners
from kg.extract.mentions.area_lists import repeated, shared
from kg.extract.mentions.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.companies import company
from kg.extract.mentions.duties import at_place, unlisted, with_duties
from kg.extract.mentions.foreign_units import (
    completed,
    foreign_body,
    is_abroad,
    is_home,
    joint_ministry,
    named_country,
    state_style,
)
from kg.extract.mentions.missions import mission, overseas
from kg.extract.mentions.steering import steering_committee
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_codes import (
    abbreviation,
    bracket_code,
    code_at,
    general_number,
    number,
    numbered,
    numbered_police,
    plainly_numbered,
)
from kg.extract.mentions.unit_names import (
    INSTITUTES,
    OrgName,
    ends_function,
    gate,
    high_court,
    is_short_form,
    named,
    of_levels,
    of_parliament,
    of_several,
    party,
    past_short_form,
    proper,
)
from kg.extract.mentions.unit_owners import MINISTERIAL, by_place, is_ministry, owns, shared_owner
from kg.extract.mentions.words import CODE, FunctionRow, UnitRow, name_words

_LISTED = frozenset({"Công an", "Ty Công an"})  # "Công an tỉnh A và B" is two units
_OWNERS = frozenset(
    {"area", "area!", "country", "country!", "function", "owner", "abbreviation", "party", "fixed", "owner!"}
)
# Owners that a name alone tells: "Hội Phụ nữ Trại giam A".
_NAMED_OWNERS = (["bệnh", "viện"], ["trại", "giam"])
_JOINTS = frozenset({"thuộc", "của", "trực"})
_LONGEST_REST = 4
_AGENCY = ["cơ", "quan", "cảnh"]
_UNIT_OF_STATE = UnitRow("", "police", "", "code")


@dataclass(frozen=True, slots=True)
class OrgReader:
    """Reads names of organisations; `areas` reads those of areas in the same tokens."""

    tokens: Tokens
    areas: AreaReader
    acronyms: dict[str, OrgName] = field(default_factory=dict)

    def read(self, index: int, limit: int, *, post: bool = False) -> OrgName | None:
        """The organisation whose name begins at token `index`; `post` where a title stands before it, so that an
        ordinary word ("ban", "đội") is surely a unit."""
        if index >= limit or (self.tokens.key[index] == "phòng" and index and self.tokens.key[index - 1] == "văn"):
            return None  # "văn phòng Cảnh sát Liên bang Úc"
        short = self.acronyms.get(self.tokens.surface[index])
        if short is not None:
            return replace(short, start=index, stop=index + 1)
        found = self._named(index, limit, post=post)
        if found is None:
            return None
        return completed(self.tokens, self.country, found, limit, self.acronyms)

    def _coded(self, index: int, stop: int, limit: int) -> OrgName | None:
        """The unit that only its code names, unless it is one of a gun ("súng ngắn K59"), of petrol or an engine."""
        t = self.tokens
        if (index and t.key[index - 1] in name_words("gun")) or t.key[index] in name_words("no_code"):
            return None
        code = "".join(t.surface[index:stop])
        return self._with_owner(OrgName(index, stop, _UNIT_OF_STATE, code=code), limit)

    def _named(self, index: int, limit: int, *, post: bool) -> OrgName | None:
        t = self.tokens
        if (stop := code_at(t, index, limit)) > index:
            return self._coded(index, stop, limit)
        if (short := numbered_police(t, index)) is not None:
            return short
        for hit in t.hits[index]:
            if hit.kind != "unit" or hit.stop > limit:
                continue
            row = cast(UnitRow, hit.value)
            small = row.form.startswith("Sở ") and not t.capital[index] and not post
            if small or (t.key[hit.stop - 1] == "ca" and t.surface[hit.stop - 1] != "CA"):
                continue  # "ca trực", "Bộ ca khúc"
            if t.key[index] == "bộ" and index > 0 and t.key[index - 1] in name_words("before_bo"):
                continue  # "cán bộ công an", "Đảng bộ Công an tỉnh", "nội bộ Công an"
            if t.key[index] == "bca" and index + 1 < limit and t.key[index + 1][:1].isdecimal():
                continue  # "BCA 38X" is a case team
            if not post and owners.is_loose(t, index, hit.stop, row):
                continue
            if is_short_form(t, index, hit.stop, row.form):
                return None
            if (joint := joint_ministry(t, self.country, index, hit.stop, limit)) is not None:
                return joint
            found = self._reader(row.rest)(OrgName(index, hit.stop, row, post=post), limit)
            if found is not None and not of_several(t, found.stop, limit):
                return found
        return foreign_body(t, self.country, self.areas.phrase, index, limit)

    def _reader(self, rest: str) -> Callable[[OrgName, int], OrgName | None]:
        abroad = partial(overseas, self.areas, self.country)
        readers: dict[str, Callable[[OrgName, int], OrgName | None]] = {
            "area": self._area, "area!": self._area, "party": partial(party, self.areas), "country": self._country,
            "country!": self._country, "function": self._function, "owner": self._owned, "owner!": self._owned,
            "fixed": lambda org, _: org, "name": partial(named, self.tokens), "gate": partial(gate, self.tokens),
            "company": partial(company, self.areas),
            "number": partial(number, self.tokens), "overseas": abroad, "overseas!": abroad,
            "embassy": self.mission, "abbreviation": partial(abbreviation, self.areas),
            "highcourt": partial(high_court, self.areas), "ofparliament": partial(of_parliament, self.tokens),
            "steering": partial(steering_committee, self.tokens, self.areas.phrase, self._with_phrase),
        }  # fmt: skip
        return readers[rest]

    def _area(self, org: OrgName, limit: int) -> OrgName | None:
        """Read "Công an tỉnh Nghệ An", "Công an các huyện A và B", "Công an Nghệ An", elided "Công an tỉnh"."""
        t, must = self.tokens, org.head.rest == "area!" and not (org.post and org.head.level)
        at = org.stop
        if org.head.form == "An ninh" and t.key[at : at + 2] == ["thủ", "đô"]:
            return None  # a newspaper
        if at + 3 < limit and t.key[at] == "(" and t.key[at + 2] == ")" and t.surface[at + 1].isupper():
            at += 3  # "Bộ Chỉ huy Bộ đội Biên phòng (BĐBP) tỉnh"
        phrase = self.areas.phrase(at, limit)
        if phrase is not None and phrase.level != "country":
            small = org.head.level == "commune_level" and phrase.level not in {"commune", "village"}
            return None if small else self._with_phrase(org, phrase, limit)
        if must:
            return None
        bare = self.areas.bare(org.stop, limit, sure=True)
        if bare is not None and bare.kind != "country" and not owners.is_people(t, org.start):
            return replace(org, stop=bare.stop, areas=(bare,))
        if org.head.form not in {"Công an", "Sở An ninh"} and (org.post or t.capital[org.start]):
            return replace(org, level="whole" if org.head.form.startswith(("Bộ Chỉ huy", "Bộ đội")) else "any")
        return owners.shared_area(t, org, limit, self.read)

    def _with_phrase(self, org: OrgName, phrase: AreaPhrase, limit: int) -> OrgName | None:
        if phrase.areas and not phrase.plural and org.head.form in _LISTED:
            together = shared(self.areas, phrase.areas[0], limit)
            areas = together if len(together) > 1 else repeated(self.areas, phrase, limit)
            return replace(org, stop=areas[-1].stop, areas=areas, plural=len(areas) > 1)
        if phrase.areas:
            return replace(org, stop=phrase.stop, areas=phrase.areas, plural=phrase.plural, around=phrase.around)
        if phrase.plural or (phrase.level == "village" and not self.tokens.capital[org.start]):
            return None  # "trụ sở công an bản" is of any
        stop = phrase.stop
        elided = replace(org, stop=stop, level=phrase.level)
        if (row := owners.area_of_row(self.tokens, elided, limit, self.read)) is not None:
            return row
        if of_levels(self.areas, org.start, stop, limit):
            return None
        if stop + 1 < limit and self.tokens.key[stop] == ",":  # "Trưởng Công an xã, xã Núi Xa"
            again = self.areas.phrase(stop + 1, limit)
            if again is not None and again.areas and not again.plural and again.level == phrase.level != "village":
                return replace(org, stop=again.stop, areas=again.areas)
        if stop < limit and self.tokens.key[stop] in {"này", "nhà", "bạn", "ta"}:
            if self.tokens.key[stop] != "này":
                return None
            stop += 1
        return replace(org, stop=stop, level=phrase.level)

    def country(self, index: int, limit: int) -> AreaName | None:
        """Read "Lào", "nước Lào", "Vương quốc Campuchia" at `index`."""
        return named_country(self.tokens, self.areas, index, limit)

    def _country(self, org: OrgName, limit: int) -> OrgName | None:
        """Read "Bộ Công an", "Bộ Công an Lào", "Bộ Nội vụ Vương quốc Campuchia", "Bộ Nội vụ, Vương quốc Campuchia"."""
        t, at = self.tokens, org.stop
        comma = at + 1 < limit and t.key[at] == "," and state_style(t, at + 1) > 0
        abroad = self.country(at + comma, limit)
        if abroad is not None and not (org.head.rest == "country!" and is_home(abroad)):
            return replace(org, stop=abroad.stop, abroad=abroad)
        if org.head.rest == "country!" or t.key[at : at + 2] == ["cộng", "hòa"]:
            return None  # of a country that is not known
        if org.head.form in {"Quốc hội", "Chính phủ"} and not self.tokens.capital[org.start]:
            return None
        return org

    def _function(self, org: OrgName, limit: int) -> OrgName | None:
        """Read "Phòng Tham mưu", "Đội CSGT số 3", "Phòng 5", "Cục Cảnh sát hình sự (C02)", then the owner."""
        t, at = self.tokens, org.stop
        if at >= limit:
            return None
        if org.head.form in {*INSTITUTES, "Viện"} and (owner := self._foreign_owner(at, limit)) is not None:
            return replace(org, stop=owner.stop, owner=owner)
        if (stop := code_at(t, at, limit)) > at:
            named = replace(org, stop=stop, code="".join(t.surface[at:stop]))
        else:
            row = self._function_at(at, org.head)
            if row is not None:
                stop, function = past_short_form(t, at, row[0], limit, org.head) or row
                named = replace(org, stop=stop, function=function.form, function_kind=function.kind)
                # "Phòng Cứu nạn, cứu hộ Cảnh sát PCCC TP X" has its owner there.
                goes_on = stop < limit and t.capital[stop] and self._owner_at(stop, limit) is None
                further = self._function_at(stop, org.head) if goes_on else None
                if further is not None:
                    named = replace(named, stop=further[0], function=f"{function.form} {further[1].form}")
                elif stop < limit:
                    named = self._function_goes_on(named, limit)
                named = with_duties(t, named, limit, self._begins_owner(limit))
                named = at_place(t, numbered(t, named, limit), limit)
            else:
                numerals = (general_number, plainly_numbered, proper, partial(unlisted, self._begins_owner(limit)))
                fallback = next((found for way in numerals if (found := way(t, org, limit)) is not None), None)
                if fallback is None:
                    return None
                named = fallback
        return owners.of_company(t, self.read, self._with_owner(bracket_code(t, named, limit), limit), limit)

    def _foreign_owner(self, index: int, limit: int) -> OrgName | None:
        """The ministry that alone names an institute of another country: "Học viện Bộ Nội vụ Cuba"."""
        if self.tokens.surface[index] != "Bộ":
            return None
        owner = self._owner_at(index, limit)
        return owner if owner is not None and is_abroad(owner) else None

    def _function_goes_on(self, org: OrgName, limit: int) -> OrgName:
        """Words between a known function and the owner belong to the function: "Cục Điều tra mạng, Cơ quan …", "Cục
        Phòng chống ma túy Trung ương (Bộ Nội vụ …)"."""
        t, at = self.tokens, org.stop
        while at < limit and at - org.stop < _LONGEST_REST and t.word[at] and not ends_function(t, at):
            at += 1
        if at == org.stop or at >= limit or org.head.form not in MINISTERIAL:
            return org
        owner = self._owner_at(at + (t.key[at] in {",", "("}), limit)
        if owner is None or owner.abroad is None:
            return org
        return replace(org, stop=at, function=f"{org.function} {t.string(org.stop, at)}")

    def _begins_owner(self, limit: int) -> Callable[[int], bool]:
        return lambda at: self._owner_at(at, limit) is not None

    def headed(self, org: OrgName, limit: int) -> OrgName | None:
        """The unit whose head is already known up to `org.stop`."""
        return self._reader(org.head.rest)(org, limit)

    def function_of(self, org: OrgName, limit: int) -> OrgName | None:
        """The unit whose head is already known and whose function begins at `org.stop`."""
        row = self._function_at(org.stop, org.head)
        if row is None and not CODE.match(self.tokens.surface[org.stop]):
            named = unlisted(self._begins_owner(limit), self.tokens, replace(org, post=True), limit)
            return self._with_owner(named, limit) if named is not None else None
        return self._function(replace(org, post=True), limit)

    def _function_at(self, index: int, head: UnitRow) -> tuple[int, FunctionRow] | None:
        for hit in self.tokens.hits[index] if index < len(self.tokens) else ():
            if hit.kind == "function":
                row = cast(FunctionRow, hit.value)
                if not row.heads or head.form in row.heads:
                    return hit.stop, row
        return None

    def _with_owner(self, org: OrgName, limit: int) -> OrgName:
        """Add the owner where it stands beside, after a comma or dash, or after "thuộc" or "của"."""
        t, at = self.tokens, org.stop
        if at >= limit:
            return org
        if (shared := shared_owner(t, org, limit, self.read)) is not None:
            return replace(org, owner=shared)
        at = self._after_short_form(at, limit)
        joint = False
        if t.key[at] in _JOINTS:
            joint = True
            at += 2 if t.key[at] == "trực" and at + 1 < limit and t.key[at + 1] == "thuộc" else 1
        comma = not joint and t.key[at] in {",", "-", "–", "("} and at + 1 < limit
        if comma:
            at += 1 + (t.key[at] == "(" and t.key[at + 1] in _JOINTS)
        owner = self._owner_at(at, limit)
        if owner is None and not joint and not comma:
            return self._with_area(org, limit)
        if owner is None or owner.plural or (comma and not owns(org, owner)):
            return org
        stop = owner.stop
        if comma and "(" in t.key[at - 2 : at] and stop < limit and t.key[stop] == ")":
            stop += 1
        if "Biên phòng" in owner.head.form or (owner.head.form == "Bộ Tư lệnh" and owner.function_kind == "other"):
            org = replace(org, function_kind="other")  # the drug police of the border guard is no police
        return bracket_code(self.tokens, replace(org, stop=stop, owner=owner), limit)

    def _after_short_form(self, index: int, limit: int) -> int:
        """Behind the short form in "Bộ Tư lệnh Cảnh sát cơ động (CSCĐ) Bộ Công an" or the number in "Đội Trọng án (Đội
        2), Phòng Cảnh sát hình sự", where an owner follows it."""
        t, behind = self.tokens, index + 3
        if behind + 1 >= limit or t.key[index] != "(":
            return index
        if t.key[index + 1] == "đội" and t.key[index + 2].isdecimal() and t.key[behind] == ")":
            comma = t.key[behind + 1] == ","
            return behind + 1 if self._owner_at(behind + 1 + comma, limit) is not None else index
        if t.key[index + 2] != ")" or not t.surface[index + 1].isupper():
            return index
        return behind if self._owner_at(behind, limit) is not None else index

    def _with_area(self, org: OrgName, limit: int) -> OrgName:
        """The country or area at the end of a name: "Tổng cục Cảnh sát Lào", "Cục Hải quan tỉnh"."""
        abroad = self.country(org.stop, limit)
        if abroad is not None and org.head.form in MINISTERIAL:
            return replace(org, stop=abroad.stop, abroad=abroad)
        if org.head.form in {"Phòng", "Đội", ""} and org.function_kind != "government":
            return by_place(self.areas, org, limit)
        phrase = self.areas.phrase(org.stop, limit)
        if phrase is not None and not phrase.plural and phrase.level != "country":
            return self._with_phrase(org, phrase, limit) or org
        bare = self.areas.bare(org.stop, limit)
        if bare is not None and bare.kind != "country" and org.head.form in {"Chi đội", "Cục", "Trung tâm", "Chi cục"}:
            return replace(org, stop=bare.stop, areas=(bare,))
        return org

    def _owner_at(self, index: int, limit: int) -> OrgName | None:
        t = self.tokens
        if index >= limit:
            return None
        if t.surface[index] == "Bộ" and t.capital[index - 1] and t.key[index - 1] in name_words("region"):
            return None  # "Đông Nam Bộ"
        if t.surface[index] == "Bộ" and not any(h.kind == "unit" for h in t.hits[index]):
            known = None if owners.is_other_ministry(t, index, limit) else OrgName(index, index + 1, _MINISTRY)
            return foreign_body(t, self.country, self.areas.phrase, index, limit) or known
        if t.key[index : index + 2] in _NAMED_OWNERS:
            return self.read(index, limit)
        if t.surface[index] == "Viện" and not (index + 1 < limit and t.word[index + 1] and t.capital[index + 1]):
            return None
        for hit in t.hits[index]:
            if hit.kind == "unit" and cast(UnitRow, hit.value).rest in _OWNERS:
                return self.read(index, limit)
        coded = CODE.match(t.surface[index]) or numbered_police(t, index)
        # "Cục Đối ngoại Cơ quan Cảnh sát Hàn Quốc"
        return self.read(index, limit) if coded or t.key[index : index + 3] == _AGENCY else None

    def _owned(self, org: OrgName, limit: int) -> OrgName | None:
        """Read "Cơ quan CSĐT Công an tỉnh X", "Thanh tra Bộ", "Đảng ủy phường Lê Chân"."""
        t = self.tokens
        named = bracket_code(self.tokens, numbered(self.tokens, org, limit), limit)
        owner = self._owner_at(named.stop, limit)
        if owner is None and named.stop < limit and t.key[named.stop] in _JOINTS:
            owner = self._owner_at(named.stop + 1, limit)
        if owner is None and org.post and is_ministry(t, named.stop, limit):
            owner = OrgName(named.stop, named.stop + 1, _MINISTRY)
        if owner is None and named.stop + 1 < limit and t.key[named.stop] in {",", "-", "("}:
            owner = self._owner_at(named.stop + 1, limit)
            if owner is not None and not owns(org, owner):
                owner = None
        if owner is not None:
            return None if owner.plural else replace(named, stop=owner.stop, owner=owner)
        phrase = self.areas.phrase(named.stop, limit)
        if phrase is not None and phrase.level != "country" and not phrase.plural:
            return self._with_phrase(named, phrase, limit)
        if (row := owners.area_of_row(self.tokens, named, limit, self.read)) is not None:
            return row
        if org.head.rest == "owner!":
            if (shared := shared_owner(t, named, limit, self.read)) is not None:
                return replace(named, owner=shared)
            return replace(named, level="any") if org.post and t.capital[org.start] else None
        return named

    def mission(self, org: OrgName, limit: int) -> OrgName | None:
        """Read "Tổng Lãnh sự quán Lào tại Đà Nẵng", "Đại sứ quán Việt Nam"."""
        return mission(self.areas, self.country, org, limit)


_MINISTRY = UnitRow("Bộ Công an", "police", "ministry", "country")
