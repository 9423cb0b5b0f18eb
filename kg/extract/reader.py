"""From a document to a `Reading`: blocks, sentences, items, then every mention resolved in order of the text."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.dates import DateMention, find_dates, find_published, resolve_relative
from kg.extract.mentions.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.items import Item, ItemReader
from kg.extract.mentions.line import Line, areas_in, orgs_in
from kg.extract.mentions.organizations import OrgReader
from kg.extract.mentions.people import read_people
from kg.extract.mentions.posts import PostName, PostReader
from kg.extract.mentions.rosters import with_rosters
from kg.extract.mentions.tokens import Tokens, tokenize
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import trie
from kg.extract.page.anatomy import read_blocks
from kg.extract.page.newspaper import home_province
from kg.extract.page.sentences import split_sentences
from kg.extract.reading import (
    AreaReferent,
    Block,
    Chunk,
    OrgReferent,
    PersonReferent,
    Reading,
    Sentence,
)  # fmt: skip
from kg.extract.referents.actors import Cast
from kg.extract.referents.notebook import Notebook
from kg.extract.referents.person_resolution import PersonResolver
from kg.extract.referents.places import PlaceBook
from kg.extract.referents.post_resolution import PostResolver
from kg.extract.referents.unit_resolution import UnitResolver
from kg.extract.referents.units import Context, UnitBook
from kg.lexicon import AreaEntry
from kg.model import Document, Mention
from kg.text import Text, read_text

# An elided name says its level.
_LEVELS = frozenset({"province", "district", "commune"})
# Units that a list may name with the owner of the last alone.
_DIVISIONS = frozenset({"Phòng", "Đội"})
# Bodies that show of which province an article is.
_OF_PROVINCE = frozenset({"government", "party"})
# Chunks that mean what they are and refer to nothing.
_AS_THEY_ARE = frozenset({"word", "punct", "verb", "topic", "occasion"})
_SILENT = frozenset({"stamp", "byline", "junk"})
# How many tokens may part a place from the country that it is in: ", tỉnh X, nước".
_BESIDE = 8
_MERGER = "2025-07-01"
_BOUND, _LONGEST_BOUND = re.compile(r"(?i)(?<!\w)(?:từ|đến|tới|hạn|trước|sau) $"), 8
# A month or a year is no day that "cùng ngày" could mean.
_DATED = re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"(?:\d{4}-|--)\d\d-\d\d")
# "Quyết định số 397/QĐ-TTg ngày 25-2": the date of the document, and no more characters of its number.
_NUMBERED = re.compile(r"(?:\bsố\s+\d+\s*/[\w/–-]+|\b\d+/(?:\d{4}/)?[A-ZĐ]{2,}[\w–-]*),?\s*$")
_LONGEST_NUMBER = 40
# More tokens than any sentence or row has: what goes on longer is no prose, and is read piece by piece.
_LONGEST = 800
# "bản" is also what villages of Laos are called; these are not.
_VIETNAMESE_HAMLETS = frozenset({"thôn", "buôn", "ấp", "xóm", "làng"})


@dataclass(slots=True)
class ArticleReader:
    """Reads one article. The books fill as the text goes on."""

    document: Document
    text: Text
    published: str | None
    blocks: tuple[Block, ...]
    lines: list[Line]
    notes: Notebook
    people: PersonResolver
    dated: bool = False
    day: str | None = None
    day_line: int = -1

    # Areas first: an elided "Công an tỉnh" may mean a province that is named only later.

    def register_areas(self) -> None:
        """Enter every area of the article, so that its name and country are known from the start."""
        foreign = next(
            (
                a.entries[0].country
                for line in self.lines
                for a in line.areas
                if a.entries and a.entries[0].country != "VN"
            ),
            None,
        )
        for line in self.lines:
            found = line.areas
            for i, area in enumerate(found):
                key = self.notes.places.add(
                    area, self._country(found, i, foreign), self.notes.mention(area.name_start, area.stop, "area.named")
                )
                self.notes.names.area_keys[area.name_start] = key

    def _country(self, found: list[AreaName], i: int, foreign: str | None) -> str | None:
        """The country of an area that the gazetteer does not have: of the area around it, of the one before, else
        the foreign country of the article, since the gazetteer has all districts and communes of Việt Nam."""
        if found[i].entries or found[i].name.split()[-1].isdecimal():
            return None
        order = ("village", "commune", "district", "province", "country")
        for other in found[i + 1 : i + 3]:
            if other.kind == "country" and other.start - found[i].stop > _BESIDE:
                break  # "thăm Sở Cảnh sát quận A - nơi có đông công dân Việt Nam"
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
            for org in line.orgs:
                self.notes.names.learn_office(org)
        for line in self.lines:
            for org in line.orgs:
                if org.areas and org.head.kind == "police":
                    self.notes.units.later.update(self.notes.names.resolve(org, Context()))
                elif len(org.areas) == 1 and org.head.kind in _OF_PROVINCE and org.areas[0].kind == "province":
                    self.notes.units.seats[self.notes.names.area_keys[org.areas[0].name_start]] += 1
        for line in self.lines:
            for org in line.orgs:
                self.notes.names.learn(org)

    # Then sentence by sentence.

    def sentences(self) -> Iterator[Sentence]:
        """The sentences with resolved chunks, in the order of the text."""
        for number, line in enumerate(self.lines):
            self.notes.places.line = number
            self.notes.places.here = [self.notes.names.area_keys[a.name_start] for a in line.areas]
            self._note_section(line)
            yield Sentence(line.start, line.stop, line.block.kind, line.paragraph, tuple(self._chunks(line)))

    def _note_section(self, line: Line) -> None:
        """A row that names areas and nobody heads the rows below it."""
        places = self.notes.places
        if line.block.kind != "row":
            places.section = []
        elif not line.people and places.here:
            places.section = places.here

    def _chunks(self, line: Line) -> Iterator[Chunk]:
        phrases = {phrase.first: phrase for phrase in line.people}
        if not phrases:
            for item in line.items:
                yield self._other(line, item)
            return
        at = 0
        while at < len(line.items):
            phrase = phrases.get(at)
            if phrase is not None:
                chunk = self.people.phrase(line, phrase)
                if chunk is not None:
                    yield chunk
                    at = phrase.last
                    continue
            yield self._other(line, line.items[at])
            at += 1

    def _other(self, line: Line, item: Item) -> Chunk:
        chunk, payload = item.chunk, item.payload
        if chunk.kind in _AS_THEY_ARE:
            return chunk
        if chunk.kind == "date":
            return self._dated(item)
        if isinstance(payload, AreaPhrase | AreaName):
            areas = payload.areas if isinstance(payload, AreaPhrase) else (payload,)
            refs = tuple(self.notes.names.area_keys[a.name_start] for a in areas)
            for ref in refs:
                self.notes.places.saw(ref)
            return chunk.referring(refs)
        if isinstance(payload, OrgName):
            keys = self.notes.org(payload, Context(siblings=self._list_ahead(line, item, payload)))
            return chunk.referring(tuple(keys)) if keys else self._word(item)
        if isinstance(payload, PostName):
            return self.people.title(line, item, payload)
        if chunk.kind == "address" and chunk.value == "address":
            return self.people.pronoun(line, item)
        if chunk.kind == "name":
            return self.people.bare_name(line, item)
        return chunk

    def _list_ahead(self, line: Line, item: Item, org: OrgName) -> tuple[str, ...]:
        """The organisations of a list whose last alone names the area that all share: "Công an tỉnh và Bộ Chỉ huy Quân
        sự tỉnh Quảng Nam"."""
        at = bisect_left([i.first for i in line.items], item.first) + 1
        if org.head.form in _DIVISIONS and org.owner is None:
            return self._owner_ahead(line, at, org)
        if org.level not in {*_LEVELS, "any"} or org.areas:
            return ()
        while at + 1 < len(line.items) and line.items[at].chunk.value in {",", "và"}:
            following = line.items[at + 1].payload
            if not isinstance(following, OrgName) or following.head.form == org.head.form:
                return ()
            if following.areas:
                area = following.areas[0]
                abroad = area.entries and area.entries[0].country != "VN"  # "Công an tỉnh và Ty Công an tỉnh Kandal"
                same = not following.plural and not abroad and org.level in {area.kind, "any"}
                return tuple(self.notes.names.resolve(following, Context())) if same else ()
            at += 2
        return ()

    def _owner_ahead(self, line: Line, at: int, org: OrgName) -> tuple[str, ...]:
        """The owner that the last of a list alone names: "Phòng Đối ngoại, Phòng Tham mưu Công an TP Đà Nẵng"."""
        while at + 1 < len(line.items) and line.items[at].chunk.value in {",", "và"}:
            following = line.items[at + 1].payload
            if not isinstance(following, OrgName) or following.head.form != org.head.form:
                return ()
            if following.owner is not None:
                return tuple(self.notes.names.resolve(following.owner, Context())[:1])
            at += 2
        return ()

    def _dated(self, item: Item) -> Chunk:
        """A date; one that is counted from the date before it ("cùng ngày") is resolved, or stays words. So does the
        date of a document where the article has another."""
        chunk = item.chunk
        if self.dated and _NUMBERED.search(self.text.norm, max(0, chunk.start - _LONGEST_NUMBER), chunk.start):
            return self._word(item)
        if chunk.value[:1] in "+-" and chunk.value.endswith("d"):
            resolved = resolve_relative(chunk.value, self.day) if self.day is not None else None
            if resolved is None:
                return self._word(item)
            chunk = replace(chunk, value=resolved)
        # A day still to come is when something takes effect: "cùng ngày" is the day of the news, the first of its
        # sentence.
        line = self.notes.places.line
        # "Trong chuyến thăm từ ngày 4 đến 5/8, chiều 4/8, …": the day is the one told behind the days of the trip.
        opens = self.day_line != line or _is_in(chunk.value, self.day)
        self.day_line = line
        if self.day is not None and _bounds(self.text.norm, chunk):
            return chunk
        if opens and _DAY.match(chunk.value) and not (self.published is not None and chunk.value[:10] > self.published):
            self.day = chunk.value
        return chunk

    def _word(self, item: Item) -> Chunk:
        """An organisation that stays open is only words: its first stands for all."""
        return Chunk("word", item.chunk.start, item.chunk.stop, self.notes.tokens.key[item.first])


def read_article(document: Document) -> tuple[Reading, ArticleReader]:
    """Read a document: the reading that rules work on, and the books that its facts are built from."""
    text = read_text(document.text)
    blocks = read_blocks(text, document.title)
    published = document.published or find_published(text, blocks)
    tokens = tokenize(text, trie())
    dates = find_dates(text, published)
    era = _era(published, dates)
    areas = AreaReader(tokens, era)
    orgs = OrgReader(tokens, areas)
    reader = ItemReader(tokens, {d.start: d for d in dates}, areas, orgs, PostReader(tokens, orgs))
    places = PlaceBook(functools.cache(lambda: _home(document, text, era)))
    units = UnitBook(places)
    lines = with_rosters(list(_lines(text, tokens, blocks, reader)))
    notes = Notebook(text, tokens, places, units, UnitResolver(units), Cast())
    people = PersonResolver(notes, PostResolver(notes))
    article = ArticleReader(document, text, published, blocks, lines, notes, people, _has_own_day(text, dates))
    article.register_areas()
    article.register_later_units()
    sentences = [
        replace(s, chunks=people.named_later(s.chunks)) if any(c.kind == "name" for c in s.chunks) else s
        for s in list(article.sentences())
    ]
    return _reading(article, tuple(sentences)), article


def _home(document: Document, text: Text, era: str) -> tuple[AreaEntry, Mention | None] | None:
    home = home_province(text, document, era)
    if home is None:
        return None
    return home.area, Mention(*text.raw_span(*home.span), "area.named") if home.span is not None else None


def _bounds(text: str, date: Chunk) -> bool:
    """Whether a day is only where a time begins or ends: "huấn luyện từ ngày 13/2", "đến ngày 13/2"."""
    return "/" not in date.value and _BOUND.search(text, max(0, date.start - _LONGEST_BOUND), date.start) is not None


def _is_in(day: str, days: str | None) -> bool:
    """Whether a day is one of a range of days.

    >>> _is_in("--08-24", "--08-24/--08-25"), _is_in("--08-24", "--08-24")
    (True, False)
    """
    first, _, last = (days or "").partition("/")
    return bool(last) and len(day) == len(first) and first <= day <= last


def _has_own_day(text: Text, dates: Sequence[DateMention]) -> bool:
    """Whether the article dates something to the day that is no document with a number."""
    days = (d for d in dates if _DAY.match(d.value))
    return any(not _NUMBERED.search(text.norm, max(0, d.start - _LONGEST_NUMBER), d.start) for d in days)


def _era(published: str | None, dates: Sequence[DateMention]) -> str:
    """The version of the gazetteer that stood when the text was written: by its publication, else by its latest day or
    month, or the year of its Tết; a bare year may be a plan's ("đến năm 2030")."""
    told = [d.value for d in dates if d.value[:1] == "2" and (d.rule == "feast_year" or _DATED.match(d.value))]
    latest = published or max(told, default="")
    return "vn-2025" if latest >= _MERGER else "vn-2008"


def _lines(text: Text, tokens: Tokens, blocks: tuple[Block, ...], reader: ItemReader) -> Iterator[Line]:
    for paragraph, block in enumerate(blocks):
        if block.kind in _SILENT:
            continue
        for start, stop in split_sentences(text, block):
            first, limit = bisect_left(tokens.start, start), bisect_left(tokens.start, stop)
            cuts = [*range(first, limit, _LONGEST), limit]
            for begin, end in pairwise(cuts):
                items = reader.sentence(begin, end)
                left = start if begin == first else tokens.start[begin]
                right = stop if end == limit else tokens.stop[end - 1]
                orgs = list(orgs_in(items))
                areas = areas_in(items, orgs)
                yield Line(left, right, block, paragraph, items, list(read_people(items)), orgs, areas)


def _reading(article: ArticleReader, sentences: tuple[Sentence, ...]) -> Reading:
    people = {
        a.key: PersonReferent(a.key, a.name, tuple(a.ranks), tuple((p.title, p.org, p.status) for p in a.posts))
        for a in article.notes.cast.actors.values()
    }
    orgs = {
        u.key: OrgReferent(u.key, u.name, u.kind, u.level, u.area, u.parent) for u in article.notes.units.units.values()
    }
    areas = {
        p.key: AreaReferent(p.key, p.name, p.kind, p.country or "VN") for p in article.notes.places.places.values()
    }
    return Reading(article.document, article.text, article.published, article.blocks, sentences, people, orgs, areas)
