"""Lines that only propose moves: what a list says under "trình Quốc hội xem xét, phê chuẩn:" is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.told.line import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.extract.reading import Reading
    from kg.extract.told.line import ToldLine


def real_lines(reading: Reading, lines: Sequence[ToldLine]) -> Iterator[ToldLine]:
    """All lines but the entries of lists whose heading proposes."""
    proposed = False
    for line in lines:
        listed = line.sentence.block in {"bullet", "row"}
        if not (listed and proposed):
            proposed = _proposes(reading, line)
            yield line


def _proposes(reading: Reading, line: ToldLine) -> bool:
    """Whether a sentence with a colon at its end asks somebody to decide, and does not say by whose proposal it was
    decided."""
    if not line.is_word(len(line.chunks) - 1, ":") or line.has_verb("announce", "decision"):
        return False
    text = f" {reading.text.key[line.sentence.start : line.sentence.stop]} "
    return any(f" {phrase} " in text for phrase in words_of("proposal"))
