"""What extraction knows of one article once its mentions are resolved: the input of every rule family.

Offsets here count in `Text.norm`; only `Reading.evidence` and `Reading.mention` go back to the text as it was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model import AreaKind, Document, Evidence, Mention, OrgKind
from kg.text import Text
from kg.value import value

BlockKind = Literal["title", "stamp", "heading", "paragraph", "bullet", "row", "caption", "byline", "junk"]
ChunkKind = Literal[
    "person", "org", "area", "date", "occasion", "verb", "topic", "title", "rank", "name", "address", "age", "thing",
    "word", "punct",
]  # fmt: skip
_WORDS = frozenset({"word", "punct"})


@value
class Block:
    """A stretch of lines of one kind. "stamp" is a portal's publication line, "byline" a signature, "junk" menus and
    related links: the last three carry no facts. A repeated caption or title is a block of its own kind again."""

    kind: BlockKind
    start: int
    stop: int


@value
class Chunk:
    """A unit of a sentence that rules match on.

    kind      value                          refs
    person    surface                        keys of the people (usually one); the span is the whole phrase with rank
                                             and posts: "Đại tá Lê Văn Thái, Phó Giám đốc Công an tỉnh Nghệ An"
    org       surface                        keys of the organisations
    area      surface                        keys of the areas
    date      ISO lexical, "A/B" for ranges  –
    occasion  meeting kind ("conference")    –
    verb      class of data/lexicon/verbs    –
    topic     local name of the topic        –
    title     bare title, no person found    –   (with `refs` of the organisation where one follows)
    rank      standard rank, no person       –
    name      a name, no person found        –
    address   kind of the form of address    –   ("ông", "các đồng chí", "PGS.TS")
    age       surface ("47 tuổi")            –
    thing     what is given, by its name     –   (only in the lines of the award rules)
    word      key of the syllable            –
    punct     the character                  –

    `name` is the span of the bare name inside a person chunk, or None where the person is named by post or pronoun.
    `posts` are the posts that a person chunk itself states, as in `PersonReferent.posts`.
    """

    kind: ChunkKind
    start: int
    stop: int
    value: str
    refs: tuple[str, ...] = ()
    name: tuple[int, int] | None = None
    posts: tuple[tuple[str, str | None, str], ...] = ()

    def referring(self, refs: tuple[str, ...]) -> Chunk:
        """The chunk with the keys of what it refers to."""
        return Chunk(self.kind, self.start, self.stop, self.value, refs, self.name, self.posts)


class Chunked:
    """What the views of a sentence share: small questions about the chunk at a place, which need not exist."""

    __slots__ = ()
    chunks: tuple[Chunk, ...]

    def word_at(self, at: int) -> str:
        """The syllable or mark that chunk `at` is, or nothing."""
        if not 0 <= at < len(self.chunks) or self.chunks[at].kind not in _WORDS:
            return ""
        return self.chunks[at].value

    def is_word(self, at: int, *values: str) -> bool:
        """Whether chunk `at` is one of these syllables or marks. Asked too often to go through `word_at`."""
        return 0 <= at < len(self.chunks) and self.chunks[at].kind in _WORDS and self.chunks[at].value in values


@value
class Sentence:
    """A sentence, table row, bullet or caption, with its chunks in order. They do not overlap."""

    start: int
    stop: int
    block: BlockKind
    paragraph: int
    chunks: tuple[Chunk, ...]


@value
class PersonReferent:
    """Whom person chunks refer to. `posts` are (title, organisation key or None, status) in order of the text."""

    key: str
    name: str
    ranks: tuple[str, ...]
    posts: tuple[tuple[str, str | None, str], ...]


@value
class OrgReferent:
    """What org chunks refer to; `area` and `parent` are keys."""

    key: str
    name: str
    kind: OrgKind
    level: str | None
    area: str | None
    parent: str | None


@value
class AreaReferent:
    """What area chunks refer to."""

    key: str
    name: str
    kind: AreaKind
    country: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, read: sentences of resolved chunks, and what they refer to."""

    document: Document
    text: Text
    published: str | None
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    people: dict[str, PersonReferent]
    orgs: dict[str, OrgReferent]
    areas: dict[str, AreaReferent]

    def evidence(self, sentence: Sentence, rule: str, supports: str = "") -> Evidence:
        """The whole sentence as evidence, in offsets of the text as it was read."""
        start, stop = self.text.raw_span(sentence.start, sentence.stop)
        return Evidence(start, stop, rule, supports)

    def mention(self, start: int, stop: int, rule: str) -> Mention:
        """A passage in offsets of the text as it was read."""
        return Mention(*self.text.raw_span(start, stop), rule)
