"""A sentence as chunks before people are resolved: the one left-to-right pass in which every reader has its turn.

What is read first wins: dates, ranks, posts, forms of address, organisations, areas with a level word, names where
something announces them, bare areas, occasions and verbs, and last capitalised runs that may be names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from kg.dates import DateMention
from kg.extract.mentions.abroad import city_abroad, country_around, is_city_abroad, name_behind_country
from kg.extract.mentions.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.names import (
    capital_run,
    credit_stop,
    cut_short,
    hides,
    is_abbreviation,
    is_credit,
    looks_like_person,
    personal_name,
)
from kg.extract.mentions.organizations import OrgReader
from kg.extract.mentions.post_rows import is_crowd, is_rest_of_body
from kg.extract.mentions.posts import PostName, PostReader
from kg.extract.mentions.shared_heads import unit_of_row
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.unit_names import OrgName
from kg.extract.mentions.words import name_words, surnames
from kg.extract.reading import Chunk, ChunkKind
from kg.lexicon import area_by_id
from kg.rules import area as area_rules
from kg.rules import organization as organization_rules
from kg.rules import post as post_rules
from kg.value import value

Payload = PostName | OrgName | AreaPhrase | AreaName | None
# What the readers of a sentence are, each with the classes of phrases of which one must begin where it reads.
Readers = tuple[tuple[frozenset[str], Callable[[int, int, "list[Item]"], "Item | None"]], ...]
_ANNOUNCES = frozenset({"rank", "address", "title"})


@value
class Item:
    """A chunk with its tokens, with what was read there and by which rule (empty for words)."""

    chunk: Chunk
    first: int
    last: int
    payload: Payload = None

    @property
    def rule(self) -> str:
        """The name of the reader's rule."""
        if isinstance(self.payload, PostName):
            return post_rules.NAMED.name
        if isinstance(self.payload, OrgName):
            return organization_rules.RULES[self.payload.head.rest].name
        if isinstance(self.payload, AreaPhrase):
            return area_rules.WITH_LEVEL.name
        return area_rules.BARE.name if isinstance(self.payload, AreaName) else ""


@dataclass(frozen=True, slots=True)
class ItemReader:
    """Reads the chunks of one sentence after the other; `dates` is by the offset at which a date begins."""

    tokens: Tokens
    dates: dict[int, DateMention]
    areas: AreaReader
    orgs: OrgReader
    posts: PostReader

    def sentence(self, first: int, limit: int) -> list[Item]:
        """The items of tokens `first` to `limit`; none reaches into a date ("LSO-Ngày 28/7" is no name)."""
        items: list[Item] = []
        at = first
        readers = self._readers()
        starts = self.tokens.start
        dated = [i for i in range(limit - 1, first - 1, -1) if starts[i] in self.dates]
        while at < limit:
            # Picture credits: "Ảnh: …" names nobody of the article.
            if at + 1 < limit and is_credit(self.tokens, at):
                stop = credit_stop(self.tokens, at, limit)
                items += [self._plain(i) for i in range(at, stop)]
                at = stop
                continue
            while dated and dated[-1] < at:
                dated.pop()
            item: Item | None
            if dated and dated[-1] == at:
                item = self._date(at, limit)
            elif self._is_plain(at):
                item = self._listed(at, dated[-1] if dated else limit, items) if self.tokens.hits[at] else None
            else:
                item = self._read(readers, at, dated[-1] if dated else limit, items)
            if item is None:
                item = self._plain(at)
            items.append(item)
            at = item.last
        return items

    def _is_plain(self, at: int) -> bool:
        """Whether no reader but that of the plain lists can find anything at token `at`, where no date begins: it is in
        lower case, is no number or count, and no list of names and heads has it."""
        t = self.tokens
        key = t.key[at]
        if t.capital[at] or key in _READ_FOR_ITSELF or key in name_words("count") or key.isdecimal():
            return False
        return not any([hit.kind in _OF_NAMES for hit in t.hits[at]])  # noqa: C419 - mostly none or one

    def _read(self, readers: Readers, at: int, limit: int, items: list[Item]) -> Item | None:
        """What the first of the readers finds that finds anything; those whose phrases do not begin here need not
        look."""
        kinds = {hit.kind for hit in self.tokens.hits[at]}
        for wanted, read in readers:
            if (not wanted or not wanted.isdisjoint(kinds)) and (item := read(at, limit, items)) is not None:
                return item
        return None

    def _readers(self) -> Readers:
        return (
            (_RANK, self._rank), (_ANY, self._family_name), (_TITLES, self._post), (_ADDRESS, self._address),
            (_ANY, self._age), (_ANY, self._org), (_ANY, self._area), (_ANY, self._announced_name),
            (_AREA, self._bare_area), (_AREAS, self._commune), (_LISTS, self._listed), (_ANY, self._city_abroad),
            (_ANY, self._loose_name),
        )  # fmt: skip

    def _item(self, kind: ChunkKind, first: int, last: int, value: str, payload: Payload = None) -> Item:
        t = self.tokens
        name = (t.start[first], t.stop[last - 1]) if kind == "name" else None
        return Item(Chunk(kind, t.start[first], t.stop[last - 1], value, (), name), first, last, payload)

    def _plain(self, at: int) -> Item:
        t = self.tokens
        return Item(Chunk("word" if t.word[at] else "punct", t.start[at], t.stop[at], t.key[at]), at, at + 1)

    def _date(self, at: int, limit: int) -> Item:
        mention = self.dates[self.tokens.start[at]]
        stop = at + 1
        while stop < limit and self.tokens.start[stop] < mention.stop:
            stop += 1
        return self._item("date", at, stop, mention.value) if mention.kind in _DATES else self._plain(at)

    def _rank(self, at: int, limit: int, _: list[Item]) -> Item | None:
        hit = self.tokens.hit(at, "rank")
        if hit is None or hit.stop > limit:
            return None
        return self._item("rank", at, hit.stop, cast(str, hit.value))

    def _announced(self, items: list[Item]) -> bool:
        """Whether the item before announces a name: a rank, a form of address, a title with its organisation."""
        if not items or items[-1].chunk.kind not in _ANNOUNCES:
            return False
        return items[-1].chunk.kind != "address" or items[-1].chunk.value != "corps" or len(items) > 1

    def _family_name(self, at: int, limit: int, items: list[Item]) -> Item | None:
        """A name whose first syllable is also another word ("Ông Văn Tuyến", "Đoàn Văn Bắc") right after a rank."""
        t = self.tokens
        if not self._announced(items) or not t.capital[at] or t.key[at] not in surnames():
            return None
        if at + 1 >= limit or not t.capital[at + 1] or t.hit(at, "title", "rank") is not None:
            return None
        unit = t.hit(at, "unit")
        if unit is not None and unit.stop - at > 1:
            return None
        family = surnames().get(t.key[at + 1]) == "common" and t.key[at + 1] not in name_words("middle_name")
        if t.key[at] == "ông" and family and at + 2 < limit and t.capital[at + 2]:
            return None  # "… trẻ em Ông Phạm Đức Mận cho biết": a sentence begins there
        if t.key[at] in {"đoàn", "công"} and t.hits[at + 1] and t.hit(at + 1, "unit", "function"):
            return None
        return self._announced_name(at, limit, items)

    def _post(self, at: int, limit: int, items: list[Item]) -> Item | None:
        title, unit = self.tokens.hit(at, "title"), self.tokens.hit(at, "unit")
        if self.tokens.hit(at, "title", "modifier") is None or (title and unit and unit.stop > title.stop):
            return None
        if items and items[-1].chunk.kind == "name" and self.tokens.key[at : at + 2] == ["nguyên", "là"]:
            return None  # "ông X nguyên là …" says it in a clause, which the rules for people read
        post = self.posts.read(at, limit)
        if post is None or self._is_name_syllable(at, items, post) or is_crowd(self.tokens, post, items[-1:]):
            return None
        if self.tokens.key[at] == "vụ" and at > 0 and self.tokens.key[at - 1] in {"chức", "nhiệm"}:
            return None  # "chức vụ Trưởng phòng" is no Vụ trưởng
        if post.org is not None and post.org.plural:
            return self._item("org", at, post.stop, self.tokens.string(at, post.stop), post.org)
        return self._item("title", at, post.stop, post.title, post)

    def _is_name_syllable(self, at: int, items: list[Item], post: PostName) -> bool:
        """As in "Đoàn Thư Ký": a title of one capitalised syllable inside a run of capitals is a name's."""
        return post.stop - at == 1 and self.tokens.capital[at] and bool(items) and items[-1].chunk.kind == "name"

    def _address(self, at: int, limit: int, items: list[Item]) -> Item | None:
        """A form of address before a name, rank or title, or one that stands for a person ("Ông cho biết …")."""
        t = self.tokens
        hit, area = t.hit(at, "address"), t.hit(at, "area")
        if hit is None or hit.stop > limit or (area is not None and area.stop > hit.stop and t.capital[at]):
            return None  # "Bà Rịa - Vũng Tàu"
        if area is not None and t.capital[at] and at > 0 and t.key[at - 1] in name_words("of_country"):
            return None  # "tiếng Anh"
        value, stop = cast(str, hit.value), hit.stop
        if value == "corps":
            if not items or items[-1].chunk.kind != "rank":
                return None
        elif value == "academic":
            if stop < limit and t.key[stop] == "." and t.glued[stop]:
                stop += 1
        elif not self._addresses(stop, limit):
            return None
        return self._item("address", at, stop, value)

    def _addresses(self, stop: int, limit: int) -> bool:
        """Whether what follows a form of address is a person, or what a person does."""
        t = self.tokens
        if stop >= limit or t.capital[stop] or t.key[stop] == ":":
            return True
        if t.key[stop] in {",", "này", "ấy"}:
            return t.key[stop - 1] in {"ông", "bà", "chí"}
        follows = t.hit(stop, "address")
        if follows is not None and follows.value in {"address", "private"} and not t.capital[stop]:
            return follows.stop < limit and t.capital[follows.stop]  # "anh em", "ông bà" are nobody by themselves
        return (
            t.key[stop] in name_words("after_pronoun") | name_words("tells_of_him")
            or t.hit(stop, "verb", "rank", "title", "address", "modifier") is not None
        )

    def _age(self, at: int, limit: int, _: list[Item]) -> Item | None:
        """As in "47 tuổi", "SN 1991", "sinh năm 1991"."""
        t = self.tokens
        if t.key[at].isdecimal() and at + 1 < limit and t.key[at + 1] == "tuổi":
            return self._item("age", at, at + 2, t.string(at, at + 2))
        if t.key[at] == "sn" and at + 1 < limit and t.key[at + 1].isdecimal():
            return self._item("age", at, at + 2, t.string(at, at + 2))
        if t.key[at] == "sinh" and at + 2 < limit and t.key[at + 1] == "năm" and t.key[at + 2].isdecimal():
            return self._item("age", at, at + 3, t.string(at, at + 3))
        return None

    def _org(self, at: int, limit: int, items: list[Item]) -> Item | None:
        org = unit_of_row(self.orgs, items, at, limit) or self.orgs.read(at, limit)
        if org is not None and org.level == "commune" and at > 0 and self.tokens.key[at - 1] in _OF_COMMUNES:
            return None
        if org is not None and org.head.form == "Ban" and org.owner is None and not (org.areas or org.level):
            return None
        return (
            None
            if org is None or org.stop <= at
            else self._item("org", at, org.stop, self.tokens.string(at, org.stop), org)
        )

    def _area(self, at: int, limit: int, items: list[Item]) -> Item | None:
        phrase = self.areas.phrase(at, limit)
        if phrase is None or not phrase.areas:
            return None
        if phrase.level == "country" and self.tokens.key[at] != "nước" and not phrase.areas[0].entries:
            return None
        if self._blocked(at, items):
            return None
        return self._item("area", at, phrase.stop, self.tokens.string(at, phrase.stop), phrase)

    def _blocked(self, at: int, items: list[Item]) -> bool:
        """Whether the noun before names something else than an area by it: "đường Hà Nội", "cửa khẩu Mộc Bài"."""
        # It may end a longer phrase: "tuần tra khu vực cửa khẩu Mộc Bài".
        for start in range(items[-4].first if len(items) > 3 else items[0].first if items else at, at):  # noqa: PLR2004
            hit = self.tokens.hit(start, "blocker")
            if hit is not None and hit.stop == at:
                return cast(bool, hit.value)
        return False

    def _announced_name(self, at: int, limit: int, items: list[Item]) -> Item | None:
        if not self._announced(items):
            return None
        stop = personal_name(self.tokens, at, limit)
        country = name_behind_country(self.areas, at, stop)
        if (
            stop == at
            or self._is_place(at, stop, items[-1])
            or is_rest_of_body(self.tokens, at, stop, items[-1].payload)
        ):
            return None
        return self._item("name", country, stop, self.tokens.string(country, stop))

    def _is_place(self, at: int, stop: int, before: Item) -> bool:
        """Whether an area stands where a name could: "Trưởng phòng Tham mưu Đà Nẵng", "trung tá công an Cần Thơ"."""
        area = self.areas.bare(at, stop)
        if area is None or looks_like_person(self.tokens, at, stop):
            return False  # "Chủ tịch Hồ Chí Minh"
        if before.chunk.kind == "title":
            elided = cast(PostName, before.payload).org is None
            return area.stop == stop or (
                elided and area.kind == "country" and name_behind_country(self.areas, at, stop) == at
            )
        # "ông Hòa Bình" is somebody.
        return area.stop == stop and (before.chunk.value == "corps" or area.kind == "country")

    def _bare_area(self, at: int, limit: int, items: list[Item]) -> Item | None:
        area = country_around(self.areas, at, limit, items) or self.areas.bare(at, limit)
        if area is None or self._blocked(at, items) or self._is_street(area, limit) or self._is_honoured(area):
            return None
        t = self.tokens
        if at and t.capital[at - 1] and t.word[at - 1] and self._blocked(at - 1, items):
            return None  # "tổ dân phố Triều Sơn Đông"
        follows = area.stop < limit and t.capital[area.stop] and t.word[area.stop]
        if follows and not t.hits[area.stop] and t.key[area.stop - 1] != "-":
            return None
        if area.kind == "district" and area.stop - area.start == 1 and not is_city_abroad(self.areas, area):
            return None
        return self._item("area", at, area.stop, area.name, area)

    def _city_abroad(self, at: int, limit: int, _: list[Item]) -> Item | None:
        area = city_abroad(self.areas, at, limit)
        return self._item("area", at, area.stop, area.name, area) if area is not None else None

    def _is_honoured(self, area: AreaName) -> bool:
        """Whether a name is the president's ("phong cách Hồ Chí Minh") or an ocean's ("Thái Bình Dương")."""
        t, at = self.tokens, area.start
        president = t.key[at : area.stop] == ["hồ", "chí", "minh"]
        honoured = president and at > 0 and t.word[at - 1] and t.key[at - 1] not in name_words("to_city")
        return honoured or " ".join(t.key[max(at - 1, 0) : area.stop]) in name_words("ocean")

    def _is_street(self, area: AreaName, limit: int) -> bool:
        """Whether a street is named by its house number and its ward: "số 301 Đông Khê, quận Ngô Quyền"."""
        t, at, stop = self.tokens, area.start, area.stop
        numbered = at > 0 and t.key[at - 1].isdecimal() and t.start[at - 1] not in self.dates
        beside = stop + 1 < limit and t.key[stop] == "," and t.hit(stop + 1, "level") is not None
        return numbered and beside and area.kind != "province"

    def _commune(self, at: int, limit: int, items: list[Item]) -> Item | None:
        """A commune without its level word, before the district or province around it: "Đinh Trang Thượng, huyện Di
        Linh"."""
        area = self.areas.known(at, limit, "commune")
        if area is None or area.stop + 1 >= limit or self.tokens.key[area.stop] not in {",", "("}:
            return None
        around = self.areas.phrase(area.stop + 1, limit)
        if around is None or around.plural or not around.areas or self._blocked(at, items):
            return None
        if self._is_street(area, limit):
            return None
        within = {entry.id for found in around.areas for entry in found.entries}
        if not any(e.within in within or area_by_id(e.within).within in within for e in area.entries if e.within):
            return None
        return self._item("area", at, area.stop, area.name, area)

    def _listed(self, at: int, limit: int, _: list[Item]) -> Item | None:
        """An occasion, verb or topic of the lists."""
        t = self.tokens
        # "và Hứa Viết Cảo": a surname that is a verb too.
        named = 0 < at < limit - 2 and all(t.capital[at : at + 3]) and t.word[at - 1] and t.key[at] in surnames()
        for hit in t.hits[at]:
            if named and hit.kind == "verb" and hit.stop == at + 1 and not t.surface[at].isupper():
                continue
            if hit.kind == "occasion" and hit.stop == at + 2 and t.capital[at + 1] and not t.capital[at]:
                continue  # "giao Ban cán sự đảng thực hiện"
            title = t.hit(at + 1, "title") if hit.kind == "verb" and at + 1 < hit.stop else None
            if title is not None and title.stop > hit.stop:
                continue  # "là Trưởng đoàn đại biểu Quốc hội tỉnh" leads no delegation
            if hit.kind in _LISTS and hit.stop <= limit:
                return self._item(cast(ChunkKind, hit.kind), at, hit.stop, cast(str, hit.value))
        return None

    def _continues_list(self, items: list[Item]) -> bool:
        """Whether a name came just before, a comma or "và" away: "các đồng chí Chường, Sắc và Loan"."""
        return len(items) > 1 and items[-1].chunk.value in {",", "và"} and items[-2].chunk.kind == "name"

    def _loose_name(self, at: int, limit: int, items: list[Item]) -> Item | None:
        """A run of capitalised syllables that nothing announces."""
        t = self.tokens
        if not t.capital[at] or not t.word[at] or t.key[at].isdecimal() or cut_short(t, at):
            return None
        if is_abbreviation(t.surface[at]):
            return None  # "CBCS Phòng Cảnh sát cơ động"
        stop = capital_run(t, at, limit)
        if t.hit(at, "unnamed") is not None or hides(t, at, stop):
            return None
        if t.key[at] == "đoàn" or t.key[at] not in surnames():
            area = self.areas.bare(at + 1, limit) if at + 1 < limit else None
            if area is not None and area.stop >= stop:
                return None
        if t.key[at] == "đoàn" and self.orgs.read(at + 1, limit) is not None:
            return None  # "Đoàn Cảnh sát New Zealand"
        if stop - at < 2 and "'" not in t.key[at] and not self._continues_list(items):  # noqa: PLR2004
            return None
        return self._item("name", at, stop, t.string(at, stop))


# "lực lượng Công an xã", "chức danh Công an xã", "trưởng, phó Công an xã": those of all communes.
_OF_COMMUNES = frozenset({"lượng", "danh", "phó", "chính quy"})
_DATES = frozenset({"date", "range", "relative"})
# Which phrases a reader looks for where it reads nothing else.
_ANY: frozenset[str] = frozenset()
_RANK, _ADDRESS, _AREA = frozenset({"rank"}), frozenset({"address"}), frozenset({"area"})
_TITLES, _AREAS = frozenset({"title", "modifier"}), frozenset({"area", "commune"})
_LISTS = frozenset({"occasion", "verb", "topic"})
_OF_NAMES = frozenset({"rank", "title", "modifier", "address", "unit", "level"})
_READ_FOR_ITSELF = frozenset({"sn", "sinh"})
