"""Sequences whose members are made whenever they are asked for, so that none of them need be held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """A sequence of `length` members, of which `make` gives the one of a number from 0.

    >>> squares = Lazy(5, lambda number: number * number)
    >>> squares[-1], list(squares[1:3])
    (16, [1, 4])
    """

    def __init__(self, length: int, make: Callable[[int], T]) -> None:
        self._numbers, self._make = range(length), make

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Lazy[T]: ...
    def __getitem__(self, at: int | slice) -> T | Lazy[T]:
        if isinstance(at, slice):
            numbers = self._numbers[at]
            return Lazy(len(numbers), lambda number: self._make(numbers[number]))
        return self._make(self._numbers[at])
