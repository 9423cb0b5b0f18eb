"""Which organisation a post is at: named, implied by its title, or found in what the article said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.mentions.areas import AreaName, AreaPhrase
from kg.extract.mentions.line import Line
from kg.extract.mentions.names import nationality
from kg.extract.mentions.people import PersonPhrase
from kg.extract.mentions.posts import PostName
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import name_words, suffixes
from kg.extract.referents.actors import Actor
from kg.extract.referents.notebook import Notebook
from kg.extract.referents.units import Context, Side, Unit, UnitName
from kg.model import Evidence, OrgKind
from kg.text import key_of

# Bodies of the party of Việt Nam; another country's are named with it.
_PARTY = frozenset({"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư"})
# Bodies that every state has: another country's are named with it.
_OF_STATE = frozenset({"Chính phủ", "Nhà nước", "Quốc hội"})
# The bodies at the head of a province.
_FRONT = ("Ủy ban MTTQ Việt Nam", "Ủy ban Mặt trận Tổ quốc Việt Nam")
_SEATS = frozenset({"Tỉnh ủy", "UBND", "HĐND", *_FRONT, "Đoàn đại biểu Quốc hội"})
_COMMITTEES = frozenset({"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"})
# The offices of an area whose holder often leads its party committee too, and what that is called.
_OF_AREA = frozenset({"UBND", "HĐND", "Tỉnh"})
_COMMITTEE_OF: dict[str, tuple[str, str | None]] = {
    "thành phố": ("Thành ủy", None),
    "quận": ("Quận ủy", "district_level"),
    "thị xã": ("Thị ủy", "district_level"),
    "huyện": ("Huyện ủy", "district_level"),
    "province": ("Tỉnh ủy", "provincial"),
    "commune": ("Đảng ủy", None),
}
# Who sits in a case is known by the title alone, in a text that names no court.
_BARE = frozenset({"Thẩm phán", "Kiểm sát viên"})
# How many items before "do" the delegation that somebody leads may stand.
_DELEGATION = 8
_PROVINCIAL = frozenset({"provincial"})
_LOCAL = frozenset({"district_level", "commune_level"})


@dataclass(frozen=True, slots=True)
class PostResolver:
    """Gives the posts of a person phrase their organisations."""

    notes: Notebook

    def add(self, actor: Actor, name: str, phrase: PersonPhrase, line: Line, evidence: Evidence) -> None:
        """Note the posts of a phrase that names `actor` as `name`, each where its organisation is found."""
        sender = self._sender(line, phrase)
        side = self.notes.units.side_of(self.notes.units.units[sender]) if sender else None
        side = side or _side_of_delegation(line, phrase) or self._side(name, actor)
        self._hold(actor, phrase.posts, Context(side, self._post_ahead(line, phrase), (), sender), evidence)

    def tell(self, actor: Actor, posts: Sequence[PostName], evidence: Evidence) -> None:
        """Note the posts that a sentence says of `actor` without naming him: "Ông là Ủy viên Trung ương Đảng"."""
        self._hold(actor, posts, Context(self._side(actor.name, actor)), evidence)

    def _hold(self, actor: Actor, posts: Sequence[PostName], context: Context, evidence: Evidence) -> None:
        """Note each post whose organisation is found; the siblings of `context` are those of posts told ahead."""
        own = tuple(post.org for post in actor.posts if post.org is not None)
        side = context.side
        resolved: dict[int, str] = {}
        for i in sorted(range(len(posts)), key=lambda i: _openness(posts[i])):
            siblings = (*resolved.values(), *context.siblings)
            org = self._post_org(actor, posts[i], Context(side, siblings, own, context.sender))
            if org is not None:
                resolved[i] = org
                side = side or self.notes.units.side_of(self.notes.units.units[org])
        for i, org in resolved.items():
            resolved[i] = self.office(posts[i].title, org)
        titles = [self._fuller(actor, post.title, resolved.get(i)) for i, post in enumerate(posts)]
        for i, post in enumerate(posts):
            if i in resolved and not self.notes.units.units[resolved[i]].company:
                actor.add_post(titles[i], resolved[i], post.status, evidence)
            elif i not in resolved and (post.kind == "alone" or (post.title in _BARE and not resolved)):
                actor.add_post(post.title, None, post.status, evidence)
        actor.in_office = actor.in_office or any(_is_public(post) for post in posts)
        actor.stated = tuple((titles[i], resolved[i], posts[i].status) for i in sorted(resolved))

    def _fuller(self, actor: Actor, title: str, org: str | None) -> str:
        """The title with "Thường trực", "thứ nhất" where the person was shown with it at that organisation before."""
        longer = (p.title for p in actor.posts if p.org == org and p.title.startswith(f"{title} "))
        return next((t for t in longer if t.removeprefix(f"{title} ") in suffixes()), title)

    def _sender(self, line: Line, phrase: PersonPhrase) -> str | None:
        """Whose delegation the person leads: "Đoàn Bộ Công an Lào do ông X, Bộ trưởng, dẫn đầu"."""
        before = line.items[max(0, phrase.first - 6) : phrase.first]
        if not before or before[-1].chunk.value != "do":
            return self._of_side(line, phrase)
        org = next((item.payload for item in reversed(before) if isinstance(item.payload, OrgName)), None)
        keys = self.notes.names.resolve(org, Context()) if org is not None else []
        return keys[0] if len(keys) == 1 else None

    def _of_side(self, line: Line, phrase: PersonPhrase) -> str | None:
        """Whose people a sentence lists: "Về phía Công an thành phố Bách Sắc có X, Y, Z"."""
        named = [i for i in line.items[: phrase.first] if isinstance(i.payload, OrgName)]
        org = named[0].payload if len(named) == 1 else None
        at = line.items.index(named[0]) if org is not None else 0
        said = at > 0 and line.items[at - 1].chunk.value in {"phía", "side"}
        if not (said and isinstance(org, OrgName) and line.items[at + 1].chunk.value in {"có", "gồm"}):
            return None
        keys = self.notes.names.resolve(org, Context())
        return keys[0] if len(keys) == 1 else None

    def _side(self, name: str, actor: Actor | None) -> Side:
        side = nationality(key_of(name))
        if side is None and actor is not None:
            units = (self.notes.units.units[post.org] for post in actor.posts if post.org is not None)
            sides = {self.notes.units.side_of(unit) for unit in units} - {None}
            side = sides.pop() if len(sides) == 1 else None
        return side

    def side_abroad(self, actor: Actor | None) -> Side:
        """As in "foreign" where `actor` is of another country."""
        return "foreign" if actor is not None and self._side(actor.name, actor) == "foreign" else None

    def office(self, title: str, org: str) -> str:
        """A Chánh Văn phòng "of the ministry", or of the police of a province, heads its office."""
        unit = self.notes.units.units[org]
        held = unit.level == "ministry" or _is_provincial_police(unit)
        if not title.endswith("Chánh Văn phòng") or not held:
            return org
        name = f"Văn phòng {unit.name}"
        level, area = ("department", None) if unit.level == "ministry" else ("division", unit.area)
        return self.notes.units.add(UnitName(name, "Văn phòng", "", unit.kind, level, area, org))

    def _post_ahead(self, line: Line, phrase: PersonPhrase) -> tuple[str, ...]:
        """The organisation of the new post in "X, phó giám đốc, làm giám đốc Công an tỉnh Y": the old one is there."""
        for item in line.items[phrase.last : phrase.last + 5]:
            post = item.payload
            if isinstance(post, PostName) and post.org is not None and post.org.areas:
                return tuple(self.notes.names.resolve(post.org, Context()))
        return self._province_ahead(line, phrase)

    def _province_ahead(self, line: Line, phrase: PersonPhrase) -> tuple[str, ...]:
        """The body whose province a list names only with a later one: "ông A, Phó Bí thư Tỉnh ủy; ông B, Chủ tịch UBND
        tỉnh X"."""
        forms = {_of_province(post.org) for post in phrase.posts if post.org is not None and not post.org.areas}
        if forms.isdisjoint(_SEATS) or self._names_province(line, phrase):
            return ()
        for item in line.items[phrase.last :]:
            org = item.payload.org if isinstance(item.payload, PostName) else item.payload
            if isinstance(org, OrgName) and any(area.kind == "province" for area in org.areas):
                other = _of_province(org) in _SEATS - forms and len(org.areas) == 1
                return tuple(self.notes.names.resolve(org, Context())) if other else ()
        return ()

    def _names_province(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether a sentence names a province before the phrase or in it, which elided bodies then are of."""
        stop = line.items[phrase.last - 1].last
        return any(area.kind == "province" and area.start < stop for area in line.areas)

    def _post_org(self, actor: Actor, post: PostName, context: Context) -> str | None:
        """The organisation of a post: named, implied by the title, or found in what the text said before."""
        side = context.side
        known = None if post.org is not None or post.implied else self.own(actor, post.title)
        if known is not None:
            return known
        if post.org is not None:
            keys = self.notes.org(post.org, context)
            return keys[0] if keys else None
        if post.implied:
            return self._implied(post.implied, side)
        return self._elided(actor, post, context) if post.kind not in {"member", "alone"} else None

    def _elided(self, actor: Actor, post: PostName, context: Context) -> str | None:
        """The organisation of a title that stands alone, in what the text said before."""
        units, side = self.notes.units, context.side
        if post.head == "Bộ":
            # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ" is a minister without a ministry.
            cabinet = any(units.units[k].form.lower() in name_words("cabinet") for k in context.siblings)
            sender = units.units[context.sender] if context.sender is not None else None
            if sender is not None and sender.form.startswith("Bộ ") and not cabinet:
                return sender.key
            return None if cabinet else self._ministry(side)
        if post.title.endswith("Chánh Văn phòng") and (ministry := self._ministry_beside(context)) is not None:
            return ministry
        if post.head and post.head not in {"Công an", "Phòng"}:
            # "Phó Tư lệnh, Tham mưu trưởng Quân khu 5" commands where he is chief of staff.
            commands = (k for k in context.siblings if post.head == "Bộ Tư lệnh" and _is_command(units.units[k]))
            return next(commands, None) or units.find(post.head, side) or units.find(post.head, None)
        if post.head == "Phòng":
            divisions = [u.key for u in units.units.values() if u.form == "Phòng" and units.agrees(u, side)]
            return divisions[0] if len(divisions) == 1 else None
        if post.head == "Công an":
            return units.police_of(_LOCAL, side)
        if post.title in {"Ủy viên Ban Thường vụ", "Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực"}:
            beside = self._committee(context) or self._committee_of_area(context)
            return beside or self._of_secretary(actor, post.title)
        if post.title.endswith("Giám đốc") and context.sender is not None and self._is_agency(context.sender):
            return context.sender
        if post.title.endswith("Giám đốc"):
            return self._directorate(context, police=bool(actor.ranks))
        if "hủ trưởng" in post.title:
            return units.find("Cơ quan CSĐT", side)
        known = self._of_chief(post.title)
        return known if known is not None or post.head else context.sender

    def _ministry_beside(self, context: Context) -> str | None:
        """The ministry of the other posts, else the one whose people a sentence lists: "Về phía Bộ Công an có X, Chánh
        Văn phòng"."""
        keys = [*context.siblings, *([context.sender] if context.sender is not None else [])]
        units = self.notes.units.units
        return next((key for key in keys if units[key].level == "ministry" or _is_provincial_police(units[key])), None)

    def _is_agency(self, key: str) -> bool:
        """Whether a unit is an agency of another country, whose head may be its director."""
        unit = self.notes.units.units[key]
        return (
            unit.level in {None, "department"} and unit.kind != "party" and self.notes.units.side_of(unit) == "foreign"
        )

    def _of_secretary(self, actor: Actor, title: str) -> str | None:
        """The committee whose secretary was named right before: "Bí thư Tỉnh ủy X A; Phó Bí thư Thường trực B"."""
        before = next((other for other in self.notes.cast.recent() if other is not actor), None)
        if before is None or not title.startswith("Phó "):
            return None
        units = self.notes.units.units
        held = (post.org for post in before.posts if post.title == "Bí thư" and post.status == "current")
        return next((org for org in held if org is not None and units[org].form in _COMMITTEES), None)

    def _of_chief(self, title: str) -> str | None:
        """Where the chief of an elided "Phó Thư ký", "Phó Chủ nhiệm" was shown: the deputy is there too."""
        if not title.startswith("Phó "):
            return None
        chief = self.notes.cast.by_post(title[4].upper() + title[5:], None)
        return self.own(chief, title[4].upper() + title[5:]) if chief is not None else None

    def own(self, actor: Actor, title: str) -> str | None:
        """The organisation at which the person was shown with that title before."""
        same = next((post.org for post in actor.posts if post.title == title), None)
        return same or next((post.org for post in actor.posts if self._fuller(actor, title, post.org) != title), None)

    def _committee(self, context: Context) -> str | None:
        """The committee of an elided "Ủy viên Ban Thường vụ": that of the sibling posts or around their bodies."""
        units = self.notes.units.units
        for key in context.siblings:
            for around in (key, units[key].parent):
                if around is not None and units[around].form in _COMMITTEES:
                    return around
        return None

    def _committee_of_area(self, context: Context) -> str | None:
        """The committee of a bare "Phó Bí thư", "Ủy viên Ban Thường vụ" beside an office of an area: "Phó Bí thư - Chủ
        tịch UBND phường"."""
        beside = (self.notes.units.units[key] for key in context.siblings)
        area = next((unit.area for unit in beside if unit.form in _OF_AREA and unit.area is not None), None)
        if area is None:
            return None
        place = self.notes.places.places[area]
        form, level = _COMMITTEE_OF.get(place.level_word) or _COMMITTEE_OF.get(place.kind, ("", None))
        if not form:
            return None
        name = f"{form} {place.level_word} {place.name}" if form == "Đảng ủy" else f"{form} {place.name}"
        return self.notes.units.add(UnitName(name, form, "", "party", level, area, None, None))

    def _directorate(self, context: Context, *, police: bool) -> str | None:
        """The provincial police of an elided "Giám đốc": of the sibling posts' area, else the nearest."""
        units = self.notes.units.units
        for key in context.siblings:
            area = units[key].area
            for unit in units.values():
                if area is not None and unit.area == area and unit.level == "provincial" and not unit.function:
                    return unit.key
        key_of_last = self.notes.units.order.last()
        last = units[key_of_last] if key_of_last is not None else None
        if police or context.side == "foreign" or (last is not None and last.level == "provincial"):
            return self.notes.units.police_of(_PROVINCIAL, context.side)
        return None

    def implied(self, name: str, actor: Actor | None) -> str | None:
        """The organisation that a title implies which `actor` gets: "được bầu làm Chủ tịch nước"."""
        return self._implied(name, self._side(actor.name, actor) if actor is not None else None)

    def ministry(self, actor: Actor | None) -> str | None:
        """The ministry of a bare title which `actor` gets or leaves: "thôi giữ chức Bộ trưởng"."""
        return self._ministry(self._side(actor.name, actor) if actor is not None else None)

    def _implied(self, name: str, side: Side) -> str | None:
        if side == "foreign" and name in _PARTY:
            return None
        kind: OrgKind = "party" if name.startswith(("Ban ", "Bộ Chính trị", "Đảng ")) else "government"
        country = None
        if side == "foreign" and name in _OF_STATE and (country := self.notes.places.abroad()) is not None:
            name = f"{name} {country.name}"
        elif name.startswith("Đảng "):
            # "Đảng Cộng sản Cuba" is of the country that its name ends with.
            states = (p for p in self.notes.places.places.values() if p.kind == "country")
            country = next((p for p in states if name.endswith(f" {p.name}")), None)
        org = self.notes.units.implied(name, kind)
        if country is not None:
            self.notes.units.units[org].area = country.key
        return org

    def _ministry(self, side: Side) -> str | None:
        """The ministry of an elided "Thứ trưởng": that of public security where the text has it, else the last one."""
        units = self.notes.units
        named = [u for u in units.near() if u.form.startswith("Bộ ") and u.level == "ministry"]
        fitting = [u for u in named if side in {None, units.side_of(u)}]
        found = next((u.key for u in (*(u for u in fitting if u.kind == "police"), *fitting)), None)
        if found is None and not named and side != "foreign" and (units.later or self._speaks_of_police()):
            return self._public_security()
        return found

    def _speaks_of_police(self) -> bool:
        """Whether a police unit of the country was named so far."""
        units = self.notes.units
        return any(u.kind == "police" and units.side_of(u) != "foreign" for u in units.units.values())

    def _public_security(self) -> str:
        """The ministry that the text of a police newspaper need not name: its ministers go by their title."""
        vietnam = self.notes.places.implied("VN", "Việt Nam")
        return self.notes.units.add(UnitName("Bộ Công an", "Bộ Công an", "", "police", "ministry", vietnam))


def _side_of_delegation(line: Line, phrase: PersonPhrase) -> Side:
    """As in "foreign" where a delegation that only its country names is led: "đoàn đại biểu Singapore do ông X, …"."""
    before = line.items[max(0, phrase.first - _DELEGATION) : phrase.first]
    if not before or before[-1].chunk.value != "do" or not any(i.chunk.value == "đoàn" for i in before):
        return None
    areas = [i.payload for i in before if isinstance(i.payload, AreaName | AreaPhrase)]
    named = areas[-1].areas[-1:] if areas and isinstance(areas[-1], AreaPhrase) else areas[-1:]
    return (
        "foreign"
        if any(isinstance(a, AreaName) and a.entries and a.entries[0].country != "VN" for a in named)
        else None
    )


def _is_command(unit: Unit) -> bool:
    """Whether a unit has a commander: of the army, the border guard or the mobile police."""
    return unit.kind == "other" or unit.form == "Bộ Tư lệnh"


def _openness(post: PostName) -> int:
    """Posts with a full organisation are resolved before elided ones, which may lean on them."""
    if post.org is not None:
        org: OrgName | None = post.org
        while org is not None:
            if org.areas or org.abroad is not None or org.head.rest == "fixed":
                return 0
            if org.level == "any" or org.head.rest == "owner!":
                return 3
            org = org.owner
        return 1
    return 2


def _is_provincial_police(unit: Unit) -> bool:
    return unit.form == "Công an" and unit.level == "provincial" and not unit.function


def _of_province(org: OrgName) -> str:
    """The form of a body at the head of a province, by its level or its area; else ""."""
    provincial = org.level == "province" or [area.kind for area in org.areas] == ["province"]
    return org.head.form if provincial and not org.function else ""


def _is_public(post: PostName) -> bool:
    """Whether a post is of the state, the party or the police by its words alone: "Chủ tịch UBND tỉnh" in a text that
    names no province, "Đại sứ" of a country that it does not tell."""
    if post.org is not None:
        return post.kind != "member" and post.org.head.kind in {"government", "party", "police", "other"}
    return post.kind == "envoy"
