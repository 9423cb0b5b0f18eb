"""The formats by name, and how a build is written in one of them: whole, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.export.ftm import ftm_lines
from kg.export.gexf import gexf_lines
from kg.export.graphml import graphml_lines
from kg.export.network import Network, read_network
from kg.export.node_link import node_link_lines
from kg.export.rdf import copied_lines, jsonld_of, nquads_lines, ntriples_lines
from kg.export.tables import TABLES, csv_tables, neo4j_tables
from kg.output import missing_build
from kg.view.triples import read_triples

if TYPE_CHECKING:
    from pathlib import Path


Lines = Iterator[str]


def _ftm(out: Path) -> Lines:
    return ftm_lines(read_triples(out / "graph.ttl"))


def _of_network(write: Callable[[Network], Lines]) -> Callable[[Path], Lines]:
    return lambda out: write(read_network(out / "graph.ttl"))


FILES: Mapping[str, Callable[[Path], Lines]] = MappingProxyType(
    {
        "ttl": lambda out: copied_lines(out / "graph.ttl"),
        "trig": lambda out: copied_lines(out / "graph.trig"),
        "nt": lambda out: ntriples_lines(out / "graph.ttl"),
        "nq": lambda out: nquads_lines(out / "graph.trig"),
        "jsonld": lambda out: jsonld_of(out / "graph.ttl"),
        "graphml": _of_network(graphml_lines),
        "gexf": _of_network(gexf_lines),
        "networkx": _of_network(node_link_lines),
        "ftm": _ftm,
    }
)
"""Formats of one file: Turtle, TriG, N-Triples, N-Quads, JSON-LD, GraphML, GEXF, node-link JSON, FollowTheMoney."""

FOLDERS: Mapping[str, Callable[[Network], Iterator[tuple[str, Lines]]]] = MappingProxyType(
    {"csv": csv_tables, "neo4j": neo4j_tables}
)
"""Formats of a folder with a table of nodes and one of edges."""

FORMATS = (*FILES, *FOLDERS)


def export_lines(out: Path, form: str) -> Lines:
    """The build in `out` in a format of one file, line by line. Raises InputError where there is no build."""
    _check(out)
    return FILES[form](out)


def export(out: Path, form: str, target: Path, *, replace: bool = False) -> None:
    """Write the build in `out` to a file, or a folder of tables: whole, or not at all.

    Raises InputError where there is no build, OutputError where the target can't be written, or is there already and
    is not to be replaced. A folder is only replaced where it holds such tables and nothing else.
    """
    _check(out)
    _check_target(form, target, replace=replace)
    fresh = target.with_name(f".{target.name}.part")
    try:
        if form in FILES:
            _write(FILES[form](out), fresh)
            fresh.replace(target)
            return
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        for name, lines in FOLDERS[form](read_network(out / "graph.ttl")):
            _write(lines, fresh / name)
        if target.exists():
            shutil.rmtree(target)
        fresh.replace(target)
    except OSError as error:
        raise OutputError(f"can't be written ({error.strerror})", file=str(target)) from error


def _check_target(form: str, target: Path, *, replace: bool) -> None:
    if not target.exists():
        return
    if not replace:
        raise OutputError("is there already", file=str(target), advice="Choose another name, or replace it: --force")
    if form in FOLDERS and not (target.is_dir() and {path.name for path in target.iterdir()} <= TABLES):
        raise OutputError("holds what no export wrote", file=str(target), advice="Name a new folder for the tables.")


def _check(out: Path) -> None:
    for name in ("graph.ttl", "graph.trig"):
        if not (out / name).is_file():
            raise missing_build(out, name)


def _write(lines: Lines, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
