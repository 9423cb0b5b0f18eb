"""The people of one article: which names, titles and pronouns mean the same person."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.mentions.names import nationality
from kg.extract.referents.recency import Recency
from kg.model import Evidence, Mention, Status
from kg.text import key_of, strip_tones

_FEMALE = frozenset({"bà", "chị", "cô"})
_MALE = frozenset({"ông", "anh"})
_SOUNDS = (
    ("ngh", "ng"), ("gh", "g"), ("th", "t"), ("kh", "k"), ("ph", "p"), ("ch", "k"), ("nh", "n"),
    ("x", "s"), ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"),
)  # fmt: skip


@dataclass(slots=True)
class Post:
    """A post of a person, with the passages that state it; some stand without an organisation ("Tổng Bí thư")."""

    title: str
    org: str | None
    status: Status
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(slots=True)
class Actor:
    """One person while the article is read; `stated` are the posts that the last phrase about the person named,
    `in_office` whether one of them is a public office, be it nowhere told of which area, `gets_post` whether the text
    said that the person gets or leaves one."""

    key: str
    names: Counter[str] = field(default_factory=Counter)
    ranks: dict[str, list[Evidence]] = field(default_factory=dict)
    posts: list[Post] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    gender: str | None = None
    private: bool = False
    in_office: bool = False
    gets_post: bool = False
    stated: tuple[tuple[str, str | None, str], ...] = ()

    @property
    def name(self) -> str:
        """The fullest form, as the text first has it."""
        if len(self.names) == 1:
            return next(iter(self.names))
        split = {n: _words(n) for n in self.names}
        return next(n for n in split if not any(_is_part(split[n], other) for other in split.values()))

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other spellings of the full name, not parts of it."""
        split = {n: _words(n) for n in self.names}
        full = [n for n in split if not any(_is_part(split[n], other) for other in split.values())]
        return tuple(sorted(n for n in full if n != self.name))

    @property
    def official(self) -> bool:
        """Whether the article shows the person in an official capacity."""
        return bool(self.posts or self.ranks) or (self.in_office and not self.private)

    def add_post(self, title: str, org: str | None, status: Status, evidence: Evidence) -> None:
        """Note a post; a later mention of the same one only adds its passage."""
        for post in self.posts:
            if post.title == title and post.org == org:
                post.evidence.append(evidence)
                return
        self.posts.append(Post(title, org, status, [evidence]))

    def add_rank(self, rank: str, evidence: Evidence) -> None:
        """Note a rank with the passage that gives it."""
        self.ranks.setdefault(rank, []).append(evidence)


@functools.lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """The consonants of a foreign name, as its spellings share them.

    >>> sound("Khamphone Vilaysak") == sound("Khăm Phon Vi Lay Sắc")
    True
    >>> sound("Bunthoong Khamvon") == sound("Bunthoong Khamvong")
    True
    """
    text = re.sub(r"[^a-z]", "", strip_tones(name))
    for pattern, value in _SOUNDS:
        text = text.replace(pattern, value)
    text = re.sub(r"[aeiouyh]", "", text)
    text = re.sub(r"(l|ng)$", "n", text)
    return re.sub(r"(.)\1+", r"\1", text)


@dataclass(slots=True)
class Cast:
    """All named people of the article, in order of first mention; `order` knows who was mentioned last, `chosen` who
    was said to get which post, as (title, organisation), with several where they were listed."""

    actors: dict[str, Actor] = field(default_factory=dict)
    chosen: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    order: Recency = field(default_factory=Recency)
    _by_name: dict[tuple[str, ...], dict[str, Actor]] = field(default_factory=dict)
    _by_end: dict[str, dict[str, Actor]] = field(default_factory=dict)

    def recent(self) -> Iterator[Actor]:
        """People, the last mentioned first; each once."""
        return (self.actors[key] for key in reversed(self.order))

    def named(self, actor: Actor, name: str) -> None:
        """Note that the text calls the person so."""
        actor.names[name] += 1
        if actor.names[name] == 1 and (words := _words(name)):
            self._by_name.setdefault(words, {})[actor.key] = actor
            for end in {words[0], words[-1]}:
                self._by_end.setdefault(end, {})[actor.key] = actor

    def _latest(self, actors: Iterable[Actor]) -> list[Actor]:
        """Those mentioned, the last mentioned first."""
        when = self.order.when
        return sorted((a for a in actors if when(a.key)), key=lambda a: -when(a.key))

    def find(self, name: str, ranks: tuple[str, ...]) -> Actor | None:
        """Whom a name means: the same full name, else a part of a full name (given name last, foreign names also by
        their beginning), with the rank told apart where several share it."""
        wanted = _words(name)
        exact = self._latest(self._by_name.get(wanted, {}).values())
        if exact:
            return exact[0]
        alike = {key: a for end in {*wanted[:1], *wanted[-1:]} for key, a in self._by_end.get(end, {}).items()}
        parts = [a for a in self._latest(alike.values()) if any(_is_part(wanted, _words(n)) for n in a.names)]
        agreeing = [a for a in parts if not ranks or not a.ranks or set(ranks) & set(a.ranks)]
        if agreeing:
            return agreeing[0]
        return self._sounding_like(name, ranks) if len(wanted) > 1 or len(name) > 4 else None  # noqa: PLR2004

    def official(self, name: str) -> Actor | None:
        """The one official of the whole article whose full name this is."""
        words = _words(name)
        known = self._by_name.get(words, {}) if len(words) > 1 else {}
        actor = next(iter(known.values()), None)
        if len(known) != 1 or actor is None or actor.private:
            return None
        return actor if actor.official or actor.gets_post else None

    def _sounding_like(self, name: str, ranks: tuple[str, ...]) -> Actor | None:
        if nationality(key_of(name)) == "VN":
            return None
        wanted = sound(name)
        for actor in self.recent():
            if nationality(key_of(actor.name)) == "VN" or len(wanted) < 3:  # noqa: PLR2004
                continue
            if any(sound(n) == wanted for n in actor.names) and (
                not ranks or not actor.ranks or set(ranks) & set(actor.ranks)
            ):
                return actor
        return None

    def extends(self, name: str) -> Actor | None:
        """A person known so far only by a part of `name` ("Thiếu tá Khamla" before the full name)."""
        wanted = tuple(key_of(name).split())
        for actor in self.recent():
            if len(actor.name.split()) < len(wanted) and _is_part(tuple(key_of(actor.name).split()), wanted):
                return actor
        return None

    def new(self) -> Actor:
        """One more person."""
        actor = Actor(f"p{len(self.actors) + 1}")
        self.actors[actor.key] = actor
        return actor

    def by_post(self, title: str, org: str | None) -> Actor | None:
        """Who holds the post: at that organisation, or, where none is given, who was last named with that title."""
        for actor in self.recent():
            for post in actor.posts:
                if post.title == title and (org is None or post.org == org) and post.status != "former":
                    return actor
        return None

    def newly(self, title: str, org: str) -> str | None:
        """The key of whoever the article said gets the post, or showed in it as new."""
        shown = (
            a.key for a in self.recent() if any((p.title, p.org, p.status) == (title, org, "incoming") for p in a.posts)
        )
        return next(iter(self.chosen.get((title, org), ())), None) or next(shown, None)

    def all_new(self, title: str, org: str | None) -> list[str]:
        """The keys of all who the article said get a post: at that organisation, else at any."""
        given = (keys for (t, o), keys in self.chosen.items() if t == title and org in {None, o})
        return list(dict.fromkeys(key for keys in given for key in keys))

    def by_pronoun(self, word: str) -> Actor | None:
        """Whom "ông", "bà", "đồng chí" means: the last official whose sex, as far as known, agrees."""
        wanted = "f" if word in _FEMALE else "m" if word in _MALE else None
        if wanted == "f" and (known := self._last_woman()) is not None:
            return known
        for actor in self.recent():
            if not (actor.official or actor.gets_post):
                continue
            if wanted is None or actor.gender in {None, wanted}:
                return actor
            return None
        return None

    def _last_woman(self) -> Actor | None:
        """The woman mentioned last among the officials, if no man was after her: whose sex the text does not tell is
        seldom meant by "bà" or "chị"."""
        known = next((a for a in self.recent() if a.official and a.gender is not None), None)
        return known if known is not None and known.gender == "f" else None


def gender_of(word: str, name: str) -> str | None:
    """Sex by form of address, else by the middle name Thị."""
    if word in _FEMALE or " Thị " in f" {name} "[1:]:
        return "f"
    return "m" if word in _MALE else None


@functools.lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    """The syllables of a name, comparable."""
    return tuple(key_of(name).replace("-", " ").split())


def _is_part(part: tuple[str, ...], full: tuple[str, ...]) -> bool:
    n = len(part)
    if n >= len(full):
        return False
    if part == full[-n:]:
        return True
    return part == full[:n] and nationality(" ".join(full)) != "VN"
