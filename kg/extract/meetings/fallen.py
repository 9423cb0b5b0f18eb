"""Who is mourned or honoured after death, or whose family is met, and so takes part in no meeting of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.meetings.text import View, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading

# How many characters may stand between a word of mourning and the name, and between a name and "hy sinh".
_FAR, _NEAR = 70, 24
_FAMILY = ("gia đình ", "gia đình của ")


def fallen(reading: Reading, views: Sequence[View]) -> frozenset[str]:
    """The keys of the people of whom a sentence says that they died, or whom it names for their family alone."""
    return frozenset(ref for view in views for ref in _fallen_in(reading, view))


def _fallen_in(reading: Reading, view: View) -> Iterator[str]:
    key, mourned = reading.text.key, False
    for at, chunk in enumerate(view.chunks):
        if chunk.kind != "person" or chunk.name is None:
            continue
        joined = mourned and view.is_word(at - 1, "và", "cùng")
        before = key[max(view.chunks[at - 1].stop - _FAR if at else 0, view.sentence.start) : chunk.start]
        mourned = joined or _is_mourned(before, chunk_before=view.chunks[at - 1].value if at else "")
        after = key[chunk.stop : min(chunk.stop + _NEAR, view.sentence.stop)]
        if mourned or before.endswith(_FAMILY) or _has_died(after):
            yield from chunk.refs


def _is_mourned(before: str, *, chunk_before: str) -> bool:
    """Whether what stands before a name mourns or honours the dead, with no comma between."""
    said = max((before.rfind(phrase) for phrase in words_of("mourns")), default=-1)
    return said >= 0 and "," not in before[said:] and chunk_before not in {"do", "có", "gồm", "bởi", "cùng"}


def _has_died(after: str) -> bool:
    """Whether what stands right after a name says that the person died: ", hy sinh trong khi làm nhiệm vụ"."""
    said = min((at for phrase in words_of("dies") if (at := after.find(phrase)) >= 0), default=-1)
    between = after[:said].replace(",", " ").replace(")", " ").split()
    return said >= 0 and all(word in words_of("bravely") for word in between)
