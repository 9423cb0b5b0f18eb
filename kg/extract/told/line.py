"""A sentence as the rules of one family see it, with the verbs of that family's own list."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from kg.extract.reading import Chunked
from kg.lexicon.table import phrases_of
from kg.value import value

if TYPE_CHECKING:
    from kg.extract.reading import Chunk, Sentence
    from kg.rules.grammar import Line


_OPENING, _LONGEST_OPENING = 2, 4


@functools.cache
def words_of(cls: str) -> frozenset[str]:
    """The words of a class of data/lexicon/career_words.csv ("many": "các", "cả" …)."""
    return phrases_of("lexicon/career_words.csv", cls)


@value
class ToldLine(Chunked):
    """A sentence outside its quotations; `place` counts such sentences of the article."""

    place: int
    sentence: Sentence
    chunks: tuple[Chunk, ...]
    line: Line

    def is_of(self, at: int, cls: str) -> bool:
        """Whether chunk `at` exists and is a word of a class of data/lexicon/career_words.csv."""
        return self.word_at(at) in words_of(cls)

    def is_verb(self, at: int, *classes: str) -> bool:
        """Whether chunk `at` exists and is a verb of one of these classes."""
        return 0 <= at < len(self.chunks) and self.chunks[at].kind == "verb" and self.chunks[at].value in classes

    def denies(self, verb: int) -> bool:
        """Whether a word right before a verb denies it: "không trao", "chưa được bổ nhiệm"."""
        return self.is_of(verb - 1 - self.is_word(verb - 1, "được"), "denied")

    def opens_with(self, cls: str) -> bool:
        """Whether the sentence begins with a phrase of a class of data/lexicon/career_words.csv."""
        words = [chunk.value for chunk in self.chunks[:_LONGEST_OPENING] if chunk.kind == "word"]
        return any(" ".join(words[:size]) in words_of(cls) for size in range(1, len(words) + 1))

    def follows(self, at: int, cls: str) -> bool:
        """Whether a clause begins right before chunk `at` with two syllables that are a phrase of a class."""
        begin = at - _OPENING
        words = " ".join(chunk.value for chunk in self.chunks[max(begin, 0) : at])
        return words in words_of(cls) and self.is_word(begin - 1, ",", ";")

    def has_verb(self, *classes: str) -> bool:
        """Whether any verb of one of these classes stands in the sentence."""
        return not self.line.verbs.isdisjoint(classes)


def announces(line: ToldLine, who: int, stop: int) -> bool:
    """Whether somebody only makes the decision known: "X công bố quyết định của Chủ tịch nước tặng thưởng …"."""
    if any(line.is_word(i, "việc") and line.is_word(i - 1, "về") for i in range(who, stop)):
        return True
    if any(line.is_verb(i, "hand") for i in range(who, stop)):
        return False
    return any(line.is_word(i, "công") and line.is_word(i + 1, "bố") for i in range(who, stop))


def tells_of_body(line: ToldLine, who: int, stop: int) -> bool:
    """Whether somebody only tells what a body gives: "Đại tá A cho biết, Công an tỉnh tặng …"."""
    body = next((i for i in range(stop - 1, who, -1) if line.chunks[i].kind == "org"), None)
    return body is not None and any(line.is_word(i, "biết") and line.is_word(i - 1, "cho") for i in range(who, body))


def tells_of_office(line: ToldLine, who: int, stop: int) -> bool:
    """Whether somebody only tells what an office gave: "X cho biết, Chủ tịch nước đã ký quyết định tặng …"."""
    title = next((i for i in range(stop - 1, who, -1) if line.chunks[i].kind == "title"), who)
    return any(line.is_word(i, "biết", "rằng") for i in range(who + 1, title)) and not line.is_word(title - 1, "của")


def told_of_another(line: ToldLine, who: int, stop: int) -> bool:
    """Whether somebody only tells what others did: "X cho biết, tỉnh đã tặng quà …", "…, Chủ tịch nước đã ký quyết định
    tặng thưởng …"; what "X cho biết vừa trao" tells of is X's own."""
    thanked = next((i for i in range(stop - 1, who, -1) if line.is_word(i, "ơn")), stop)
    if any(line.is_word(i, "đã", "vì") for i in range(thanked, stop)):
        return True  # "A cảm ơn B đã đến thăm và trao quà"
    told = next((i for i in range(stop - 1, who, -1) if line.is_word(i, "biết", "hay", "rằng")), stop)
    return any(
        c.kind not in {"date", "punct"} and c.value not in words_of("adverb") for c in line.chunks[told + 1 : stop]
    )
