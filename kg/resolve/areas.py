"""Identity of administrative areas: the gazetteer's code, else country, kind, name and the area around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.lexicon import AreaEntry, area_by_id
from kg.model import Area, Article
from kg.resolve.entity import Entity, Identity, Ref, choose_name, known_key, other_names

_MOST_AROUND = 6  # village, commune, district, province, country, and one to spare: `within` may not run in a circle


def resolve_areas(articles: Sequence[Article]) -> tuple[Entity, ...]:
    """The areas of all articles. A code carries the version of the gazetteer, so old and new areas stay apart."""
    members: dict[tuple[str, ...], list[tuple[Ref, Area]]] = defaultdict(list)
    for article in articles:
        local = {area.key: area for area in article.areas}
        for area in article.areas:
            members[area_identity(area, local)].append((Ref(article.document.name, area.key), area))
    return tuple(_entity(identity, members[identity]) for identity in sorted(members))


def area_identity(area: Area, local: Mapping[str, Area]) -> Identity:
    """What makes an area itself; `local` are the areas of its article by key.

    >>> area_identity(Area("a1", "Nghệ An", (), "province", "VN", None, "vn-2025-40", ()), {})
    ('vn-2025-40',)
    >>> area_identity(Area("a1", "Huồi Tụ", (), "village", "VN", None, None, ()), {})
    ('VN', 'village', 'huồi tụ')
    """
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


def _entity(identity: tuple[str, ...], members: Sequence[tuple[Ref, Area]]) -> Entity:
    name = choose_name(area.name for _, area in members)
    spellings = [spelling for _, area in members for spelling in (area.name, *area.aliases)]
    return Entity(identity, name, other_names(spellings, name), tuple(sorted(ref for ref, _ in members)))
