"""Sentences as the meeting rules see them: without quotations, rendered, and with small questions answered.

What people say in quotation marks names no occasion and gives nobody a role, so each quotation becomes one mark. Forms
of address and names of nobody in particular become words again.
"""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.reading import Chunk, Chunked
from kg.lexicon.table import phrases_of
from kg.rules.families import MEETINGS
from kg.rules.grammar import Line
from kg.value import value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading, Sentence

_OPEN, _CLOSE, _EITHER = "“„«", "”»", '"'
_KNOWN = frozenset({"person", "org", "area", "date", "occasion", "verb", "topic", "title", "rank", "word", "punct"})
# How many chunks open a news item.
_ITEM, _HEADER = 12, 3
# What an item with an asterisk may tell besides.
_EVENTS = frozenset({"host", "decide", "attend", "chair", "welcome", "visit", "meet", "move"})
_ENCOUNTERS = frozenset({"welcome", "meet", "visit"})
_LISTED = frozenset({"row", "bullet"})
SILENT_BLOCKS = frozenset({"stamp", "byline", "junk"})


@functools.cache
def words_of(cls: str) -> frozenset[str]:
    """The words of a class of data/lexicon/meeting_words.csv ("plural": "các", "những" …)."""
    return phrases_of("lexicon/meeting_words.csv", cls)


@value
class View(Chunked):
    """A sentence outside its quotations. `opens_paragraph` marks the first sentence of a block, `in_item` one of a news
    item in a digest ("* Cần Thơ: Ngày 9/8, …"), `opens_item` the first of these."""

    index: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    line: Line
    opens_paragraph: bool
    in_item: bool = False

    @property
    def opens_item(self) -> bool:
        """Whether a news item of a digest begins here."""
        return self.opens_paragraph and self.in_item

    @property
    def is_listed(self) -> bool:
        """Whether the sentence is a row or an item of a list within the article."""
        return self.sentence.block in _LISTED and not self.in_item

    def is_of(self, at: int, cls: str) -> bool:
        """Whether chunk `at` exists and is a word of a class of data/lexicon/meeting_words.csv."""
        return self.word_at(at) in words_of(cls)

    def is_dash(self, at: int) -> bool:
        """Whether chunk `at` exists and is a dash."""
        return self.is_word(at, "-", "–", "—")

    def is_verb(self, at: int, *values: str) -> bool:
        """Whether chunk `at` exists and is a verb of one of these classes (of any class where none is given)."""
        if not 0 <= at < len(self.chunks) or self.chunks[at].kind != "verb":
            return False
        return not values or self.chunks[at].value in values

    def has_verb(self, *values: str) -> bool:
        """Whether the sentence has a verb of one of these classes."""
        verbs = self.line.verbs
        return not verbs.isdisjoint(values) if values else bool(verbs)

    def words(self, start: int, stop: int) -> list[str]:
        """The values of the word chunks in a range."""
        return [c.value for c in self.chunks[max(start, 0) : max(stop, 0)] if c.kind == "word"]


def _unquoted(reading: Reading, sentence: Sentence, *, quoted: bool) -> tuple[tuple[Chunk, ...], bool]:
    """The chunks with every quotation replaced by its opening mark, and whether one is still open at the end."""
    kept: list[Chunk] = []
    titled = False
    known = all(c.kind in _KNOWN for c in sentence.chunks)
    chunks = sentence.chunks if known else [plain for c in sentence.chunks for plain in _plain(reading, c)]
    for i, chunk in enumerate(chunks):
        mark = chunk.value if chunk.kind == "punct" else ""
        if mark and mark in _EITHER + _OPEN + _CLOSE:
            if titled or _is_title(kept, chunks[i + 1 : i + 2]):
                titled = not titled
                continue
            opens = mark in _OPEN or (mark in _EITHER and not quoted)
            if opens or not kept:
                kept.append(replace(chunk, value='"'))
            quoted = opens
        elif not quoted:
            kept.append(chunk)
    return tuple(kept), quoted


def _is_title(before: Sequence[Chunk], after: Sequence[Chunk]) -> bool:
    """Whether a mark opens the name of what somebody holds: "tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc”"."""
    held = before and before[-1].kind == "verb" and before[-1].value in {"attend", "host"}
    return bool(held) and any(c.kind == "occasion" for c in after)


def _plain(reading: Reading, chunk: Chunk) -> Iterator[Chunk]:
    """A chunk of the kinds that the meeting rules know: any other becomes its words."""
    if chunk.kind in _KNOWN:
        yield chunk
        return
    at = chunk.start
    for word in reading.text.key[chunk.start : chunk.stop].split():
        at = reading.text.key.index(word, at)
        yield Chunk("word", at, at + len(word), word)
        at += len(word)


def read_views(reading: Reading) -> tuple[View, ...]:
    """Every sentence that may carry facts, in order. An unbalanced quotation ends with its paragraph."""
    views: list[View] = []
    paragraph, quoted, item = None, False, False
    for index, sentence in enumerate(reading.sentences):
        if sentence.block in SILENT_BLOCKS:
            continue
        opens = sentence.paragraph != paragraph
        quoted = False if opens else quoted
        paragraph = sentence.paragraph
        chunks, quoted = _unquoted(reading, sentence, quoted=quoted)
        item = _opens_item(chunks) or (sentence.block == "bullet" and _goes_on(chunks)) if opens else item
        views.append(View(index, sentence, chunks, MEETINGS.render(chunks), opens, item))
    return tuple(views)


def _opens_item(chunks: tuple[Chunk, ...]) -> bool:
    """Whether a block begins as a news item of a digest does: a place, a colon, and a date soon after."""
    body = chunks[1:] if chunks and chunks[0].kind == "punct" else chunks
    if len(body) < _HEADER or body[0].kind != "area" or body[1].value != ":":
        return False
    return any(c.kind == "date" for c in body[:_ITEM]) or any(c.kind == "occasion" for c in body[:_ITEM])


def _goes_on(chunks: tuple[Chunk, ...]) -> bool:
    """Whether an item with a mark tells one more encounter of the day: "* Chiều cùng ngày, ông A đã tiếp ông B", "*
    Ngày 17-7, Bộ trưởng A trao quyết định cho ông B"."""
    dated = any(c.kind == "date" for c in chunks[1:_HEADER])
    if dated and chunks[0].value == "*":
        return any(c.kind == "verb" and c.value in _EVENTS for c in chunks)
    dated = dated or (chunks[0].value == "*" and chunks[1:2] != () and chunks[1].value in _ENCOUNTERS)
    told = any(c.kind == "verb" and c.value in _ENCOUNTERS for c in chunks)
    return dated and told and any(c.kind == "person" for c in chunks)


def surface(reading: Reading, chunk: Chunk) -> str:
    """The key of a chunk's text: lower case, tone marks in one place, spaces single."""
    text = reading.text.key[chunk.start : chunk.stop]
    return " ".join(text.split()) if "  " in text or "\n" in text else text


def opening(reading: Reading, view: View, words: int = 5) -> str:
    """The first words of the sentence, as their keys."""
    begin = int(view.sentence.block == "bullet" and view.chunks[:1] != () and view.chunks[0].kind == "punct")
    said: list[str] = []
    for chunk in view.chunks[begin : begin + words]:
        said += reading.text.key[chunk.start : chunk.stop].split()
        if len(said) >= words:
            break
    return " ".join(said[:words])


@functools.cache
def _openers(cls: str) -> tuple[str, ...]:
    """The phrases of a class, each with the space after it."""
    return tuple(f"{phrase} " for phrase in sorted(words_of(cls)))


def opens_with(reading: Reading, view: View, cls: str) -> bool:
    """Whether the sentence begins with a phrase of a class of data/lexicon/meeting_words.csv."""
    return f"{opening(reading, view)} ".startswith(_openers(cls))


def opens_chunk(reading: Reading, chunk: Chunk, cls: str) -> bool:
    """Whether a chunk begins with a word of a class of data/lexicon/meeting_words.csv ("vợ Đại úy A")."""
    return f"{surface(reading, chunk)} ".startswith(_openers(cls))


def each(kind: str, view: View) -> Iterator[tuple[int, Chunk]]:
    """Chunks of a kind with their places in the view."""
    return ((i, c) for i, c in enumerate(view.chunks) if c.kind == kind)


def receivers(view: View, verb: int) -> tuple[str, ...]:
    """The person who is told to receive somebody: "Thủ tướng A đã tiếp B"."""
    if not view.is_verb(verb, "welcome"):
        return ()
    subject = next((c for c in reversed(view.chunks[:verb]) if c.kind != "word"), None)
    return subject.refs if subject is not None and subject.kind == "person" else ()
