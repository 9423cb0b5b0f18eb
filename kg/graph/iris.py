"""The IRIs of the data: `kind/slug-hash`, readable, and derived from what makes the thing itself.

The hash has forty bits, in eight characters of base 32. Together with the slug two things hardly ever meet; should they
do so, the build stops rather than give one IRI to both.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from itertools import product
from json.encoder import encode_basestring_ascii
from urllib.parse import urlsplit

from kg.errors import OutputError
from kg.graph.terms import iri
from kg.model import Document
from kg.spill import Spill, in_order
from kg.vocabulary import ID, slug

DEFAULT_BASE = ID
KINDS = (
    "appointment",
    "area",
    "article",
    "award",
    "dataset",
    "graph",
    "meeting",
    "mention",
    "organization",
    "participation",
    "person",
    "post",
    "post-attestation",
    "rank",
    "rank-attestation",
    "rank-holding",
    "tenure",
    "title",
)
_LONGEST_SLUG = 60
_HASHED = 5  # bytes of a digest that an IRI shows
_MOST_REMEMBERED = 100_000  # IRIs in memory, what some 500 articles need
_PAIRS = tuple(map("".join, product("abcdefghijklmnopqrstuvwxyz234567", repeat=2)))
_BASE_END = re.compile(r"[/#]$")


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints the IRIs of one build under a base, and remembers what each stands for: the latest in memory, all on disk,
    where `check` compares them at the end."""

    base: str = DEFAULT_BASE
    _terms: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False)
    _made: dict[str, bytes] = field(default_factory=dict, repr=False)
    _earlier: Spill = field(default_factory=Spill, repr=False)

    def __post_init__(self) -> None:
        iri(self.base)
        if not _BASE_END.search(self.base):
            raise OutputError("the base of the IRIs must end in / or #", got=self.base)

    def mint(self, kind: str, label: str, *identity: str) -> str:
        """The term for the thing of this kind and identity; `label` is only there to be read.

        >>> Minter().mint("person", "Lê Văn Thái", "lê văn thái", "https://example.org/1")
        '<https://w3id.org/congan-kg/id/person/le-van-thai-xv2sgkty>'
        """
        asked = (kind, label, *identity)
        known = self._terms.get(asked)
        if known is None:
            known = self._terms[asked] = self._mint(kind, label, identity)
        return known

    def _mint(self, kind: str, label: str, identity: tuple[str, ...]) -> str:
        # An array in JSON, as json.dumps writes it.
        digest = sha256(f"[{_listed(kind, *identity)}]".encode()).digest()
        made = f"{self.base}{kind}/{_joined(_short_slug(label), _shown(digest))}"
        if self._made.setdefault(made, digest) != digest:
            raise one_iri_for_two(made)
        if len(self._made) > _MOST_REMEMBERED:
            self._put_away()
        return f"<{made}>"

    def mentions(self, *identity: str) -> Callable[[int, int], str]:
        """What mints the terms of the passages of one article, by start and stop.

        Every other IRI is such, and they are not remembered: only one graph speaks of a passage, so that whoever puts
        all graphs together sees where two have one IRI (see `kg.graph.writer`).

        >>> Minter().mentions("https://example.org/1")(3, 14)
        '<https://w3id.org/congan-kg/id/mention/3-14-22kaaqkd>'
        """
        start_of_all = mention_start(self.base)
        begun = sha256(f"[{_listed('mention', *identity)}".encode())

        def mint(start: int, stop: int) -> str:
            whole = begun.copy()
            whole.update(f', "{start}", "{stop}"]'.encode())
            return f"{start_of_all}{start}-{stop}-{_shown(whole.digest())}>"

        return mint

    def check(self, *others: Minter) -> None:
        """Raise OutputError where two things got one IRI, however far apart they or those of others were made."""
        if not others and not len(self._earlier):
            return
        self._put_away()
        last = ("", b"")
        for made, digest in in_order(self._earlier, *(other.earlier() for other in others)):
            if made == last[0] and digest != last[1]:
                raise one_iri_for_two(self.base + made)
            last = made, digest

    def earlier(self) -> Spill:
        """All IRIs, on disk; in memory are none then."""
        self._put_away()
        return self._earlier

    def _put_away(self) -> None:
        cut = len(self.base)
        self._earlier.extend((made[cut:], digest[16:]) for made, digest in self._made.items())
        self._made.clear()
        self._terms.clear()

    def fixed(self, kind: str, name: str) -> str:
        """The term of something that every build has once, such as a named graph."""
        return iri(f"{self.base}{kind}/{name}")


def _listed(*texts: str) -> str:
    return ", ".join(map(encode_basestring_ascii, texts))


def article_label(document: Document) -> str:
    """What is readable in an article's IRI: the end of its address, which stays, else its headline or first line."""
    if document.url:
        path = urlsplit(document.url).path.rstrip("/")
        return path.rpartition("/")[2].removesuffix(".html").removesuffix(".htm")
    return document.title or next((line for line in document.text.splitlines() if line.strip()), "")


@lru_cache(maxsize=65536)
def _short_slug(label: str) -> str:
    made = slug(label[: 2 * _LONGEST_SLUG])
    if len(made) <= _LONGEST_SLUG:
        return made
    return made[: _LONGEST_SLUG + 1].rpartition("-")[0] or made[:_LONGEST_SLUG]


def _shown(digest: bytes) -> str:
    """The first five bytes in base 32 (RFC 4648), in lower case."""
    number = int.from_bytes(digest[:_HASHED], "big")
    return f"{_PAIRS[number >> 30]}{_PAIRS[number >> 20 & 1023]}{_PAIRS[number >> 10 & 1023]}{_PAIRS[number & 1023]}"


def mention_start(base: str) -> str:
    """What the terms of passages begin with."""
    return f"<{base}mention/"


def one_iri_for_two(made: str) -> OutputError:
    """What to raise where it is so."""
    return OutputError("two things would get one IRI", got=made, expected="one IRI for each")


def _joined(readable: str, digest: str) -> str:
    return f"{readable}-{digest}" if readable else digest
