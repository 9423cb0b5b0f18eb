"""The relationship page: a build's graph as one HTML file that needs no network."""

from kg.view.assemble import PageCounts, write_page

__all__ = ["PageCounts", "write_page"]
