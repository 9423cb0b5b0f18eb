"""Administrative areas in a run of tokens: "huyện Kỳ Sơn", "các tỉnh A, B và C", "02 tỉnh bạn A, B", bare "Nghệ An"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from kg.extract.mentions.names import begins_something, capital_run, is_romanised, looks_like_person, shows_area
from kg.extract.mentions.tokens import Tokens
from kg.extract.mentions.words import LevelRow, name_words
from kg.lexicon import AreaEntry, commune_index, needs_level_word, provinces_without_marks
from kg.model import AreaKind
from kg.text import strip_tones
from kg.value import value

_FILLERS = frozenset({"bạn", "biên", "giới", "giáp", "ranh", "miền", "núi", "trên"})
CITIES = frozenset({"thành phố", "thủ đô"})
_PARTS_OF_LAOS = (["bắc", "lào"], ["trung", "lào"], ["nam", "lào"])
_NAMELY = frozenset({"gồm", "như", "là"})
# What a count may stand before that is no level word, and how many of them make a list.
_LOCAL, _SEVERAL = ["địa", "phương"], 2
_LINKS = frozenset({",", ";", "và", "với", "-", "–", "—", "cùng", "hay", "hoặc"})
# "già làng Siu Blơih", "trưởng bản Xổm": the level word belongs to what a person is.
_ELDERS = frozenset({"già", "trưởng", "phó"})
# Only these are numbered.
_NUMBERED = frozenset({"quận", "phường"})
# "bản Ghi nhớ": a level word that is also something else needs a name of two syllables, or the area around it.
_DOCUMENT_LIKE = frozenset({"bản", "buôn", "xóm"})
_DIRECTIONS = frozenset({"bắc", "nam", "đông", "tây", "trung", "miền", "đồng"})
_SHORT = 2
# "Thừa Thiên Huế"
_LONGEST_PROVINCE = 3
_VERSIONED = ("vn-2008", "vn-2025")


@value
class AreaName:
    """An area as a text names it, in tokens. `start` is the level word where it has one, `name_start` the bare name.

    `entries` are the rows of the gazetteer that it may mean, best first; empty where the gazetteer does not know it.
    """

    start: int
    name_start: int
    stop: int
    name: str
    kind: AreaKind
    word: str
    entries: tuple[AreaEntry, ...]


@value
class AreaPhrase:
    """One area or a coordination of them. `areas` is empty where only a level word stands ("Công an tỉnh"); `around`
    are the areas in brackets within a coordination."""

    start: int
    stop: int
    areas: tuple[AreaName, ...]
    level: str
    plural: bool = False
    around: tuple[AreaName, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaReader:
    """Reads areas as they stood in `era`, a version of the gazetteer ("vn-2008" before July 2025, else "vn-2025")."""

    tokens: Tokens
    era: str

    def phrase(self, index: int, limit: int) -> AreaPhrase | None:
        """The area phrase with a level word that begins at token `index`, read no further than `limit`."""
        t = self.tokens
        if index >= limit:
            return None
        at, plural = index, False
        if t.key[at] in name_words("count") or (t.key[at].isdecimal() and len(t.key[at]) <= _SHORT):
            at, plural = at + 1, True
        level = self._level(at, limit)
        if level is None:
            return self._localities(index, at + 2, limit) if plural and t.key[at : at + 2] == _LOCAL else None
        row, after = level
        if plural:
            after = self._list_begins(after, limit)
        elif after + 1 < limit and t.key[after] in _FILLERS and t.key[after + 1] in _FILLERS:
            after += 2  # "thị trấn biên giới Lao Bảo"
        own = self._level(after, limit) if plural else None
        if own is not None and self._same_list(own[0], row):
            first = self.name(own[1], limit, own[0], after)
        else:
            first = self.name(after, limit, row, at)
        if first is None:
            return AreaPhrase(index, after if plural else level[1], (), row.level, plural)
        if not plural:
            return AreaPhrase(index, first.stop, (first,), row.level)
        areas = tuple(self._coordination(first, limit, row))
        around = tuple(a for area in areas for a in self._bracketed(area.stop, limit))
        stop = areas[-1].stop
        return AreaPhrase(
            index, self._skip_bracket(stop, limit) if around else stop, areas, row.level, plural=True, around=around
        )

    def _localities(self, start: int, index: int, limit: int) -> AreaPhrase | None:
        """The districts or provinces of "3 địa phương A, B và C", each with the level word that it bears."""
        t, at, found = self.tokens, self._list_begins(index, limit), list[AreaName]()
        while at < limit and (area := self.bare(at, limit, sure=True)) is not None and area.kind != "country":
            found.append(replace(area, word=area.entries[0].type_word))
            at = area.stop + 1 + (t.key[area.stop : area.stop + 2] == [",", "và"])
            if area.stop >= limit or t.key[area.stop] not in _LINKS:
                break
        if len(found) < _SEVERAL or len({area.kind for area in found}) > 1:
            return None
        return AreaPhrase(start, found[-1].stop, tuple(found), found[0].kind, plural=True)

    def _list_begins(self, index: int, limit: int) -> int:
        """Where the names begin after the level words of "các tỉnh, thành phố biên giới gồm: A, B"."""
        t, at = self.tokens, index
        if at < limit and t.key[at] in {",", "/"}:
            second = self._level(at + 1, limit)
            at = second[1] if second is not None else at
        while at < limit and t.key[at] in _FILLERS:
            at += 1
        if t.key[at : at + 2] in _PARTS_OF_LAOS:
            told = self._skip_bracket(at + 2, limit)
            if told < limit and t.key[told] in {":", *_NAMELY}:
                at = told  # "Công an 5 tỉnh Bắc Lào (nước Lào) là: Bò Kẹo; Luông Nậm Thà"
            else:
                at += 2 + (t.key[at + 2 : at + 3] == ["("])  # "Công an 4 tỉnh Nam Lào (Attapư, Sê Kông, …)"
        at += at < limit and t.key[at] in _NAMELY
        return at + (at < limit and t.key[at] == ":")

    def _bracketed(self, index: int, limit: int) -> Iterator[AreaName]:
        """The areas inside a bracket at `index`: "(huyện Thạch Thành, tỉnh Thanh Hóa)"."""
        at, stop = index + 1, self._skip_bracket(index, limit)
        while at < stop:
            phrase = self.phrase(at, stop)
            found = phrase.areas if phrase is not None else ()
            if not found:
                bare = self.bare(at, stop)
                found = (bare,) if bare is not None else ()
            yield from found
            at = found[-1].stop if found else at + 1

    def _level(self, index: int, limit: int) -> tuple[LevelRow, int] | None:
        """The level word at `index` and the token after it, a dot of an abbreviation included."""
        t = self.tokens
        if index >= limit:
            return None
        hit = t.hit(index, "level")
        if hit is None or hit.stop > limit:
            return None
        row, after = cast(LevelRow, hit.value), hit.stop
        if row.level == "village" and index and t.key[index - 1] in _ELDERS:
            return None
        if (
            index
            and len(t.key[index]) == 1
            and ((t.glued[index] and t.key[index - 1] == ".") or t.hit(index - 1, "address") is not None)
        ):
            return None  # an initial: "em gái chị P. Quá trình điều tra"
        named = t.hit(index, "area") if t.capital[index] and row.level == "village" else None
        if named is not None and named.stop > after:
            return None
        if row.word == "xã" and t.key[after : after + 1] == ["hội"] and not t.capital[after]:
            return None  # "an ninh xã hội"
        if row.level == "country" and row.word == "nước" and not (after < limit and t.capital[after]):
            return None
        if row.word == "châu" and (t.capital[index] or after >= limit or not self._prefecture(after)):
            return None
        shortened = len(t.key[after - 1]) <= _SHORT and t.key[after - 1] != row.word
        if after < limit and t.key[after] == "." and t.glued[after] and shortened:
            after += 1
        if (
            after + 1 < limit
            and t.glued[after]
            and len(t.key[after]) == 1
            and t.word[after]
            and t.key[after + 1] == "."
        ):
            return None  # initials: "bị can P.V.A."
        return row, after

    def _prefecture(self, after: int) -> bool:
        """Whether "châu" before token `after` is a prefecture of China ("châu Hồng Hà") and no continent."""
        return self.tokens.capital[after] and self.tokens.key[after] not in name_words("continent")

    def _coordination(self, first: AreaName, limit: int, row: LevelRow) -> Iterator[AreaName]:
        """The further names of "các huyện A, B (tỉnh X) và C"."""
        t, current = self.tokens, first
        while True:
            yield current
            at = self._skip_bracket(current.stop, limit)
            if at >= limit or t.key[at] not in _LINKS:
                return
            at += 1
            if at < limit and t.key[at] in {"và", "với"}:
                at += 1
            counted = at < limit and t.key[at] in name_words("count") and self._level(at + 1, limit) is not None
            at += counted  # "các quận A, B và các huyện C, D"
            level = self._level(at, limit)
            if level is not None and not self._same_list(level[0], row):
                return
            row = level[0] if counted and level is not None else row
            following = self.name(level[1], limit, level[0], at) if level else self.name(at, limit, row)
            if following is None:
                return
            if t.key[following.start - 1] in {"-", "–", "—"} and not following.entries:
                return
            current = following

    def _same_list(self, own: LevelRow, row: LevelRow) -> bool:
        """Whether an item with that level word belongs to the list: "các tỉnh Long An, TP Cần Thơ"."""
        return own.level == row.level or {own.level, row.level} in ({"city", "province"}, {"city", "district"})

    def _skip_bracket(self, index: int, limit: int) -> int:
        """The token after a bracket at `index` that holds at most a dozen tokens, else `index`."""
        if index < limit and self.tokens.key[index] == "(":
            for at in range(index + 1, min(limit, index + 13)):
                if self.tokens.key[at] == ")":
                    return at + 1
        return index

    def name(self, index: int, limit: int, row: LevelRow, start: int | None = None) -> AreaName | None:
        """The bare name at `index` of an area of that level; `start` is where its level word stands."""
        t = self.tokens
        if index >= limit or not t.word[index]:
            return None
        begin = index if start is None else start
        if t.key[index].isdecimal():
            if row.word not in _NUMBERED or (index + 1 < limit and t.key[index + 1] in {"/", "km", "%"}):
                return None
            kind = cast(AreaKind, row.level)
            return AreaName(begin, index, index + 1, f"{row.word} {int(t.key[index])}", kind, row.word, ())
        if not t.capital[index]:
            return None
        known = self.entries_at(index, limit, row)
        if known is not None:
            stop, kind, entries = known
            city = row.level == "province" and entries[0].country == "VN" and entries[0].type_word in CITIES
            return AreaName(begin, index, stop, t.string(index, stop), kind, "thành phố" if city else row.word, entries)
        return self._misspelt(begin, index, limit, row) or self._unlisted(begin, index, limit, row)

    def _unlisted(self, begin: int, index: int, limit: int, row: LevelRow) -> AreaName | None:
        """A name that the gazetteer does not have, of the capitals at `index`."""
        t = self.tokens
        if row.level in {"province", "country", "city"} and row.word not in {"tỉnh", "thành phố", "khu tự trị"}:
            return None
        if begins_something(t, index) or (len(t.key[index]) == 1 and t.key[index + 1 : index + 2] == ["."]):
            return None
        stop = capital_run(t, index, limit, longest=4)
        if (
            stop == index
            or looks_like_person(t, index, stop)
            or (row.level == "village" and self._abroad(index, limit))
        ):
            return None
        if row.level in {"province", "city"} and (
            t.key[index] in _DIRECTIONS or (stop - index == 1 and not is_romanised(t.key[index]))
        ):
            return None
        if all(t.surface[i].isupper() for i in (begin, *range(index, stop))) and begin < index:
            return None  # in a heading all in capitals only the gazetteer tells what is a name
        if row.word in _DOCUMENT_LIKE and stop - index == 1 and not (stop < limit and t.key[stop] in {",", "("}):
            return None
        stop += row.level == "village" and self._ends_in_number(stop, limit)
        kind = cast(AreaKind, "district" if row.level == "city" else row.level)
        return AreaName(begin, index, stop, t.string(index, stop), kind, row.word, ())

    def _misspelt(self, begin: int, index: int, limit: int, row: LevelRow) -> AreaName | None:
        """The province whose name at `index` has lost a mark or has a wrong one: "tỉnh Thanh Hoa", "tỉnh Nghê An"."""
        t = self.tokens
        for stop in range(min(index + _LONGEST_PROVINCE, limit), index + 1, -1):
            if row.word == "tỉnh" and all(t.capital[index:stop]):
                found = provinces_without_marks().get(strip_tones(t.string(index, stop)))
                if found is not None:
                    entries = self._ordered(list(found))
                    return AreaName(begin, index, stop, entries[0].name, "province", row.word, entries)
        return None

    def _abroad(self, index: int, limit: int) -> bool:
        """Whether a country stands where a name is looked for: "các bản giáp biên giới Việt Nam - Lào"."""
        bare = self.bare(index, limit)
        return bare is not None and bare.kind == "country"

    def _ends_in_number(self, index: int, limit: int) -> bool:
        """Whether the number at `index` ends the name before it ("thôn Đông Hòa 2, xã Tân Lập"): it counts nothing."""
        t = self.tokens
        if index >= limit or not t.key[index].isdecimal() or len(t.key[index]) > _SHORT:
            return False
        after = index + 1
        return after >= limit or t.key[after] in {",", ".", ";", ")", "("} or self._level(after, limit) is not None

    def known(self, index: int, limit: int, level: str) -> AreaName | None:
        """The name of the gazetteer at `index` that an area of that level bears, without its level word."""
        if index >= limit or not self.tokens.capital[index]:
            return None
        found = self.entries_at(index, limit, LevelRow(level, ""))
        if found is None:
            return None
        stop, kind, entries = found
        return AreaName(index, index, stop, self.tokens.string(index, stop), kind, "", entries)

    def entries_at(self, index: int, limit: int, row: LevelRow) -> tuple[int, AreaKind, tuple[AreaEntry, ...]] | None:
        """The longest name of the gazetteer at `index` that an area of that level bears."""
        wanted = {"city": ("province", "district"), "village": ()}.get(row.level, (row.level,))
        for hit in self.tokens.hits[index]:
            if hit.kind not in {"area", "commune"} or hit.stop > limit:
                continue
            entries = [e for e in cast("tuple[AreaEntry, ...]", hit.value) if e.kind in wanted]
            if row.level == "city":
                entries = self._cities(entries)
            if entries:
                ordered = self._ordered(entries)
                return hit.stop, ordered[0].kind, ordered
        return None

    def _cities(self, entries: list[AreaEntry]) -> list[AreaEntry]:
        """Cities proper: a centrally run one before the town that shares a province's name."""
        central = [e for e in entries if e.kind == "province" and e.type_word in CITIES]
        current = [e for e in central if e.version not in _VERSIONED or e.version == self.era]
        towns = [e for e in entries if e.kind == "district"]
        return current or towns or central

    def _ordered(self, entries: list[AreaEntry]) -> tuple[AreaEntry, ...]:
        return tuple(sorted(entries, key=self._rank))

    def _rank(self, entry: AreaEntry) -> tuple[bool, bool, str]:
        """Best first: of Việt Nam, though it be of the other version (Hà Nam is one of China too), of the version that
        stood, then by id."""
        return (entry.country != "VN", entry.version in _VERSIONED and entry.version != self.era, entry.id)

    def bare(self, index: int, limit: int, *, sure: bool = False) -> AreaName | None:
        """A country, province or district named without level word at `index`; `sure` where an area must follow, so
        that a name which is also a word ("Nga") is one."""
        t = self.tokens
        if index >= limit:
            return None
        sure = sure or shows_area(t, index)
        if not t.capital[index] or " ".join(t.key[index : index + 2]) in name_words("no_area"):
            return None
        for hit in t.hits[index]:
            if hit.kind != "area" or hit.stop > limit:
                continue
            found = cast("tuple[AreaEntry, ...]", hit.value)
            if not sure and self._doubtful(index, hit.stop, found):
                continue
            proper = all(t.capital[i] or not t.word[i] or t.glued[i] for i in range(index, hit.stop))
            if not proper and found[0].kind != "country":
                continue
            home = any(e.country == "VN" for e in found)
            standing = [e for e in found if e.version == self.era or not (home or e.version in _VERSIONED)] or list(
                found
            )
            order = {"country": 0, "province": 1, "district": 2}
            entries = sorted(
                standing, key=lambda e: (e.kind != "country" and e.country != "VN", order[e.kind], *self._rank(e))
            )
            kind = entries[0].kind
            same = tuple(e for e in entries if e.kind == kind)
            return AreaName(index, index, hit.stop, t.string(index, hit.stop), kind, "", same)
        return None

    def _doubtful(self, index: int, stop: int, found: tuple[AreaEntry, ...]) -> bool:
        """Whether a name without level word may be something else: an ordinary word, a person, a commune of 2025."""
        key = " ".join(self.tokens.key[index:stop])
        if found[0].kind != "district":
            return stop - index == 1 and needs_level_word(key)
        if needs_level_word(key):
            return True
        return self.era == _VERSIONED[1] and any(e.version == self.era for e in commune_index().get(key, ()))
