"""Finding many fixed phrases in a text at once, as whole syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """Where a phrase stands, half-open in code points, and what it was given with."""

    start: int
    stop: int
    payload: Payload


class PhraseScanner(Generic[Payload]):
    """All phrases of a lexicon in one automaton.

    A phrase is found only where no letter or digit adjoins it.

    >>> scanner = PhraseScanner({"hà nam": 1, "hà nam ninh": 2, "nam định": 3})
    >>> [(h.start, h.stop, h.payload) for h in scanner.scan("hà nam, hà nam ninh bình, hà nam định")]
    [(0, 6, 1), (8, 19, 2), (26, 32, 1)]
    """

    def __init__(self, phrases: Mapping[str, Payload]) -> None:
        """`phrases` leads from keys (`kg.text.key_of`) to payloads; an empty key is a ValueError."""
        keys = sorted(phrases)
        if keys and not keys[0]:
            raise ValueError("an empty phrase would match everywhere")
        self._payloads = [phrases[key] for key in keys]
        # Not leftmost-longest in the automaton: the longest match can end inside a word and hide a shorter whole one.
        self._automaton = AhoCorasick(keys, matchkind=MatchKind.Standard, store_patterns=False)

    def scan_all(self, key_text: str) -> list[Hit[Payload]]:
        """Every hit, overlapping ones too, sorted by start, then longest first."""
        last = len(key_text)
        hits = [
            Hit(start, stop, self._payloads[index])
            for index, start, stop in self._automaton.find_matches_as_indexes(key_text, overlapping=True)
            if not (start and key_text[start - 1].isalnum()) and not (stop < last and key_text[stop].isalnum())
        ]
        hits.sort(key=lambda hit: (hit.start, -hit.stop))
        return hits

    def scan(self, key_text: str) -> list[Hit[Payload]]:
        """The hits that do not overlap: leftmost first, then longest."""
        chosen: list[Hit[Payload]] = []
        at = 0
        for hit in self.scan_all(key_text):
            if hit.start >= at:
                chosen.append(hit)
                at = hit.stop
        return chosen
