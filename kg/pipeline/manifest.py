"""What a build was made of, kept beside its facts: where nothing of that changed, nothing is made again."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.facts import Store, package_fingerprint


def manifest_of(paths: Sequence[str], inputs: str, rules: str, out: Path, options: Mapping[str, Any]) -> dict[str, Any]:
    """Everything that a build depends on: where all of it is the same, so is the output.

    `inputs` and `rules` are the hashes of what is read and of the rules that read it.
    """
    return {
        "format": "congan-kg facts",
        "rules": rules,
        "package": package_fingerprint(),
        "paths": [path if path == "-" else os.path.realpath(path) for path in paths],
        "inputs": inputs,
        "out": os.path.realpath(out),
        "options": dict(options),
    }


def stands(table: Store, wanted: dict[str, Any], out: Path) -> bool:
    """Is what stands in `out` what this build would make?"""
    manifest = table.read_manifest()
    sizes = manifest.pop("sizes", None)
    manifest.pop("doubles", None)  # an outcome, no input
    # What other commands put beside its files is no reason to make them again.
    return manifest == wanted and isinstance(sizes, dict) and sizes.items() <= sizes_of(out).items()


def sizes_of(out: Path) -> dict[str, int]:
    """The files of a build with their sizes in bytes, those in its folders aside."""
    if not out.is_dir():
        return {}
    return {path.name: path.stat().st_size if path.is_file() else 0 for path in sorted(out.iterdir())}
