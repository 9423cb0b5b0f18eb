"""What one client may ask of the service."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of the service; the defaults suit a machine with two cores.

    `seconds` of wall time, `rows` (or triples) and `size` (bytes) bound the answer to one query, `memory` (bytes) what
    its process may take beyond what it starts with. `body` (bytes) bounds a request. `queries` run at once, and
    `spares` processes wait for the next ones. After `patience` seconds a query gives way to those that came later, and
    after `long` seconds it may be ended for one that finds no place, where long ones have more than half of them.

    `connections` are open at once; one that has waited `long` for a request makes room for another. A client has `wait`
    seconds to send a request, and as many in which it takes nothing of an answer; what has come of bodies, and is
    untaken of answers, may be `held` bytes together.
    """

    seconds: float = 10.0
    rows: int = 100_000
    size: int = 16 * MEBIBYTE
    memory: int = 256 * MEBIBYTE
    body: int = MEBIBYTE
    queries: int = 8
    spares: int = 4
    patience: float = 0.25
    long: float = 1.0
    connections: int = 512
    wait: float = 30.0
    held: int = 256 * MEBIBYTE
