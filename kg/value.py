"""Values that are made by the thousand for every article: frozen dataclasses to the type checker, plain ones when run.

`@dataclass(frozen=True)` sets each field through `object.__setattr__`, which takes three times as long. mypy holds all
code of this package to what the decorator promises, so nothing else has to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[Value]) -> type[Value]:
    """Make a class a dataclass with slots, an order-free equality and a hash, whose fields nobody sets.

    >>> @value
    ... class Span:
    ...     start: int
    ...     stop: int
    >>> Span(0, 3), Span(0, 3) == Span(0, 3), len({Span(0, 3), Span(0, 3)})
    (Span(start=0, stop=3), True, 1)
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
