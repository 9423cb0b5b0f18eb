"""Names of documents: unique in a build, safe as file stems on every system, and the same in every order of reading."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

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


def with_unique_names(documents: Iterable[Document]) -> list[Document]:
    """The documents under safe names, sorted by them. Where several would share one, each gets a hash of its content.

    Names that differ in case only are one name to some file systems.
    """
    groups: defaultdict[str, list[Document]] = defaultdict(list)
    for document in documents:
        named = replace(document, name=safe_name(document.name))
        groups[named.name.casefold()].append(named)
    named_apart = [
        document if len(group) == 1 else replace(document, name=f"{document.name}-{content_hash(document)[:8]}")
        for group in groups.values()
        for document in group
    ]
    return sorted(named_apart, key=lambda document: document.name)


def content_hash(document: Document) -> str:
    """SHA-256, in hex, of what makes the article: its address and its text."""
    return hashlib.sha256(f"{document.url or ''}\n{document.text}".encode()).hexdigest()
