"""Which rules made a fact: a hash of all code and data that decide what an article says."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg.resources import resource

_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = (
    "dates",
    "extract",
    "facts/codec.py",
    "facts/shard.py",
    "lexicon",
    "model.py",
    "rules",
    "sources",
    "text.py",
)
_DATA = ("data/lexicon", "data/gazetteer")
# Their versions decide what text a page gives.
_LIBRARIES = ("fastwarc", "lxml", "trafilatura")


@cache
def rules_fingerprint() -> str:
    """Twelve hexadecimal digits that change whenever the same bytes might give other facts."""
    digest = hashlib.sha256(unicodedata.unidata_version.encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for root in (*(_PACKAGE / name for name in _CODE), *map(resource, _DATA)):
        for path in _files(root):
            digest.update(f"{path.relative_to(root.parent).as_posix()}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


@cache
def package_fingerprint() -> str:
    """The same for everything else that decides what a build looks like: all code, the ontology and all lists."""
    digest = hashlib.sha256(rules_fingerprint().encode())
    for root in (_PACKAGE, resource("ontology"), resource("data/lexicon"), resource("data/gazetteer")):
        for path in sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
            digest.update(f"{path.relative_to(root.parent).as_posix()}\n".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _files(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    return sorted(path for path in root.rglob("*") if path.suffix in {".py", ".csv"})
