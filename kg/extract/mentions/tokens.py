"""A text as syllables and punctuation, each with the phrases of the word lists that begin there.

All lists are one trie over syllable keys, walked once from every syllable: a phrase matches whole syllables only, and
what one syllable begins is known for every class at once (measured against one automaton a class over characters:
the same speed at 20,000 phrases, and no test of word borders).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from kg.text import Text, key_of

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*|[^\w\s]|_")
_PARTED = re.compile(f"({_TOKEN.pattern})")
# What comes after the last token: no syllable is that.
_DASHES = frozenset("–—")
_PAST = " "


class Hit(NamedTuple):
    """A phrase of a word list: the token after its last, the class of the list, and the row's value."""

    stop: int
    kind: str
    value: object


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns over the tokens of one text; offsets count in `Text.norm`.

    `surface` and `key` are the token as written and its comparison form; `capital` says whether its first letter is
    upper case, `word` whether it is a syllable or number rather than punctuation, `glued` whether no space stands
    before it. `hits[i]` holds what begins at token i, longest first.
    """

    text: Text
    surface: list[str]
    key: list[str]
    start: list[int]
    stop: list[int]
    capital: list[bool]
    word: list[bool]
    glued: list[bool]
    hits: list[tuple[Hit, ...]]

    def __len__(self) -> int:
        return len(self.key)

    def hit(self, index: int, *kinds: str) -> Hit | None:
        """The longest phrase of one of the classes that begins at token `index`."""
        if index < len(self.hits):
            for hit in self.hits[index]:
                if hit.kind in kinds:
                    return hit
        return None

    def string(self, start: int, stop: int) -> str:
        """The text of tokens `start` to `stop`, spaces as written but single."""
        return " ".join(self.text.norm[self.start[start] : self.stop[stop - 1]].split()) if stop > start else ""


def split_tokens(text: str) -> list[tuple[int, int]]:
    """Spans of syllables and punctuation marks.

    >>> [("K'Brếp, H'Ngọc"[a:b]) for a, b in split_tokens("K'Brếp, H'Ngọc")]
    ["K'Brếp", ',', "H'Ngọc"]
    """
    return [m.span() for m in _TOKEN.finditer(text)]


class _Node(NamedTuple):
    """The phrases that end with a syllable, as class and value, and the syllables that may follow it."""

    ended: list[tuple[str, object]]
    after: dict[str, _Node]


class PhraseTrie:
    """Phrases of all word lists by their syllable keys."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, _Node] = {}

    def add(self, phrase: str, kind: str, value: object) -> None:
        """Let `phrase`, in any spelling that shares its key, mean `value` of class `kind`."""
        self._add_key(key_of(phrase), kind, value)

    def add_all(self, kind: str, rows: Iterable[tuple[str, object]]) -> None:
        """Add (phrase, value) rows of one class."""
        for phrase, value in rows:
            self.add(phrase, kind, value)

    def add_keys(self, kind: str, rows: Iterable[tuple[str, object]]) -> None:
        """Add (key, value) rows of one class, whose keys `key_of` has made already."""
        for key, value in rows:
            self._add_key(key, kind, value)

    def _add_key(self, key: str, kind: str, value: object) -> None:
        syllables = key.split()
        if not "".join(syllables).isalnum():
            syllables = [key[start:stop] for start, stop in split_tokens(key)]
        nodes, node = self._root, None
        for syllable in syllables:
            node = nodes.get(syllable)
            if node is None:
                node = nodes[syllable] = _Node([], {})
            nodes = node.after
        if node is not None:
            node.ended.append((kind, value))

    def hits(self, keys: list[str]) -> list[tuple[Hit, ...]]:
        """What begins at each token, longest first."""
        first = self._root.get
        following = [*keys, _PAST]
        found: list[tuple[Hit, ...]] = []
        for at, key in enumerate(keys, start=1):
            node = first(key)
            here: tuple[Hit, ...] = ()
            stop = at
            while node is not None:
                ended, after = node
                if ended:
                    here = (*[Hit(stop, kind, value) for kind, value in reversed(ended)], *here)
                node = after.get(following[stop]) if after else None
                stop += 1
            found.append(here)
        return found


def tokenize(text: Text, trie: PhraseTrie) -> Tokens:
    """Split `text` and look every syllable up in the word lists."""
    norm, key = text.norm, text.key.replace("’", "'")
    # What stands between tokens, and each token after it.
    parts = _PARTED.split(norm)
    ends = list(accumulate(map(len, parts)))
    surface, start, stop = parts[1::2], ends[:-1:2], ends[1::2]
    keys = [key[a:b] for a, b in zip(start, stop, strict=True)]
    glued = [not gap for gap in parts[:-1:2]]
    if glued:
        glued[0] = False
    firsts = [norm[a] for a in start]
    capital, word = list(map(str.isupper, firsts)), list(map(str.isalnum, firsts))
    # "Sở Lao động – Thương binh và Xã hội" is in the lists with the hyphen, whatever dash a newsroom writes.
    listed = ["-" if k in _DASHES else k for k in keys] if not _DASHES.isdisjoint(keys) else keys
    return Tokens(text, surface, keys, start, stop, capital, word, glued, trie.hits(listed))
