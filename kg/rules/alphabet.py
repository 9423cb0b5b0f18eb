"""One letter for every chunk that rules can tell from others, so that a sentence is matched as a short string.

The letters of a kind stand in a row: first that of all values that no pattern names, then one for each that some
pattern does. So `{verb}` is a range of letters, `{verb:chair|host}` a choice of two, and the places in the string are
the places in the sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.extract.reading import Chunk
    from kg.rules.pattern import Term

# Where the letters begin, those of the kinds that no pattern has before them.
_FIRST = 0x20
_STRANGE = chr(_FIRST)


class Alphabet:
    r"""The letters of some terms.

    >>> from kg.rules.pattern import Term
    >>> letters = Alphabet([Term("verb", ("host", "chair")), Term("person")])
    >>> [letters.choice(t) for t in (Term(""), Term("person"), Term("verb"), Term("verb", ("host",)))]
    ['.', '!', '["-\\$]', '\\$']
    """

    __slots__ = ("_known", "_others", "_rows")

    def __init__(self, terms: Iterable[Term]) -> None:
        values: dict[str, set[str]] = {}
        for term in terms:
            if term.kind:
                values.setdefault(term.kind, set()).update(term.values)
        self._known: dict[str, dict[str, str]] = {}
        self._others: dict[str, str] = {}
        code = _FIRST
        for kind, named in sorted(values.items()):
            self._others[kind] = chr(code := code + 1)
            self._known[kind] = {value: chr(code := code + 1) for value in sorted(named)}
        self._rows = {kind: (known, self._others[kind]) for kind, known in self._known.items()}

    def spell(self, chunks: Iterable[Chunk]) -> list[str]:
        """The letters of chunks, in order."""
        rows = self._rows
        return [
            row[0].get(chunk.value, row[1]) if (row := rows.get(chunk.kind)) is not None else _STRANGE
            for chunk in chunks
        ]

    def letters(self, term: Term) -> frozenset[str]:
        """The letters that a term of a kind may be. Raises KeyError at what the alphabet was not made for."""
        known = self._known[term.kind]
        return frozenset(known[value] for value in term.values) or frozenset((self._others[term.kind], *known.values()))

    def choice(self, term: Term) -> str:
        """The regular expression of a term."""
        if not term.kind:
            return "."
        letters = sorted(self.letters(term))
        if len(letters) == 1:
            return re.escape(letters[0])
        if not term.values:
            return f"[{re.escape(letters[0])}-{re.escape(letters[-1])}]"
        return f"[{''.join(map(re.escape, letters))}]"
