"""What resolution yields: entities, each with its members in the articles, and the joins that made them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg.text import key_of

Identity = tuple[str, ...]
"""What makes a thing itself, so that the same thing has it in every build."""


known_key = lru_cache(maxsize=1 << 18)(key_of)
"""`key_of` for short texts that come again and again: names of people, posts, units and areas."""


class Ref(NamedTuple):
    """A person, organisation or area of one article: `Document.name` and the key in that article."""

    article: str
    key: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world, as all its articles together show it.

    `identity` is what makes it itself (never its members' keys), so that an IRI derived from it stays when articles are
    added. `name` is the form to show, `aliases` the other spellings seen in code point order. `kind` and `level` are
    what most articles say of an organisation, so that two readings don't make it two kinds; people and areas have none.
    `members` is empty where entities are looked at article by article: an area may have a million of them.
    """

    identity: Identity
    name: str
    aliases: tuple[str, ...]
    members: tuple[Ref, ...] = ()
    kind: str | None = None
    level: str | None = None


class Join(NamedTuple):
    """Two members are one, and why: `left` sorts before `right`."""

    left: Ref
    right: Ref
    reason: str


@lru_cache(maxsize=1 << 18)
def tidy(name: str) -> str:
    r"""A name as it is shown: composed characters, and one space where the text has a line end or several.

    >>> tidy("Công an\n tỉnh")
    'Công an tỉnh'
    """
    return " ".join(unicodedata.normalize("NFC", name).split())


def choose_name(names: Iterable[str]) -> str:
    """The most frequent of the names, ties by code point. Raises ValueError where there is none.

    >>> choose_name(["Hòa", "Hoà", "Hòa"])
    'Hòa'
    """
    return most_frequent(Counter(map(tidy, names)))


def most_frequent(counts: Mapping[str, int]) -> str:
    """The name counted most often, ties by code point. Raises ValueError where there is none."""
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda name: (-counts[name], name))


def other_names(names: Iterable[str], chosen: str) -> tuple[str, ...]:
    """The names but the chosen one, sorted, each once, as they are shown."""
    return tuple(sorted(set(map(tidy, names)) - {chosen, ""}))
