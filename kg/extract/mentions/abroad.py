"""Places abroad that are named without a level word: cities with their country, and the country behind a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.mentions.areas import AreaName, AreaPhrase, AreaReader
from kg.extract.mentions.names import begins_something, capital_run, is_romanised
from kg.extract.mentions.words import name_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.extract.mentions.items import Item

_AT = frozenset({"tại", "ở"})
# What may part a place from the country around it.
_BESIDE = frozenset({",", "(", "-", "–"})
# Syllables that the name of a city abroad may have.
_LONGEST = 4


def city_abroad(areas: AreaReader, index: int, limit: int) -> AreaName | None:
    """A city that the gazetteer does not have, named as a place with its country: "tại Odessa, Ukraine", "ở Antwerpen
    (Bỉ)"; its syllables are none of Vietnamese."""
    t = areas.tokens
    if not index or t.key[index - 1] not in _AT or not t.capital[index] or begins_something(t, index):
        return None
    stop = capital_run(t, index, limit, longest=_LONGEST)
    if stop == index or stop + 1 >= limit or t.key[stop] not in {",", "("} or t.hit(index, "unit", "title"):
        return None
    if any(t.surface[i].isupper() or (t.word[i] and not is_romanised(t.key[i])) for i in range(index, stop)):
        return None
    country = areas.bare(stop + 1, limit, sure=True)
    if country is None or country.kind != "country" or country.entries[0].country == "VN":
        return None
    return AreaName(index, index, stop, t.string(index, stop), "district", "", ())


def country_around(areas: AreaReader, index: int, limit: int, items: Sequence[Item]) -> AreaName | None:
    """The country of the place before it, though its name be also a word: "Paris, Pháp", "Vladivostok (Nga)"."""
    place = items[-2].payload if len(items) > 1 and items[-1].chunk.value in _BESIDE else None
    if isinstance(place, AreaPhrase):
        place = place.areas[-1] if place.areas else None
    if not isinstance(place, AreaName) or place.kind == "country":
        return None
    found = areas.bare(index, limit, sure=True)
    if found is None or found.kind != "country":
        return None
    return found if not place.entries or place.entries[0].country == found.entries[0].country else None


def is_city_abroad(areas: AreaReader, area: AreaName) -> bool:
    """Whether a name of one syllable is a city's of another country, said as a place: "tại Geneva"."""
    before = areas.tokens.key[area.start - 1] if area.start else ""
    if not area.entries:
        return True
    return area.entries[0].country != "VN" and before in {*name_words("before_area"), *_BESIDE}


def name_behind_country(areas: AreaReader, index: int, stop: int) -> int:
    """Where the foreign name begins behind the country that it stands with: "Đại tá Mỹ Adam Fielding"."""
    area = areas.bare(index, stop, sure=True)
    if area is None or area.kind != "country" or area.stop == stop:
        return index
    return area.stop if any(is_romanised(areas.tokens.key[i]) for i in range(area.stop, stop)) else index
