"""Names of documents: unique in a build, safe as file stems on every system, and the same in every order of reading."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import Protocol, TypeVar

from kg.model import Document

# In bytes a name is up to four times as long, and file systems end at 255.
MAX_CHARS = 60
_UNSAFE = re.compile(r"[^\w.-]+")
# Windows keeps these for devices, with any ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def safe_name(name: str) -> str:
    """A file stem for any string: letters of any script, digits, "_", "-" and "." inside.

    >>> [safe_name(n) for n in ("../Công an: Hà Tĩnh?.", "NUL", " ")]
    ['Công-an-Hà-Tĩnh', 'NUL_', 'article']
    """
    stem = _UNSAFE.sub("-", unicodedata.normalize("NFC", name))[:MAX_CHARS].strip("-.")
    if _DEVICE.fullmatch(stem):
        stem += "_"
    return stem or "article"


class _Named(Protocol):
    """Anything with a name and a hash of what it holds."""

    @property
    def name(self) -> str: ...

    @property
    def digest(self) -> str: ...


T = TypeVar("T", bound=_Named)


def unique_names(things: Iterable[T]) -> list[tuple[str, T]]:
    """Things with safe names, sorted by them. Where several would share one, each gets part of its digest.

    Names that differ in case only are one name to some file systems.
    """
    groups: defaultdict[str, list[tuple[str, T]]] = defaultdict(list)
    for thing in things:
        name = safe_name(thing.name)
        groups[name.casefold()].append((name, thing))
    named_apart = [
        (name if len(group) == 1 else f"{name}-{thing.digest[:8]}", thing)
        for group in groups.values()
        for name, thing in group
    ]
    return sorted(named_apart, key=itemgetter(0))


def content_hash(document: Document) -> str:
    """SHA-256, in hex, of what makes the article: its address and its text."""
    return hashlib.sha256(f"{document.url or ''}\n{document.text}".encode()).hexdigest()
