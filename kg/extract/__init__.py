"""One article in, its facts out: a pure function of the document and the word lists."""

from kg.extract.article import extract
from kg.extract.confidence import surer
from kg.extract.explanation import Trace, explain

__all__ = ["Trace", "explain", "extract", "surer"]
