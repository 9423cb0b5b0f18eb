"""Names of documents: unique in a build, safe as file stems on every system, and the same in every order of reading."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from kg.model import Document
from kg.spill import Spill

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


Named = tuple[str, str, int]
"""A name, the hash of what bears it, and its number."""


def unique_names(things: Iterable[Named]) -> Iterator[tuple[str, int]]:
    """Safe names with the numbers of the things, in order of names.

    Where several things would share one, each gets part of its digest. Names that differ in case only are one name to
    some file systems.
    """
    safe = ((safe_name(name), digest, number) for name, digest, number in things)
    alike = Spill((name.casefold(), number, name, digest) for name, digest, number in safe)
    named = Spill()
    for _, group in groupby(alike, key=itemgetter(0)):
        same = list(group)
        for _, number, name, digest in same:
            named.add((name if len(same) == 1 else f"{name}-{digest[:8]}", number))
    yield from named


def content_hash(document: Document) -> str:
    """SHA-256, in hex, of what makes the article: its address and its text."""
    return hashlib.sha256(f"{document.url or ''}\n{document.text}".encode()).hexdigest()
