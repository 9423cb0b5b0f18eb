"""Names for the things of a build: from members of articles to the IRIs of what they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.graph.iris import Minter, article_label
from kg.graph.said import Said
from kg.graph.schemes import Schemes
from kg.lexicon import area_by_id
from kg.model import Article, Document, Evidence, Person
from kg.resolve import Entity, Ref, Resolution, Resolved, article_identity
from kg.text import key_of
from kg.vocabulary import slug

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BuildScope:
    """What all articles of a build share. All values are terms."""

    minter: Minter
    schemes: Schemes
    resolution: Resolution

    def article(self, document: Document) -> str:
        """The article; also the name of its graph."""
        return self.minter.mint("article", article_label(document), *article_identity(document))

    def person(self, entity: Entity) -> str:
        """A person."""
        return self.minter.mint("person", entity.name, *entity.identity)

    def organization(self, entity: Entity) -> str:
        """An organisation."""
        return self.minter.mint("organization", entity.name, *entity.identity)

    def area(self, entity: Entity) -> str:
        """An area that articles name."""
        if len(entity.identity) == 1:
            return self.area_of_code(entity.identity[0])
        return self.minter.mint("area", entity.name, *entity.identity)

    def area_of_code(self, code: str) -> str:
        """An area of the gazetteer. The code is there to be read, for it tells the old from the new one of a name."""
        name = area_by_id(code).name
        return self.minter.mint("area", code if slug(name) in code else f"{name} {code}", code)

    def rank(self, rank: str) -> str:
        """A rank of the scheme, or one that the scheme does not have."""
        return self.schemes.rank(rank) or self.minter.mint("rank", rank, key_of(rank))

    def title(self, title: str) -> str:
        """A position title of the scheme, or one that the scheme does not have."""
        return self.schemes.title(title) or self.minter.mint("title", title, key_of(title))

    def sources(self, members: Iterable[Ref]) -> int:
        """How many independent sources the articles of these members are: reprints count as what they repeat."""
        return len({self.resolution.source(ref.article) for ref in members})

    def post(self, title: str, organization: Entity | None) -> str:
        """A title at an organisation, or at none."""
        label = title if organization is None else f"{title} {organization.name}"
        where = () if organization is None else organization.identity
        return self.minter.mint("post", label, key_of(title), *where)


@dataclass(frozen=True, slots=True)
class ArticleScope:
    """One article of a build: its keys, passages and facts, and what is said in its graph. All values are terms.

    `passages` are those that are asked for, each with what it supports.
    """

    build: BuildScope
    resolved: Resolved
    said: Said
    identity: tuple[str, ...]
    people: Mapping[str, str]
    organizations: Mapping[str, str]
    areas: Mapping[str, str]
    _names: Mapping[str, str]
    _ordinals: Mapping[str, str]
    _mint_mention: Callable[[int, int], str]
    passages: dict[Span, tuple[str, set[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, build: BuildScope, resolved: Resolved) -> ArticleScope:
        """The scope of one of the build's articles."""
        article = resolved.article
        identity = article_identity(article.document)
        return cls(
            build=build,
            resolved=resolved,
            said=Said(build.article(article.document)),
            identity=identity,
            people={key: build.person(person) for key, person in resolved.people.items()},
            organizations={key: build.organization(unit) for key, unit in resolved.organizations.items()},
            areas={key: build.area(area) for key, area in resolved.areas.items()},
            _names={p.key: p.name for p in article.people} | {o.key: o.name for o in article.organizations},
            _ordinals=_ordinals(article.people),
            _mint_mention=build.minter.mentions(*identity),
        )

    @property
    def iri(self) -> str:
        """The article; also the name of its graph."""
        return self.said.graph

    @property
    def article(self) -> Article:
        """What the article says."""
        return self.resolved.article

    def agent(self, key: str) -> str:
        """A person or organisation by its key."""
        return self.people.get(key) or self.organizations[key]

    def agent_name(self, key: str) -> str:
        """How the article names a person or organisation."""
        return self._names[key]

    def local_identity(self, key: str) -> tuple[str, str]:
        """What makes a person itself inside the article, whatever is decided over articles; an organisation's term."""
        if key in self.people:
            return key_of(self.agent_name(key)), self._ordinals[key]
        return self.organizations[key], ""

    def post(self, title: str, organization: str | None) -> str:
        """A title at the organisation of that key, or at none."""
        return self.build.post(title, self.organization_entity(organization))

    def organization_entity(self, key: str | None) -> Entity | None:
        """The entity of an organisation's key."""
        return None if key is None else self.resolved.organizations[key]

    def mention(self, start: int, stop: int) -> str:
        """The passage from start to stop. Raises ValueError where the article has none."""
        known = self.passages.get((start, stop))
        if known is None:
            document = self.article.document
            if not 0 <= start < stop <= len(document.text):
                raise ValueError(f"{document.name} has {len(document.text)} characters and no passage {start}:{stop}")
            known = self.passages[start, stop] = (self._mint_mention(start, stop), set())
        return known[0]

    def support(self, start: int, stop: int, what: str) -> None:
        """Let a passage support a property of a fact."""
        self.mention(start, stop)
        self.passages[start, stop][1].add(what)

    def fact(self, kind: str, label: str, *identity: str) -> str:
        """A fact of this article: of its kind, made by what it states."""
        return self.build.minter.mint(kind, label, *self.identity, *identity)


def _ordinals(people: tuple[Person, ...]) -> dict[str, str]:
    """Which of the people of its name a person is, in the order in which the article names them."""
    seen: dict[str, int] = {}
    ordinals = {}
    for person in sorted(people, key=lambda p: (min((m.start for m in p.mentions), default=0), p.key)):
        name = key_of(person.name)
        ordinals[person.key] = str(seen.get(name, 0))
        seen[name] = seen.get(name, 0) + 1
    return ordinals


def told_apart(
    identities: Mapping[str, tuple[str, ...]], passages: Mapping[str, Sequence[Evidence]]
) -> dict[str, tuple[str, ...]]:
    """The identities, with a number in the order of the text on the second and further ones that are equal."""
    seen: Counter[tuple[str, ...]] = Counter()
    apart = {}
    for key in sorted(identities, key=lambda k: (min(((e.start, e.stop) for e in passages[k]), default=(0, 0)), k)):
        identity = identities[key]
        apart[key] = (*identity, str(seen[identity])) if seen[identity] else identity
        seen[identity] += 1
    return apart
