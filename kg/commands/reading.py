"""`kg facts` and `kg explain`: what is read off articles, without a build."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.commands.common import EXIT_SKIPPED, min_confidence, tell_skipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Document
    from kg.sources import Skipped


@click.command(short_help="Print the facts of articles, each with its passage.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object an article.")
@min_confidence
def facts(paths: tuple[str, ...], *, as_json: bool, minimum: float) -> None:
    """Print the facts of articles, each with its passage and the rule that read it."""
    import json

    from kg.extract import extract, surer
    from kg.listing import article_as_json, fact_rows, format_rows

    documents, skipped = _read(paths)
    for document in documents:
        article = surer(extract(document), minimum)
        if as_json:
            click.echo(json.dumps(article_as_json(article), ensure_ascii=False))
        else:
            click.echo(f"# {document.name}\n{format_rows(list(fact_rows(article)))}\n")
    tell_skipped(skipped)
    if skipped:
        sys.exit(EXIT_SKIPPED)


@click.command(short_help="Show which rules fired on a text, and which lost.")
@click.argument("target", metavar="FILE|TEXT")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
def explain(target: str, *, as_json: bool) -> None:
    """Show which rules fired on a text, where, and which lost to others.

    Say the text itself, or name a file, a folder, or - for standard input.
    """
    import json
    import os
    from dataclasses import asdict

    from kg.extract import explain as traces_of
    from kg.listing import format_traces
    from kg.model import Document
    from kg.sources import STDIN, reads_as_file_name

    skipped: list[Skipped] = []
    # Path.exists raises for what is too long to be a name, as a text may be.
    if target == STDIN or os.path.exists(target) or reads_as_file_name(target):  # noqa: PTH110
        documents, skipped = _read([target])
    else:
        documents = [Document("text", target)]
    for document in documents:
        traces = traces_of(document)
        if as_json:
            for trace in traces:
                click.echo(json.dumps({"article": document.name, **asdict(trace)}, ensure_ascii=False))
            continue
        if len(documents) > 1:
            click.echo(f"# {document.name}")
        if traces:
            click.echo(format_traces(traces))
        else:
            click.echo(f"{document.name}: no rule fired", err=True)
    tell_skipped(skipped)
    if skipped:
        sys.exit(EXIT_SKIPPED)


def _read(paths: Iterable[str]) -> tuple[list[Document], list[Skipped]]:
    from kg.model import Document
    from kg.sources import Skipped, read_sources

    outcomes = list(read_sources(paths))
    return [o for o in outcomes if isinstance(o, Document)], [o for o in outcomes if isinstance(o, Skipped)]
