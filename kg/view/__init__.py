"""The relationship page: a build's graph as one HTML file that needs no network."""

from kg.view.assemble import PageCounts, write_page
from kg.view.content import load_pyvis

__all__ = ["PageCounts", "load_pyvis", "write_page"]
