"""Invented names, as unevenly spread as in life, and the spellings that newsrooms give them."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from itertools import accumulate

from kg.lexicon.table import read_rows

_PARTS = ("surname", "middle", "given", "lao_syllable")


@functools.cache
def _table() -> list[list[str]]:
    return read_rows("evaluation/invented_names.csv", ("name", *_PARTS, "other_spelling"))


@functools.cache
def _weighted(part: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    column = 1 + _PARTS.index(part)
    rows = [row for row in _table() if row[column]]
    return tuple(row[0] for row in rows), tuple(accumulate(float(row[column]) for row in rows))


def _draw(part: str, rng: random.Random) -> str:
    names, weights = _weighted(part)
    return rng.choices(names, cum_weights=weights)[0]


@functools.cache
def _other_spellings() -> dict[str, str]:
    return {row[0]: row[-1] for row in _table() if row[-1]}


def invent_name(rng: random.Random) -> str:
    """A Vietnamese name of three syllables."""
    return " ".join(_draw(part, rng) for part in ("surname", "middle", "given"))


def invent_lao_name(rng: random.Random) -> str:
    """A Lao name of two words, its syllables parted by hyphens: "Khăm-xay Phôm-vi-lay"."""
    words = (["lao_syllable"] * rng.choice((2, 3)) for _ in range(2))
    return " ".join("-".join(_draw(part, rng) for part in word).capitalize() for word in words)


def spell(name: str, rng: random.Random) -> str:
    """A name as some newsroom writes it: the tone elsewhere, i for y, a Lao name without hyphens or with spaces."""
    if "-" in name:
        return rng.choice(_LAO_STYLES)(name)
    return " ".join(_other_spellings()[part] if rng.random() < _NOISE and part in _other_spellings() else part
                    for part in name.split())  # fmt: skip


_NOISE = 0.3
_LAO_STYLES: tuple[Callable[[str], str], ...] = (
    str,
    lambda name: name.replace("-", " ").title(),
    lambda name: name.replace("-", ""),
)
