"""From what a user types to the thing that is meant: by its IRI, its name, or its name without tones.

"Hà" finds Hà and never Hạ; "Ha" finds both where nobody is spelled so. Where several match, none is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.spelling import level_of, same_name, spells, spells_without_level
from kg.text import key_of, strip_tones
from kg.vocabulary import CLASS_OF_AREA, DCTERMS, RDF, SDO, SKOS, Class, Property

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kg.query.named import Parameter
    from kg.store import NameIndex

CLASSES: Mapping[str, tuple[Class, ...]] = {
    "person": (Class.PERSON,),
    "unit": (Class.ORGANIZATION,),
    "agent": (Class.PERSON, Class.ORGANIZATION),
    "area": (Class.AREA,),
    "province": (Class.PROVINCE,),
    "country": (Class.COUNTRY,),
    "rank": (Class.RANK,),
    "topic": (Class.TOPIC,),
}
"""The types of parameters that name a thing of the graph."""

_WITHOUT_LEVEL = frozenset({"person", "rank", "topic"})
_UNITS = frozenset({"unit", "agent"})
# A city is run by the centre or by a province.
_CLASSES_OF_LEVEL: Mapping[str, tuple[Class, ...]] = {level: (cls,) for level, cls in CLASS_OF_AREA.items()} | {
    "city": (Class.PROVINCE, Class.DISTRICT)
}

_TYPE = ox.NamedNode(RDF + "type")
_PREFERRED, _OTHER = ox.NamedNode(SKOS + "prefLabel"), ox.NamedNode(SKOS + "altLabel")
_HEADLINE = ox.NamedNode(SDO + "headline")
_REPLACED_BY = DCTERMS + "isReplacedBy"
_NEAR = 5
# So many names can be told whole, as those of all topics.
_FEW = 30


class AmbiguousNameError(QueryError):
    """Several things have the name. The message lists them; each can be asked for by the id in front of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing of the graph with all its names, the preferred one first."""

    node: ox.NamedNode
    names: tuple[str, ...]


def find_entities(
    store: ox.Store, parameter: Parameter, typed: str, index: NameIndex | None = None
) -> tuple[ox.NamedNode, ...]:
    """The one thing of the parameter's type that is meant; an area and those that replaced it under its name are one.

    With an index, the names of others are read only where nobody has this one.
    Raises AmbiguousNameError where several match, QueryError with near names where none does.
    """
    if (node := _named_by_iri(store, parameter, typed)) is not None:
        return (node,)
    found = _by_whole_name(_indexed(store, parameter, index, typed), typed) if index is not None else []
    if not found:
        candidates = _candidates(store, CLASSES[parameter.type])
        found = _matching(store, parameter, candidates, typed)
        if not found:
            raise QueryError(
                f"no {parameter.type} of this name in the graph", got=typed, advice=_nearest(candidates, typed)
            )
    if len(found) > 1 and not _one_through_time(store, found):
        raise AmbiguousNameError(_listing(store, parameter, typed, found))
    return tuple(candidate.node for candidate in found)


def _named_by_iri(store: ox.Store, parameter: Parameter, typed: str) -> ox.NamedNode | None:
    """The thing whose whole IRI was typed: no name needs to be read for that."""
    try:
        node = ox.NamedNode(_bare(typed))
    except ValueError:
        return None
    kinds = {cls.value for cls in _objects(store, node, RDF + "type")}
    return None if kinds.isdisjoint(CLASSES[parameter.type]) else node


def _listing(store: ox.Store, parameter: Parameter, typed: str, found: list[Candidate]) -> str:
    """The candidates with what tells them apart; where that is nothing, an article that names each."""
    about = [describe(store, candidate) for candidate in found]
    lines = [f"{typed!r} is the name of {len(found)}. Ask for one by its id (--{parameter.name} ID):"]
    for candidate, text in zip(found, about, strict=True):
        article = f", named in: {_headline(store, candidate.node)}" if about.count(text) > 1 else ""
        lines.append(f"  {short_id(candidate.node)}  {text}{article}")
    return "\n".join(lines)


def _headline(store: ox.Store, node: ox.NamedNode) -> str:
    """The headline of an article that names a thing, else that article's id."""
    articles = sorted(_objects(store, node, Property.MENTIONED_IN), key=str)
    quads = (q for a in articles for q in store.quads_for_pattern(a, _HEADLINE, None, ox.DefaultGraph()))
    headlines = [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
    return next(iter([*headlines, *map(short_id, articles)]), "no article")


def _candidates(store: ox.Store, classes: Iterable[Class]) -> list[Candidate]:
    nodes = {
        quad.subject
        for cls in classes
        for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(cls), ox.DefaultGraph())
        if isinstance(quad.subject, ox.NamedNode)
    }
    return [Candidate(node, _names(store, node)) for node in sorted(nodes, key=str)]


def _names(store: ox.Store, node: ox.NamedNode) -> tuple[str, ...]:
    preferred, other = (
        [
            quad.object
            for quad in store.quads_for_pattern(node, prop, None, ox.DefaultGraph())
            if isinstance(quad.object, ox.Literal)
        ]
        for prop in (_PREFERRED, _OTHER)
    )
    preferred.sort(key=lambda label: (label.language != "vi", label.value))
    return tuple(dict.fromkeys(label.value for label in (*preferred, *sorted(other, key=str))))


def _indexed(store: ox.Store, parameter: Parameter, index: NameIndex, typed: str) -> list[Candidate]:
    """All of the parameter's type that may be meant by IRI, id or whole name."""
    classes = set(CLASSES[parameter.type])
    nodes = index.find(_bare(typed))
    of_type = (
        node for node in nodes if not classes.isdisjoint(cls.value for cls in _objects(store, node, RDF + "type"))
    )
    return [Candidate(node, _names(store, node)) for node in of_type]


def _matching(store: ox.Store, parameter: Parameter, candidates: list[Candidate], typed: str) -> list[Candidate]:
    """By IRI, id or whole name; else by the name without words for levels."""
    return _by_whole_name(candidates, typed) or (
        [] if parameter.type in _WITHOUT_LEVEL else _of_level(store, parameter, candidates, _bare(typed))
    )


def _by_whole_name(candidates: list[Candidate], typed: str) -> list[Candidate]:
    """By IRI or id; else by any name with its tones; else with the tones left out."""
    wanted = _bare(typed)
    by_id = [c for c in candidates if wanted == c.node.value or ("/" in wanted and c.node.value.endswith("/" + wanted))]
    return by_id or _named(candidates, same_name, wanted) or _named(candidates, spells, wanted)


def _bare(typed: str) -> str:
    """Without spaces around it, and without the brackets of an IRI."""
    return typed.strip().removeprefix("<").removesuffix(">")


def _named(candidates: list[Candidate], agree: Callable[[str, str], bool], wanted: str) -> list[Candidate]:
    return [c for c in candidates if any(agree(wanted, name) for name in c.names)]


def _of_level(store: ox.Store, parameter: Parameter, candidates: list[Candidate], wanted: str) -> list[Candidate]:
    """By the name without words for levels; where an area is meant, such a word says of which level it is."""
    found = _named(candidates, spells_without_level, wanted)
    level = level_of(wanted)
    if parameter.type in _UNITS or level is None:
        return found
    meant = {ox.NamedNode(cls) for cls in _CLASSES_OF_LEVEL.get(level, ())}
    return [c for c in found if not meant.isdisjoint(_objects(store, c.node, RDF + "type"))]


def _one_through_time(store: ox.Store, found: list[Candidate]) -> bool:
    """Whether the candidates are one name before and after a merger: each but the last was replaced by another.

    A unit is replaced when its area is: the police of the old province by that of the new one.
    """
    if len({key_of(candidate.names[0]) for candidate in found if candidate.names}) != 1:
        return False
    places = [{c.node, *_objects(store, c.node, Property.JURISDICTION)} for c in found]
    last = 0
    for here in places:
        later = {node for place in here for node in _objects(store, place, _REPLACED_BY)}
        last += not any(later & there for there in places if there is not here)
    return last == 1


def _objects(store: ox.Store, node: ox.NamedNode, prop: str) -> list[ox.NamedNode]:
    quads = store.quads_for_pattern(node, ox.NamedNode(prop), None, ox.DefaultGraph())
    return [quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)]


def _nearest(candidates: list[Candidate], typed: str) -> str:
    """Advice: the names that look most like what was typed."""
    by_form = {strip_tones(name): name for c in reversed(candidates) for name in reversed(c.names)}
    wanted = strip_tones(typed)
    holding = sorted((form for form in by_form if f" {wanted} " in f" {form} "), key=lambda form: (len(form), form))
    forms = [*holding, *get_close_matches(wanted, by_form, n=_NEAR)]
    near = list(dict.fromkeys(by_form[form] for form in forms))[:_NEAR]
    if near:
        return f"Near names: {', '.join(near)}."
    if 0 < len(candidates) <= _FEW:
        return f"There are: {'; '.join(sorted(c.names[0] for c in candidates if c.names))}."
    return "Write the full name, as the articles have it."


def short_id(node: ox.NamedNode) -> str:
    """The readable end of an IRI, by which a thing can be asked for: "person/le-van-thai-kcg2q63y"."""
    return "/".join(node.value.replace("#", "/").split("/")[-2:])


def describe(store: ox.Store, candidate: Candidate) -> str:
    """The name of a thing and what tells it from its namesakes: posts, unit's area, what an area lies in."""
    about: list[str] = []
    for prop in (Property.HOLDS_POST, Property.JURISDICTION, Property.WITHIN):
        for node in _objects(store, candidate.node, prop):
            about += _names(store, node)[:1]
    kinds = {cls.value.rpartition("#")[2].lower() for cls in _objects(store, candidate.node, RDF + "type")}
    kinds -= {"person", "organization", "area", "concept"}
    parts = [*sorted(kinds), *sorted(set(about))]
    return f"{candidate.names[0] if candidate.names else ''} ({', '.join(parts)})" if parts else candidate.names[0]
