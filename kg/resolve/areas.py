"""Identity of administrative areas: the gazetteer's code, else country, kind, name and the area around."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.lexicon import AreaEntry, area_by_id
from kg.model import Area, Article
from kg.resolve.entity import Entity, Identity, known_key, most_frequent, other_names, tidy

_MOST_AROUND = 6  # village, commune, district, province, country, and one to spare: `within` may not run in a circle


_Called = tuple[str, tuple[str, ...]]
"""Name and aliases of an area, as one article has them."""


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas that articles name: filled article by article, asked when all are in.

    They are as many as a country has, however many the articles are. A code carries the version of the gazetteer, so
    old and new areas stay apart.
    """

    _told: dict[Identity, dict[_Called, int]] = field(default_factory=dict)
    _made: dict[Identity, Entity] = field(default_factory=dict)

    def note(self, article: Article) -> None:
        """Take in what an article calls its areas."""
        local = {area.key: area for area in article.areas}
        for area in article.areas:
            told = self._told.setdefault(area_identity(area, local), {})
            called = (area.name, area.aliases)
            told[called] = told.get(called, 0) + 1

    def __len__(self) -> int:
        return len(self._told)

    def entities(self) -> list[Entity]:
        """All areas in order of their identities, without their members."""
        return [self._entity(identity) for identity in sorted(self._told)]

    def of(self, article: Article) -> dict[str, Entity]:
        """The areas of an article by their keys in it, without their members."""
        local = {area.key: area for area in article.areas}
        return {area.key: self._entity(area_identity(area, local)) for area in article.areas}

    def _entity(self, identity: Identity) -> Entity:
        if identity not in self._made:
            names = Counter[str]()
            for (name, _), count in self._told[identity].items():
                names[tidy(name)] += count
            shown = most_frequent(names)
            spellings = (spelling for name, aliases in self._told[identity] for spelling in (name, *aliases))
            self._made[identity] = Entity(identity, shown, other_names(spellings, shown))
        return self._made[identity]


def area_identity(area: Area, local: Mapping[str, Area]) -> Identity:
    """What makes an area itself; `local` are the areas of its article by key.

    >>> area_identity(Area("a1", "Nghệ An", (), "province", "VN", None, "vn-2025-40", ()), {})
    ('vn-2025-40',)
    >>> area_identity(Area("a1", "Huồi Tụ", (), "village", "VN", None, None, ()), {})
    ('VN', 'village', 'huồi tụ')
    """
    if area.code is not None:
        return (area.code,)
    parts: list[str] = []
    for _ in range(_MOST_AROUND):
        if area.code is not None:
            return (*parts, area.code)
        parts += [area.country, area.kind, known_key(area.name)]
        around = local.get(area.within) if area.within is not None else None
        if around is None:
            break
        area = around
    return tuple(parts)


def successors(identity: Identity) -> list[Identity]:
    """The identities after the mergers that the gazetteer knows, of an area or of anything whose identity ends in one.

    >>> successors(("công an tỉnh {area}", "vn-2008-44"))
    [('công an tỉnh {area}', 'vn-2025-44')]
    """
    *what, code = identity
    entry = find_area(code)
    return [] if entry is None else [(*what, later) for later in entry.replaced_by]


def find_area(code: str) -> AreaEntry | None:
    """The gazetteer's area of that code, if it is one."""
    try:
        return area_by_id(code)
    except KeyError:
        return None
