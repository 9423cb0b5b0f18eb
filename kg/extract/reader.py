"""From a document to a `Reading`: blocks, sentences, items, then every mention resolved in order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.dates import find_dates, find_published, resolve_relative
from kg.extract.actors import Actor, Cast, gender_of
from kg.extract.anatomy import read_blocks
from kg.extract.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.items import Item, ItemReader
from kg.extract.names import nationality, spelled
from kg.extract.organizations import OrgReader
from kg.extract.people import PersonPhrase, read_people
from kg.extract.places import PlaceBook
from kg.extract.posts import PostName, PostReader
from kg.extract.reading import (
    AreaReferent,
    Block,
    Chunk,
    OrgReferent,
    PersonReferent,
    Reading,
    Sentence,
)  # fmt: skip
from kg.extract.sentences import split_sentences
from kg.extract.tokens import Tokens, tokenize
from kg.extract.unit_names import OrgName
from kg.extract.unit_resolution import UnitResolver
from kg.extract.units import Context, Side, UnitBook
from kg.extract.words import trie
from kg.model import Document, Evidence, Mention, OrgKind
from kg.text import Text, key_of, read_text

_SILENT = frozenset({"stamp", "byline", "junk"})
# Bodies of the party of Việt Nam; another country's are named with it.
_PARTY = frozenset({"Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư"})
_COMMITTEES = frozenset({"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"})
_MERGER = "2025-07-01"
# "bản" is also what villages of Laos are called; these are not.
_VIETNAMESE_HAMLETS = frozenset({"thôn", "buôn", "ấp", "xóm", "làng"})
# After these a title is nobody's in particular, or only says whose decision or gift something is.
_GENERIC = frozenset({"các", "hai", "ba", "một", "những", "mỗi", "chức", "làm", "vụ", "danh", "của"})
_PROVINCIAL = frozenset({"provincial"})
_LOCAL = frozenset({"district_level", "commune_level"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its items and people, before anything is resolved."""

    start: int
    stop: int
    block: Block
    paragraph: int
    items: list[Item]
    people: list[PersonPhrase]


@dataclass(slots=True)
class ArticleReader:
    """Reads one article. The books fill as the text goes on."""

    document: Document
    text: Text
    tokens: Tokens
    published: str | None
    blocks: tuple[Block, ...]
    lines: list[Line]
    places: PlaceBook
    units: UnitBook
    names: UnitResolver
    cast: Cast
    day: str | None = None

    def mention(self, start: int, stop: int, rule: str) -> Mention:
        """A mention of tokens `start` to `stop`."""
        span = self.text.raw_span(self.tokens.start[start], self.tokens.stop[stop - 1])
        return Mention(*span, rule)

    def evidence(self, line: Line, rule: str) -> Evidence:
        """The whole sentence."""
        return Evidence(*self.text.raw_span(line.start, line.stop), rule)

    # Areas first: an elided "Công an tỉnh" may mean a province that is named only later.

    def register_areas(self) -> None:
        """Enter every area of the article, so that its name and country are known from the start."""
        foreign = next(
            (
                a.entries[0].country
                for line in self.lines
                for a in areas_in(line)
                if a.entries and a.entries[0].country != "VN"
            ),
            None,
        )
        for line in self.lines:
            found = list(areas_in(line))
            for i, area in enumerate(found):
                key = self.places.add(
                    area, self._country(found, i, foreign), self.mention(area.name_start, area.stop, "area.named")
                )
                self.names.area_keys[area.name_start] = key

    def _country(self, found: list[AreaName], i: int, foreign: str | None) -> str | None:
        """The country of an area that the gazetteer does not have: of the area around it, of the one before, else
        the foreign country of the article, since the gazetteer has all districts and communes of Việt Nam."""
        if found[i].entries or found[i].name.split()[-1].isdigit():
            return None
        order = ("village", "commune", "district", "province", "country")
        for other in found[i + 1 : i + 3]:
            if order.index(other.kind) > order.index(found[i].kind) and other.entries:
                return other.entries[0].country
        if found[i].word in _VIETNAMESE_HAMLETS:
            return "VN"
        for other in reversed(found[:i]):
            if other.entries:
                return other.entries[0].country
        return foreign if found[i].kind != "village" else None

    def register_later_units(self) -> None:
        """Find the police units that are named in full anywhere, for names elided before them."""
        for line in self.lines:
            for org in orgs_in(line):
                if org.areas and org.head.kind == "police":
                    self.units.later += self.names.resolve(org, Context())

    # Then sentence by sentence.

    def sentences(self) -> Iterator[Sentence]:
        """The sentences with resolved chunks, in the order of the text."""
        for number, line in enumerate(self.lines):
            self.places.line = number
            self.places.here = [self.names.area_keys[a.name_start] for a in areas_in(line)]
            yield Sentence(line.start, line.stop, line.block.kind, line.paragraph, tuple(self._chunks(line)))

    def _chunks(self, line: Line) -> Iterator[Chunk]:
        phrases = {phrase.first: phrase for phrase in line.people}
        at = 0
        while at < len(line.items):
            phrase = phrases.get(at)
            if phrase is not None:
                chunk = self._person(line, phrase)
                if chunk is not None:
                    yield chunk
                    at = phrase.last
                    continue
            yield self._other(line, line.items[at])
            at += 1

    def _other(self, line: Line, item: Item) -> Chunk:
        chunk, payload = item.chunk, item.payload
        if chunk.kind == "date":
            return self._dated(item)
        if isinstance(payload, AreaPhrase | AreaName):
            areas = payload.areas if isinstance(payload, AreaPhrase) else (payload,)
            refs = tuple(self.names.area_keys[a.name_start] for a in areas)
            for ref in refs:
                self.places.saw(ref)
            return replace(chunk, refs=refs)
        if isinstance(payload, OrgName):
            keys = self._org(payload, Context())
            return replace(chunk, refs=tuple(keys)) if keys else self._word(item)
        if isinstance(payload, PostName):
            return self._title(line, item, payload)
        if chunk.kind == "address" and chunk.value == "address":
            return self._pronoun(line, item)
        if chunk.kind == "name":
            return self._bare_name(line, item)
        return chunk

    def _dated(self, item: Item) -> Chunk:
        """A date; one that is counted from the date before it ("cùng ngày") is resolved, or stays words."""
        chunk = item.chunk
        if chunk.value[:1] in "+-" and chunk.value.endswith("d"):
            resolved = resolve_relative(chunk.value, self.day) if self.day is not None else None
            if resolved is None:
                return self._word(item)
            chunk = replace(chunk, value=resolved)
        if len(chunk.value) >= len("--11-29"):
            self.day = chunk.value
        return chunk

    def _word(self, item: Item) -> Chunk:
        """An organisation that stays open is only words: its first stands for all."""
        return Chunk("word", item.chunk.start, item.chunk.stop, self.tokens.key[item.first])

    def _org(self, org: OrgName, context: Context) -> list[str]:
        """Resolve an organisation and note its mention and those of its owners."""
        units = self.units
        if org.owner is not None:
            self._org(org.owner, context)
        keys = self.names.resolve(org, context)
        for key in keys:
            surface = self.tokens.string(org.start, org.stop)
            mention = self.mention(org.start, org.stop, "organization.named")
            units.saw(key, surface if len(keys) == 1 else units.units[key].name, mention)
        return keys

    # People.

    def _side(self, name: str, actor: Actor | None) -> Side:
        side = nationality(key_of(name))
        if side is None and actor is not None:
            sides = {self.units.side_of(self.units.units[p.org]) for p in actor.posts} - {None}
            side = sides.pop() if len(sides) == 1 else None
        return side

    def _person(self, line: Line, phrase: PersonPhrase) -> Chunk | None:
        """The chunk of a person phrase; None where nobody of the article is meant."""
        items = line.items
        refs = []
        for index in phrase.names:
            name = spelled(self.tokens, items[index].first, items[index].last)
            actor = self._actor(name, phrase, line, index)
            if actor is not None:
                refs.append(actor.key)
        held = phrase.posts if refs else ()
        for item in items[phrase.first : phrase.last]:
            post = item.payload
            if isinstance(post, PostName) and post.org is not None and post not in held:
                self._org(post.org, Context())
        if not refs:
            return None
        first, last, named = items[phrase.first], items[phrase.last - 1], items[phrase.names[0]]
        span = (named.chunk.start, named.chunk.stop)
        surface = self.text.norm[first.chunk.start : last.chunk.stop]
        return Chunk(
            "person", first.chunk.start, last.chunk.stop, surface, tuple(refs), span, self.cast.actors[refs[0]].stated
        )

    def _actor(self, name: str, phrase: PersonPhrase, line: Line, index: int) -> Actor | None:
        """Whom the name at item `index` means, with what the phrase adds noted; None where it is nobody official."""
        licensed = bool(phrase.ranks or phrase.posts) or (phrase.addressed and self._gets_post(line, phrase))
        actor = self.cast.find(name, phrase.ranks)
        if actor is None and licensed and len(name.split()) > 1:
            actor = self.cast.extends(name)
        if actor is None:
            single = len(name.split()) == 1
            if not licensed or (single and not any(post.org is not None or phrase.ranks for post in phrase.posts)):
                return None
            actor = self.cast.new()
        word = next(
            (self.tokens.key[i.first] for i in line.items[phrase.first : index] if i.chunk.kind == "address"), ""
        )
        actor.gender = actor.gender or gender_of(word, name)
        actor.private = actor.private or phrase.private or (phrase.accused and not phrase.ranks)
        item = line.items[index]
        actor.names[name] += 1
        self._alias(actor, line, index)
        actor.mentions.append(self.mention(item.first, item.last, phrase.rule))
        self.cast.order.append(actor.key)
        evidence = self.evidence(line, phrase.rule)
        for rank in phrase.ranks:
            actor.add_rank(rank, evidence)
        self._posts(actor, name, phrase, line, evidence)
        return actor

    def _gets_post(self, line: Line, phrase: PersonPhrase) -> bool:
        """Whether a post is given to somebody who is named without any: "Ông X được bổ nhiệm giữ chức Chánh Thanh tra"."""
        after = line.items[phrase.last : phrase.last + 12]
        at = next(
            (i for i, item in enumerate(after) if isinstance(item.payload, PostName) and item.payload.org is not None),
            None,
        )
        words = (
            {self.tokens.key[t] for item in after[:at] for t in range(item.first, item.last)}
            if at is not None
            else set()
        )
        named = any(item.chunk.kind == "name" for item in after[:at])
        return not named and "được" in words and bool(words & {"chức", "làm", "nhiệm", "động"})

    def _alias(self, actor: Actor, line: Line, index: int) -> None:
        """The other spelling in brackets: "Bun Tha Vi Phôm Ma Chăn (Bounthavy Phommachanh)"."""
        after = [i.chunk for i in line.items[index + 1 : index + 4]]
        if len(after) == 3 and (after[0].value, after[1].kind, after[2].value) == ("(", "name", ")"):  # noqa: PLR2004
            actor.names[after[1].value] += 1

    def _posts(self, actor: Actor, name: str, phrase: PersonPhrase, line: Line, evidence: Evidence) -> None:
        side = self._side(name, actor)
        own = tuple(post.org for post in actor.posts)
        ahead = self._post_ahead(line, phrase)
        resolved: dict[int, str] = {}
        for i in sorted(range(len(phrase.posts)), key=lambda i: _openness(phrase.posts[i])):
            siblings = (*resolved.values(), *ahead)
            org = self._post_org(actor, phrase.posts[i], Context(side, siblings, own))
            if org is not None:
                resolved[i] = org
                side = side or self.units.side_of(self.units.units[org])
        for i, post in enumerate(phrase.posts):
            if i in resolved and not self.units.units[resolved[i]].company:
                actor.add_post(post.title, resolved[i], post.status, evidence)
        actor.stated = tuple((phrase.posts[i].title, resolved[i], phrase.posts[i].status) for i in sorted(resolved))

    def _post_ahead(self, line: Line, phrase: PersonPhrase) -> tuple[str, ...]:
        """The organisation of the new post in "X, phó giám đốc, làm giám đốc Công an tỉnh Y": the old one is there."""
        for item in line.items[phrase.last : phrase.last + 5]:
            post = item.payload
            if isinstance(post, PostName) and post.org is not None and post.org.areas:
                return tuple(self.names.resolve(post.org, Context()))
        return ()

    def _post_org(self, actor: Actor, post: PostName, context: Context) -> str | None:
        """The organisation of a post: named, implied by the title, or found in what the text said before."""
        units, side = self.units, context.side
        known = None if post.org is not None or post.implied else self._own(actor, post.title)
        if known is not None:
            return known
        if post.org is not None:
            keys = self._org(post.org, context)
            return keys[0] if keys else None
        if post.implied:
            return self._implied(post.implied, side)
        if post.kind == "member":
            return None
        if post.head == "Bộ":
            return self._ministry(side)
        if post.head and post.head not in {"Công an", "Phòng"}:
            return units.find(post.head, side) or units.find(post.head, None)
        if post.head == "Công an":
            return units.police_of(_LOCAL, side)
        if post.title in {"Ủy viên Ban Thường vụ", "Bí thư", "Phó Bí thư"}:
            return self._committee(context)
        if post.title.endswith("Giám đốc"):
            return self._directorate(context, police=bool(actor.ranks))
        if "hủ trưởng" in post.title:
            return units.find("Cơ quan CSĐT", side)
        return None

    def _own(self, actor: Actor, title: str) -> str | None:
        """The organisation at which the person was shown with that title before."""
        return next((post.org for post in actor.posts if post.title == title), None)

    def _committee(self, context: Context) -> str | None:
        """The party committee of an elided "Ủy viên Ban Thường vụ": that of the sibling posts or around their bodies."""
        units = self.units.units
        for key in context.siblings:
            for around in (key, units[key].parent):
                if around is not None and units[around].form in _COMMITTEES:
                    return around
        return None

    def _directorate(self, context: Context, *, police: bool) -> str | None:
        """The provincial police of an elided "Giám đốc": of the sibling posts' area, else the nearest."""
        units = self.units.units
        for key in context.siblings:
            area = units[key].area
            for unit in units.values():
                if area is not None and unit.area == area and unit.level == "provincial" and not unit.function:
                    return unit.key
        last = units[self.units.order[-1]] if self.units.order else None
        if police or context.side == "foreign" or (last is not None and last.level == "provincial"):
            return self.units.police_of(_PROVINCIAL, context.side)
        return None

    def _implied(self, name: str, side: Side) -> str | None:
        if side == "foreign" and name in _PARTY:
            return None
        kind: OrgKind = "party" if name.startswith(("Ban ", "Bộ Chính trị")) else "government"
        if side == "foreign" and name in {"Chính phủ", "Quốc hội"}:
            for _, key in reversed(self.places.order):
                place = self.places.places[key]
                if place.country not in {None, "VN"}:
                    country = next(
                        (p for p in self.places.places.values() if p.kind == "country" and p.country == place.country),
                        None,
                    )
                    if country is not None:
                        org = self.units.implied(f"{name} {country.name}", kind)
                        self.units.units[org].area = country.key
                        return org
        return self.units.implied(name, kind)

    def _ministry(self, side: Side) -> str | None:
        for unit in (self.units.units[k] for k in reversed(self.units.order)):
            if (
                unit.form.startswith("Bộ ")
                and unit.level == "ministry"
                and (side is None or self.units.side_of(unit) == side)
            ):
                return unit.key
        return None

    def _title(self, line: Line, item: Item, post: PostName) -> Chunk:
        """A title without a name: whoever was shown in that post, else only a title with its organisation."""
        refs: list[str] = []
        if post.org is not None:
            nearest = next(iter(self.cast.recent()), None)
            own = tuple(held.org for held in nearest.posts) if nearest is not None else ()
            refs = self._org(post.org, Context(own=own))
        actor = self._holder(post, refs)
        if actor is not None and not self._generic(line, item):
            self.cast.order.append(actor.key)
            posts = ((post.title, refs[0] if refs else self._own(actor, post.title), post.status),)
            return replace(
                item.chunk,
                kind="person",
                value=self.tokens.string(item.first, item.last),
                refs=(actor.key,),
                posts=posts,
            )
        return replace(item.chunk, refs=tuple(refs))

    def _holder(self, post: PostName, refs: list[str]) -> Actor | None:
        if post.status == "former" or post.title.startswith("Ủy viên"):
            return None
        if refs:
            return self.cast.by_post(post.title, refs[0])
        if post.org is not None:
            return None
        return self.cast.by_post(post.title, None)

    def _generic(self, line: Line, item: Item) -> bool:
        """As in "các Giám đốc", "hai Phó Giám đốc", "một Thứ trưởng": nobody by himself."""
        at = item.first - 1
        return at >= bisect_left(self.tokens.start, line.start) and self.tokens.key[at] in _GENERIC

    def _pronoun(self, line: Line, item: Item) -> Chunk:
        after = next((i.chunk.kind for i in line.items if i.first == item.last), "")
        if after in {"name", "title", "rank"}:
            return item.chunk
        word = (
            self.tokens.key[item.last - 1]
            if item.last - item.first == 1
            else self.tokens.string(item.first, item.last).lower()
        )
        if word not in {"ông", "bà", "anh", "chị", "cô", "đồng chí"}:
            return item.chunk
        actor = self.cast.by_pronoun(word)
        if actor is None:
            return item.chunk
        return replace(item.chunk, kind="person", value=item.chunk.value, refs=(actor.key,))

    def _bare_name(self, line: Line, item: Item) -> Chunk:
        """A name without rank or form of address: someone of the article already, by the full name or in a list."""
        name = spelled(self.tokens, item.first, item.last)
        actor = self.cast.find(name, ())
        if actor is None or (len(name.split()) == 1 and len(actor.name.split()) > 1 and not self._in_list(line, item)):
            return item.chunk
        actor.mentions.append(self.mention(item.first, item.last, "person.bare"))
        self.cast.order.append(actor.key)
        return replace(item.chunk, kind="person", refs=(actor.key,), name=(item.chunk.start, item.chunk.stop))

    def _in_list(self, line: Line, item: Item) -> bool:
        index = line.items.index(item)
        return index > 1 and line.items[index - 1].chunk.value in {",", "và"}


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


def orgs_in(line: Line) -> Iterator[OrgName]:
    """All organisations that a line names, owners after their units."""
    for item in line.items:
        payload = item.payload
        org = payload.org if isinstance(payload, PostName) else payload
        while isinstance(org, OrgName):
            yield org
            org = org.owner


def areas_in(line: Line) -> Iterator[AreaName]:
    """All areas that a line names, those inside names of organisations too, in order of the text."""
    found: list[AreaName] = []
    for item in line.items:
        if isinstance(item.payload, AreaPhrase):
            found += (*item.payload.areas, *item.payload.around)
        elif isinstance(item.payload, AreaName):
            found.append(item.payload)
    for org in orgs_in(line):
        found += (*org.areas, *org.around)
        found += [a for a in (org.abroad, org.sender) if a is not None]
    yield from sorted(found, key=lambda a: a.name_start)


def read_article(document: Document) -> tuple[Reading, ArticleReader]:
    """Read a document: the reading that rules work on, and the books that its facts are built from."""
    text = read_text(document.text)
    blocks = read_blocks(text, document.title)
    published = document.published or find_published(text, blocks)
    tokens = tokenize(text, trie())
    dates = find_dates(text, published)
    days = [published] if published else [d.value for d in dates if d.kind in {"date", "range"} and d.value[:1] == "2"]
    era = "vn-2025" if days and max(days) >= _MERGER else "vn-2008"
    areas = AreaReader(tokens, era)
    orgs = OrgReader(tokens, areas)
    reader = ItemReader(tokens, {d.start: d for d in dates}, areas, orgs, PostReader(tokens, orgs))
    places = PlaceBook()
    units = UnitBook(places)
    lines = list(_lines(text, tokens, blocks, reader))
    article = ArticleReader(
        document, text, tokens, published, blocks, lines, places, units, UnitResolver(units), Cast()
    )
    article.register_areas()
    article.register_later_units()
    sentences = tuple(article.sentences())
    return _reading(article, sentences), article


def _lines(text: Text, tokens: Tokens, blocks: tuple[Block, ...], reader: ItemReader) -> Iterator[Line]:
    for paragraph, block in enumerate(blocks):
        if block.kind in _SILENT:
            continue
        for start, stop in split_sentences(text, block):
            first, limit = bisect_left(tokens.start, start), bisect_left(tokens.start, stop)
            items = reader.sentence(first, limit)
            yield Line(start, stop, block, paragraph, items, list(read_people(items)))


def _reading(article: ArticleReader, sentences: tuple[Sentence, ...]) -> Reading:
    people = {
        a.key: PersonReferent(a.key, a.name, tuple(a.ranks), tuple((p.title, p.org, p.status) for p in a.posts))
        for a in article.cast.actors.values()
    }
    orgs = {u.key: OrgReferent(u.key, u.name, u.kind, u.level, u.area, u.parent) for u in article.units.units.values()}
    areas = {p.key: AreaReferent(p.key, p.name, p.kind, p.country or "VN") for p in article.places.places.values()}
    return Reading(article.document, article.text, article.published, article.blocks, sentences, people, orgs, areas)
