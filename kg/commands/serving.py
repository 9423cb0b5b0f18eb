"""`kg load`, `kg serve` and `kg export`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_Out = click.argument("out", type=click.Path(path_type=Path))


@click.command()
@_Out
def load(out: Path) -> None:
    """Load a build into OUT/store, a database that queries open at once."""
    from kg.query import whole_lists
    from kg.store import write_store

    click.echo(f"{out}: {write_store(out, whole_lists()).statements} statements loaded")


@click.command()
@_Out
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--token", envvar="KG_TOKEN", metavar="TEXT", help="Answer only who shows this; or set KG_TOKEN.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A further host name to answer to.")
@click.option("--seconds", default=10.0, show_default=True, type=click.FloatRange(0.1, 3600), help="Time for a query.")
@click.option(
    "--memory",
    default=1024,
    show_default=True,
    type=click.IntRange(0),
    help="MiB that the graph may take in memory; a larger one is asked on disk.",
)
@click.option("--queries", default=8, show_default=True, type=click.IntRange(1, 256), help="Queries run at once.")
def serve(
    out: Path,
    *,
    host: str,
    port: int,
    token: str | None,
    names: tuple[str, ...],
    seconds: float,
    memory: int,
    queries: int,
) -> None:
    """Serve a build over HTTP, read-only: SPARQL at /sparql, a page for each entity, a search for names.

    Every query runs in a process of its own, within limits of time, rows, bytes and memory. Requests are logged to
    standard error, one JSON object a line, without what they ask. What is served is the build as it is now.
    """
    import logging

    from kg.serve.limits import Limits
    from kg.serve.log import JsonLines
    from kg.serve.server import Settings
    from kg.serve.server import serve as run

    if token == "":
        raise click.UsageError("An empty token lets in everybody. Give another, or leave --token out.")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
    limits = Limits(seconds=seconds, queries=queries, spares=min(4, queries))
    run(
        out,
        Settings(host, port, token, names, limits, memory),
        lambda address: click.echo(f"Serving {out} at {address}"),
    )


_FORMATS = ("ttl", "trig", "nt", "nq", "jsonld", "graphml", "gexf", "networkx", "ftm", "csv", "neo4j")


@click.command()
@_Out
@click.option("--format", "form", required=True, type=click.Choice(_FORMATS), help="What to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write, or folder for csv and neo4j; else standard output.",
)
@click.option("--force", is_flag=True, help="Replace what an export wrote there before.")
def export(out: Path, *, form: str, output: Path | None, force: bool) -> None:
    """Write a build in a format of other programs.

    RDF: ttl, trig, nt, nq, jsonld. Networks for Gephi, yEd, networkx and neo4j: graphml, gexf, networkx, csv, neo4j.
    Entities for Aleph and the like: ftm (FollowTheMoney). Only RDF is streamed: the others hold the whole graph in
    memory, about half a GB for a million triples.
    """
    from kg import export as exporting

    if output is not None:
        exporting.export(out, form, output, replace=force)
        click.echo(f"Written to {output}")
        return
    if form in exporting.FOLDERS:
        raise click.UsageError(f"{form} is two tables: name a folder with --output.")
    for line in exporting.export_lines(out, form):
        click.echo(line, nl=False)
