"""A knowledge graph of Vietnamese public-security news, in which every fact shows the passage that says it.

`kg.build` and `kg.open` are the Python API, described in `kg.api`; what they need is loaded when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph, build
    from kg.api import open_graph as open  # noqa: A004 - `kg.open` reads as it should

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build", "open"]

_API = {"Graph": "Graph", "build": "build", "open": "open_graph"}


# To a type checker this would say that every name exists.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _API:
            from kg import api  # noqa: PLC0415 - `kg --help` needs none of it

            return getattr(api, _API[name])
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
