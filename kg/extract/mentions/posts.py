"""Posts in a run of tokens: a title with what stands before it (nguyên, phó) and the organisation after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import cast

from kg.extract.mentions.areas import AreaName
from kg.extract.mentions.committees import party_committee, peoples_committee
from kg.extract.mentions.foreign_units import is_abroad, party_name, party_stop
from kg.extract.mentions.no_office import is_no_office
from kg.extract.mentions.organizations import OrgReader
from kg.extract.mentions.terms import end_of_post
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import CODE, ModifierRow, TitleRow, UnitRow, name_words, trie
from kg.model import Status
from kg.value import value

_OF = frozenset({"của", "thuộc", "tại"})
_DIVISION = re.compile(r"P[A-Z]\d{2}$")
# What somebody does beside his office at the body that both are of: "Giám đốc, Trưởng đoàn đại biểu Công an tỉnh X".
_LEADS = (",", "trưởng", "đoàn")
_IN_CHARGE = ((",", "phụ", "trách"), (*_LEADS, "đại", "biểu"), (*_LEADS, "công", "tác"), _LEADS)
# Between a deputy's post and the head's, which is of the same unit.
_THEN = frozenset({",", "rồi", "và"})
# Whose heads name the unit above behind a comma.
_BELOW = frozenset({("Phòng", "Cục"), ("Đội", "Phòng")})
# What stands before a title that is one in a list alone: "ông X, Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh".
_IN_LIST = frozenset({",", ";", "-", "–", "("})
# The youth union, which "Bí thư Đoàn Công an tỉnh X" calls by half its name.
_YOUTH = UnitRow("Đoàn Thanh niên", "other", "", "owner!")
# "TUV" holds its committee like "Tỉnh ủy viên", but in one letter.
_PROVINCIAL_COMMITTEE = UnitRow("Tỉnh ủy", "party", "", "party")
# How many tokens the second field of a ministry may have.
_LONGEST_FIELD = 7
# In tokens: "nguyên quyền phó trưởng" is longer than any text has it.
_LONGEST_PREFIX = 8
# "hiệu trưởng nhà trường", "giám đốc bệnh viện" in lower case mean the one named before.
_BODIES = {"ban cán sự đảng": "Ban Cán sự Đảng", "cơ quan điều tra": "Cơ quan CSĐT"}
_HOUSES = {"nhà trường": "Trường", "bệnh viện": "Bệnh viện"}


@value
class PostName:
    """A post as a text names it, in tokens.

    `org` is the organisation that the text names here, `implied` the one that the title names by itself, `head` the
    noun by which to find an elided one ("Cục", "Công an"). `kind` is office, member, listed, envoy, governor or alone,
    whose `country` may be named ("Tổng thống Nga").
    """

    start: int
    stop: int
    title: str
    status: Status
    org: OrgName | None
    head: str
    implied: str
    kind: str
    country: AreaName | None = None


@dataclass(frozen=True, slots=True)
class PostReader:
    """Reads posts; `orgs` reads organisations in the same tokens."""

    tokens: Tokens
    orgs: OrgReader

    def read(self, index: int, limit: int) -> PostName | None:
        """The post whose title begins at token `index`."""
        t, at = self.tokens, index
        before = t.key[index - 1] if index else ""
        # "chính quyền Tổng thống X" is no acting one.
        if (before == "ban" and t.hit(index - 1, "unit") is not None) or f"{before} {t.key[index]}" in name_words(
            "rule"
        ):
            return None
        status: Status = "current"
        prefixes: list[str] = []
        while at < limit and (hit := t.hit(at, "title")) is None:
            if (coded := self._of_code(index, at, limit, status, prefixes)) is not None:
                return coded
            modifier = t.hit(at, "modifier") if at - index < _LONGEST_PREFIX else None
            if modifier is None or modifier.stop > limit:
                return None
            row = cast(ModifierRow, modifier.value)
            if row.kind == "status":
                status = cast("Status", row.value)
            elif row.kind == "prefix":
                prefixes.append(row.value)
            else:
                return None
            at = modifier.stop
        if at >= limit or hit is None or hit.stop > limit:
            return None
        title_row = cast(TitleRow, hit.value)
        if title_row.kind == "listed" and not (index and t.key[index - 1] in _IN_LIST):
            return None
        stop = hit.stop
        title = " ".join([*prefixes, title_row.title])
        title, stop = self._suffix(title, stop, limit)
        if prefixes and title_row.unit:
            title = title.replace("Phó Phó", "Phó")
        bare = PostName(index, stop, title, status, None, title_row.head, title_row.implied, title_row.kind)
        post = self._with_term(self._with_org(bare, title_row, hit.stop, limit), limit)
        if post is not None and post.org is None and title.startswith("Phó "):
            return self._with_head(post, limit)
        return post

    def _of_code(self, start: int, at: int, limit: int, status: Status, prefixes: list[str]) -> PostName | None:
        """The deputy head of a division that only its code names: "phó PC67", "Phó trưởng PC67"."""
        t = self.tokens
        at += t.key[at] == "trưởng" and at + 1 < limit
        if not prefixes or not _DIVISION.match(t.surface[at]):
            return None
        org = self.orgs.read(at, limit, post=True)
        title = " ".join([*prefixes, "Trưởng phòng"])
        return PostName(start, org.stop, title, status, org, "Phòng", "", "office") if org is not None else None

    def _with_term(self, post: PostName | None, limit: int) -> PostName | None:
        return replace(post, stop=end_of_post(self.tokens, post.stop, limit)) if post is not None else None

    def _with_head(self, post: PostName, limit: int) -> PostName:
        """A deputy's post takes the unit of the head's right behind it: "Phó Giám đốc rồi Giám đốc Công an tỉnh X"."""
        at = post.stop + 1
        if at >= limit or self.tokens.key[post.stop] not in _THEN or self.tokens.hit(at, "title") is None:
            return post
        head = self.read(at, limit)
        same = head is not None and head.title == post.title.removeprefix("Phó ")
        return replace(post, org=head.org) if head is not None and same else post

    def _suffix(self, title: str, stop: int, limit: int) -> tuple[str, int]:
        """Read "Thường trực", "chuyên trách" after the title; a bare "phụ trách" adds nothing."""
        while stop < limit and (hit := self.tokens.hit(stop, "modifier")) is not None:
            row = cast(ModifierRow, hit.value)
            if row.kind != "suffix" or hit.stop > limit:
                break
            if not row.value and not title.startswith("Phó "):
                break
            title, stop = (f"{title} {row.value}" if row.value else title), hit.stop
        return title, stop

    def _with_org(self, post: PostName, row: TitleRow, title_stop: int, limit: int) -> PostName | None:
        """Add the organisation; None where the title cannot do without one."""
        if row.implied:
            return self._implied(post, row, title_stop, limit)
        if row.kind == "envoy":
            return self._envoy(post, limit)
        if row.kind == "governor":
            return self._governor(post, limit)
        if row.kind == "alone":
            return self._by_itself(post, limit)
        if row.head.endswith("ủy") and row.title.startswith("Ủy viên") and row.kind != "listed":
            named = self.orgs.read(title_stop, limit, post=True) if title_stop < limit else None
            if named is not None and named.head.form == row.head:  # "Đảng ủy viên Đảng ủy Cục X"
                return replace(post, stop=named.stop, org=named)
            return replace(post, org=self._of_committee(row, title_stop))
        if row.unit and post.stop == title_stop:
            begin = title_stop - len(row.unit.split())
            org = self.orgs.read(begin, limit, post=True)
            if org is not None and self._of_event(org, limit):
                return None
            if org is not None and (org.stop > title_stop or row.kind == "listed"):
                return replace(post, stop=org.stop, org=org)
        at = self._past_of(post.stop, limit)
        org = self._org_at(at, limit, row) or self._behind_comma(at, limit, row)
        if org is not None:
            business = org.head.kind == "company" and org.head.form != "Công ty"
            return None if business else replace(post, stop=org.stop, org=org)
        if row.kind == "member" or is_no_office(self.tokens, row, at, limit):
            return None  # "cán bộ" of nothing
        committee = self._of_party(post, at, limit) or self._committee(post, row, at, limit)
        return committee if committee is not None else self._alone(post, at, limit)

    def _past_of(self, at: int, limit: int) -> int:
        """Behind what joins a title and its organisation: "của", "công tác tại", ", phụ trách", ", Trưởng đoàn"."""
        t = self.tokens
        for joint in _IN_CHARGE:
            behind = at + len(joint)
            if tuple(t.key[at:behind]) == joint and self.orgs.read(behind, limit, post=True) is not None:
                return behind
        at += 2 * (t.key[at : at + 3] == ["công", "tác", "tại"])
        return at + (at < limit and t.key[at] in _OF)

    def _behind_comma(self, at: int, limit: int, row: TitleRow | None = None) -> OrgName | None:
        """The body that a comma parts from the title: one of another country ("Tùy viên An ninh, Bộ Nội vụ Pháp"), the
        title's own ("Cục trưởng, Cục X"), or the one above ("Trưởng phòng, Cục X", "Đội trưởng, Phòng X")."""
        if at + 1 >= limit or self.tokens.key[at] != ",":
            return None
        org = self.orgs.read(at + 1, limit, post=True)
        if org is None or org.head.rest == "embassy":
            return None
        if is_abroad(org) or org.sender is not None:
            return org
        if row is None or org.plural:
            return None
        below = (row.head, org.head.form) in _BELOW and not self._goes_on(org.stop, limit)
        office = row.title.endswith("Chánh Văn phòng") and org.head.form == "Bộ Công an"
        return org if below or office or row.head == org.head.form else None

    def _goes_on(self, at: int, limit: int) -> bool:
        """Whether one more body follows, so that bodies are listed: "…, Cục A, Cục B và Cục C"."""
        t = self.tokens
        joined = at + 1 < limit and t.key[at] in {",", ";", "và", "cùng"}
        return joined and self.orgs.read(at + 1, limit) is not None

    def _of_event(self, org: OrgName, limit: int) -> bool:
        """Whether a "Ban tổ chức" only holds an event ("Trưởng Ban tổ chức Hội thảo") and is not the party's body."""
        if org.head.form != "Ban" or org.function != "Tổ chức" or org.owner or org.areas or org.level or org.code:
            return False
        t, at = self.tokens, org.stop
        event = at < limit and (t.hit(at, "occasion") is not None or t.key[at] in name_words("event"))
        return event or not t.capital[at - 2]

    def _alone(self, post: PostName, at: int, limit: int) -> PostName | None:
        """Read "Giám đốc Sở", "hiệu trưởng nhà trường": the noun alone, which means one named before."""
        t = self.tokens
        if post.head == "Bộ" and " ".join(t.key[at : min(at + 2, limit)]) in name_words("no_ministry"):
            return None  # "Bộ trưởng Điều phối An ninh" has no ministry of that name
        if (body := _BODIES.get(" ".join(t.key[at : at + 4]))) is not None and at + 4 <= limit:
            return replace(post, stop=at + 4, head=body)
        for size in (2, 1):
            noun = " ".join(t.key[at : at + size])
            if at + size <= limit and (t.capital[at] or size > 1) and noun in name_words("unit_alone"):
                if noun == "ủy ban" and t.key[at + size : at + size + 1] == ["các"]:
                    return replace(post, head=t.string(at, at + size + 1))  # "Ủy ban các vấn đề …" is none named before
                return replace(post, stop=at + size, head=_HOUSES.get(noun, t.string(at, at + size)))
        own = at + 1 < limit and t.key[at] == post.head.lower() and t.word[at + 1]
        own = own and not (t.capital[at] and t.capital[at + 1])
        if own and t.key[at + 1] not in name_words("unit_taken_up"):
            return None  # "Đội trưởng đội dân phòng": of a unit that is none of the police, nor named before
        return post

    def _of_committee(self, row: TitleRow, title_stop: int) -> OrgName | None:
        """The committee inside "Tỉnh ủy viên", or behind the last letters of "TUV"."""
        if not row.unit:
            return OrgName(title_stop - 1, title_stop, _PROVINCIAL_COMMITTEE, level="province")
        return self.orgs.read(title_stop - len(row.unit.split()) - 1, title_stop - 1, post=True)

    def _committee(self, post: PostName, row: TitleRow, at: int, limit: int) -> PostName | None:
        """The post with the committee of the area behind its title: "Chủ tịch tỉnh X", "Bí thư Quảng Ninh"; "Chủ tịch
        Cuba" is the country's head."""
        if row.title == "Bí thư":
            org = party_committee(self.orgs.areas, at, limit)
        elif row.title != "Chủ tịch":
            return None
        elif (abroad := self.orgs.country(at, limit)) is not None:
            return replace(post, stop=abroad.stop, title="Chủ tịch nước", org=_abroad("Nhà nước", at, abroad))
        else:
            org = peoples_committee(self.orgs.areas, at, limit)
        return replace(post, stop=org.stop, org=org) if org is not None else None

    def _implied(self, post: PostName, row: TitleRow, title_stop: int, limit: int) -> PostName:
        """The implied organisation may be named all the same ("Phó Thủ tướng Chính phủ"), be another country's party
        ("Ủy viên Bộ Chính trị Đảng Nhân dân Cách mạng Lào"), or one of an area ("Tham mưu trưởng BĐBP tỉnh")."""
        t, at = self.tokens, post.stop
        own = self.orgs.read(title_stop - len(row.unit.split()), limit, post=True) if row.unit else None
        if own is not None and own.stop > title_stop:
            return replace(post, stop=own.stop, org=own, implied="")
        named = self.orgs.read(at, limit, post=True)
        if named is not None and named.head.form == post.implied and named.abroad is None:
            return replace(post, stop=named.stop)
        abroad = named.abroad if named is not None and named.head.form == post.implied else self.orgs.country(at, limit)
        if abroad is not None and post.implied in {"Chính phủ", "Nhà nước", "Quốc hội"}:
            return replace(post, stop=abroad.stop, implied="", org=_abroad(post.implied, at, abroad))
        party = party_stop(t, self.orgs.country, at, limit)
        if party is None:
            return post
        return replace(post, stop=party, implied=f"{post.implied} {party_name(t, at, party)}")

    def _by_itself(self, post: PostName, limit: int) -> PostName:
        """Read "Tổng Bí thư", "Tổng thống Nga": an office without an organisation but where the text names one, or its
        party."""
        named = self.orgs.read(post.stop, limit, post=True)
        if named is not None:
            return replace(post, stop=named.stop, org=named)
        party = party_stop(self.tokens, self.orgs.country, post.stop, limit)
        if party is not None:
            return replace(post, stop=party, implied=party_name(self.tokens, post.stop, party))
        country = self.orgs.country(post.stop, limit)
        return replace(post, stop=country.stop, country=country) if country is not None else post

    def _of_party(self, post: PostName, at: int, limit: int) -> PostName | None:
        """Read "Tổng Thư ký Đảng Lao động Brazil": an office of another country's party."""
        t = self.tokens
        party = party_stop(t, self.orgs.country, at, limit) if at < limit and t.key[at] == "đảng" else None
        return None if party is None else replace(post, stop=party, implied=party_name(t, at, party))

    def _org_at(self, index: int, limit: int, row: TitleRow) -> OrgName | None:
        t = self.tokens
        if index >= limit:
            return None
        if row.head == "Bộ":
            org = self._ministry(index, limit)
            if org is not None:
                return org
        org = self.orgs.read(index, limit, post=True)
        if org is not None:
            return org
        if row.title == "Bí thư" and t.key[index] == "đoàn":
            owner = self.orgs.read(index + 1, limit)
            police = owner is not None and owner.head.kind == "police"
            return OrgName(index, owner.stop, _YOUTH, owner=owner) if owner is not None and police else None
        if row.head and not row.unit:
            return self._elided_head(index, limit, row.head)
        if row.unit and (CODE.match(t.surface[index]) or t.key[index].isdecimal()):
            return self.orgs.read(index - len(row.unit.split()), limit, post=True)
        return None

    def _ministry(self, index: int, limit: int) -> OrgName | None:
        """Read "bộ trưởng Công an", "Thứ trưởng Quốc phòng": the ministry without its first word."""
        keys = ["bộ", *self.tokens.key[index : min(limit, index + 8)]]
        for hit in trie().hits(keys)[0]:
            if hit.kind == "unit" and hit.stop > 1:
                org = OrgName(index, index + hit.stop - 1, cast(UnitRow, hit.value))
                if (joint := self._joint_ministry(index, org.stop, limit)) is not None:
                    return joint
                abroad = self.orgs.country(org.stop, limit)
                return replace(org, stop=abroad.stop, abroad=abroad) if abroad is not None else org
        return None

    def _joint_ministry(self, index: int, at: int, limit: int) -> OrgName | None:
        """Read "Tư pháp và Nội vụ Mông Cổ": a ministry of another country for more than one field."""
        t = self.tokens
        if at + 1 >= limit or t.key[at] != "và" or not t.capital[at + 1]:
            return None
        for end in range(at + 2, min(at + _LONGEST_FIELD, limit)):
            abroad = self.orgs.country(end, limit)
            if abroad is not None:
                head = UnitRow(f"Bộ {t.string(index, end)}", "government", "ministry", "country!")
                found = OrgName(index, abroad.stop, head, abroad=abroad)
                return found if is_abroad(found) else None
        return None

    def _elided_head(self, index: int, limit: int, head: str) -> OrgName | None:
        """Read "phó cục trưởng Cảnh sát hình sự": the function without the head that the title holds."""
        keys = [*head.lower().split(), *self.tokens.key[index : min(limit, index + 24)]]
        size = len(head.split())
        unit = next((h for h in trie().hits(keys)[0] if h.kind == "unit" and h.stop == size), None)
        if unit is None:
            return None
        row = cast(UnitRow, unit.value)
        if row.rest != "function":
            return None
        found = self.orgs.function_of(OrgName(index, index, row), limit)
        many = found is not None and found.stop < limit and self.tokens.key[found.stop] in name_words("of_nations")
        return None if many else found  # "Hội nghị Tư lệnh Cảnh sát các nước ASEAN"

    def _envoy(self, post: PostName, limit: int) -> PostName:
        """Read "Đại sứ Việt Nam tại Nga" holds its organisation: the embassy."""
        row = UnitRow(post.head, "government", "overseas", "embassy")
        at = post.stop
        t = self.tokens
        if t.key[at : at + 4] == ["đặc", "mệnh", "toàn", "quyền"]:
            at += 4
        named = at + (at + 1 < limit and t.key[at] == ",")
        if named < limit and (hit := t.hit(named, "unit")) is not None:
            mission = cast(UnitRow, hit.value).rest == "embassy"
            org = self.orgs.read(named, limit, post=True) if mission or named == at else self._behind_comma(at, limit)
            return replace(post, stop=org.stop, org=org) if org is not None else post
        org = self.orgs.mission(OrgName(at, at, row), limit)
        return replace(post, stop=org.stop, org=org) if org is not None else post

    def _governor(self, post: PostName, limit: int) -> PostName | None:
        """Read "Tỉnh trưởng Salavan", "Phó Thống đốc thành phố X": the area itself as an organisation."""
        at = post.stop
        row = UnitRow(post.head or "Tỉnh", "government", "", "governor")
        phrase = self.orgs.areas.phrase(at, limit)
        if phrase is not None and phrase.areas and not phrase.plural:
            area = phrase.areas[0]
            row = row._replace(form=area.word[:1].upper() + area.word[1:])
            return replace(post, stop=phrase.stop, org=OrgName(at, phrase.stop, row, areas=(area,)))
        bare = self.orgs.areas.bare(at, limit)
        if bare is not None:
            return replace(post, stop=bare.stop, org=OrgName(at, bare.stop, row, areas=(bare,)))
        return post


def _abroad(form: str, at: int, country: AreaName) -> OrgName:
    """The government or head of state of the country that is named at token `at`."""
    return OrgName(at, country.stop, UnitRow(form, "government", "", "country"), abroad=country)
