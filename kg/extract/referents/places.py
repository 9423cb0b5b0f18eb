"""The areas of one article: which names mean the same area, of which country and kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.extract.mentions.areas import AreaName
from kg.extract.mentions.names import is_abbreviation
from kg.extract.referents.recency import Recency
from kg.lexicon import AreaEntry, area_by_id
from kg.model import Area, AreaKind, Mention
from kg.text import key_of

Home = tuple[AreaEntry, Mention | None]
"""The province of the paper, and where the text names it."""

_SHORT = 5
# "TPHCM", "TP HCM", "TP.Hồ Chí Minh", "TT-Huế" begin with a short form; "NGHỆ AN" is a name in capitals.
_ABBREVIATED = re.compile(r"[A-ZĐ]{2}")


@dataclass(slots=True)
class Place:
    """One area while the article is read."""

    key: str
    kind: AreaKind
    country: str | None
    entry: AreaEntry | None
    word: str
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    within: str | None = None

    @property
    def name(self) -> str:
        """The commonest spelling; of equally common ones the longest, then the first by code point."""
        if self.kind == "country":
            short = min(self.names, key=lambda n: (len(n), -self.names[n], n))
            formal = self.entry is not None and short.endswith(f" {self.entry.name}")
            return self.entry.name if self.entry is not None and formal else short
        best = min(self.names.items(), key=lambda pair: (-pair[1], -len(pair[0]), pair[0]))[0]
        if (
            self.entry is not None
            and _ABBREVIATED.match(best)
            and (not best.isupper() or "." in best or len(best) <= _SHORT or is_abbreviation(best.split()[-1]))
        ):
            return self.entry.name
        unhyphened = key_of(best).replace("-", " ").split()
        if self.entry is not None and "-" in best and unhyphened == key_of(self.entry.name).split():
            return self.entry.name  # "Thừa Thiên- Huế"
        return best.title() if best.isupper() and len(best) > _SHORT else best

    @property
    def level_word(self) -> str:
        """The word for its level in an official name: as the text has it, else as the gazetteer has it."""
        if self.word:
            return self.word
        if self.kind == "province" and self.entry is not None and self.entry.type_word in {"thành phố", "thủ đô"}:
            return "thành phố" if self.country == "VN" else self.entry.type_word
        if self.entry is not None and self.kind in {"district", "commune"}:
            return self.entry.type_word
        return {"province": "tỉnh", "district": "huyện", "commune": "xã"}.get(self.kind, "")


@dataclass(slots=True)
class PlaceBook:
    """All areas of the article, in order of first mention. `order` lists mentions as (line, key), `recent` knows which
    was named last; `line` numbers the sentence that is being read, `here` are all areas that it names, `section`
    those of the row that heads the rows being read: "II | Đoàn Savannakhet". `paper` tells the province of the
    paper."""

    paper: Callable[[], Home | None] = field(default=lambda: None)
    places: dict[str, Place] = field(default_factory=dict)
    order: list[tuple[int, str]] = field(default_factory=list)
    recent: Recency = field(default_factory=Recency)
    line: int = 0
    here: list[str] = field(default_factory=list)
    section: list[str] = field(default_factory=list)
    _keys: dict[tuple[str, ...], str] = field(default_factory=dict)

    def add(self, area: AreaName, country: str | None, mention: Mention | None) -> str:
        """The key of the area that `area` names, new where it is. `country` serves where the gazetteer has none."""
        entry = self._entry(area)
        identity = self._identity(area, entry)
        key = self._keys.get(identity)
        if key is None:
            key = f"a{len(self.places) + 1}"
            self._keys[identity] = key
            self.places[key] = Place(key, area.kind, entry.country if entry else country, entry, area.word)
        place = self.places[key]
        place.names[area.name] += 1
        place.word = place.word or area.word
        if mention is not None:
            place.mentions.append(mention)
        return key

    def saw(self, key: str) -> None:
        """Note that the sentence being read names the area, by itself or in an organisation's name."""
        self.order.append((self.line, key))
        self.recent.append(key)

    def climb(self, key: str, wanted: str) -> str | None:
        """The area of kind `wanted` that is `key` or around it, as far as the article names it."""
        place = self.places[key]
        if place.kind == wanted:
            return key
        around = place.entry.within if place.entry is not None else None
        while around is not None:
            for other in self.places.values():
                if other.entry is not None and other.entry.id == around and other.kind == wanted:
                    return other.key
            around = area_by_id(around).within
        return None

    def implied(self, code: str, name: str) -> str:
        """A country that a ministry brings along, named or not."""
        identity = ("country", code)
        key = self._keys.get(identity)
        if key is None:
            key = f"a{len(self.places) + 1}"
            self._keys[identity] = key
            self.places[key] = Place(key, "country", code, area_by_id(code.lower()), "")
            self.places[key].names[name] += 1
        return key

    def abroad(self) -> Place | None:
        """The other country of which the text named an area last, else the only one that a name holds."""
        for key in reversed(self.recent):
            code = self.places[key].country
            states = (p for p in self.places.values() if p.kind == "country" and p.country == code)
            if code not in {None, "VN"} and (country := next(states, None)) is not None:
                return country
        held = [p for p in self.places.values() if p.kind == "country" and p.country not in {None, "VN"}]
        return held[0] if len(held) == 1 else None

    def around_namesake(self) -> str | None:
        """The province whose name a town of the article bears: "tại thành phố Tây Ninh, UBND tỉnh" names no other."""
        for place in list(self.places.values()):
            town = place.entry
            if town is None or place.kind != "district" or town.country != "VN" or town.within is None:
                continue
            province = area_by_id(town.within)
            if key_of(province.name) != key_of(town.name):
                continue
            return self._unnamed(province, place.name)
        return None

    def around_paper(self) -> str | None:
        """The province of the paper: what it calls "Công an tỉnh" and nothing else is its own."""
        home = self.paper()
        if home is None:
            return None
        province, mention = home
        key = self._unnamed(province, province.name)
        if mention is not None and mention not in self.places[key].mentions:
            self.places[key].mentions.append(mention)
        return key

    def _unnamed(self, province: AreaEntry, name: str) -> str:
        """The key of a province of Việt Nam that no sentence names."""
        identity = ("province", province.id)
        if identity not in self._keys:
            key = f"a{len(self.places) + 1}"
            self._keys[identity] = key
            self.places[key] = Place(key, "province", "VN", province, province.type_word)
            self.places[key].names[name] += 1
        return self._keys[identity]

    def _entry(self, area: AreaName) -> AreaEntry | None:
        """The row of the gazetteer: the first of a country or province, the only one of a smaller area, else one that
        lies within an area named before."""
        if not area.entries:
            return None
        first = area.entries[0]
        same = [e for e in area.entries if e.version == first.version]
        if area.kind in {"country", "province"} or len(same) == 1:
            return first
        around = {place.entry.id for place in self.places.values() if place.entry is not None}
        inside = [e for e in same if e.within in around]
        return inside[0] if len(inside) == 1 else None

    def _identity(self, area: AreaName, entry: AreaEntry | None) -> tuple[str, ...]:
        if area.kind == "country" and entry is not None:
            return ("country", entry.country)
        if area.kind == "province" and entry is not None:
            return ("province", entry.id)
        if entry is not None and entry.country != "VN":
            return (area.kind, entry.id)
        return (area.kind, key_of(area.name).replace("-", " "))

    def build(self) -> tuple[Area, ...]:
        """The areas as the article's facts refer to them."""
        return tuple(
            Area(
                place.key, place.name, tuple(sorted(n for n in place.names if n != place.name)), place.kind,
                place.country or "VN", place.within, place.entry.id if place.entry else None, tuple(place.mentions),
            )
            for place in self.places.values()
        )  # fmt: skip
