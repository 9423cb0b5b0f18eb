"""Dates: where a text names one, what it is as exactly as the text says and no more, and when it was published."""

from kg.dates.find import PATTERNS, find_dates
from kg.dates.mention import DateKind, DateMention, resolve_relative
from kg.dates.published import find_published

__all__ = ["PATTERNS", "DateKind", "DateMention", "find_dates", "find_published", "resolve_relative"]
