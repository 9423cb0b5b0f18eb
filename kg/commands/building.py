"""`kg build` and `kg status`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import EXIT_INTERRUPTED, EXIT_SKIPPED, format_count, format_counts, min_confidence, tell_skipped
from kg.commands.progress import ProgressPrinter

if TYPE_CHECKING:
    from kg.facts import Engine


@click.command(short_help="Build a graph from articles.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder to write; replaced whole.")
@click.option("--each", is_flag=True, help="Build every article alone, as OUT/NAME.ttl.")
@click.option("--store", is_flag=True, help="Keep the graph as a database too, so that queries open it at once.")
@click.option("--base", metavar="IRI", help="Namespace of the graph's own IRIs.")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Ledger of decisions: who is one, who is two, what is left out.",
)
@click.option(
    "--facts",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder that keeps facts; else OUT.facts.",
)
@click.option("-j", "--jobs", type=click.IntRange(1), help="Processes that read; by default one a core.")
@click.option(
    "--engine",
    default="local",
    show_default=True,
    type=click.Choice(["local", "dask"]),
    help="Processes here, or a cluster.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler (tcp://host:8786); else a cluster of --jobs here.")
@click.option("--log-json", is_flag=True, help="Tell of stages and progress as JSON lines on standard error.")
@min_confidence
def build(
    paths: tuple[str, ...],
    out: Path,
    *,
    each: bool,
    store: bool,
    base: str | None,
    decisions: Path | None,
    facts: Path | None,
    jobs: int | None,
    engine: str,
    scheduler: str | None,
    log_json: bool,
    minimum: float,
) -> None:
    """Build a graph from articles: .txt, .md, .html, .jsonl, .csv, .parquet, .warc, .wet, feeds, folders of them, or -.

    Built again, only new and changed articles are read; after a kill or Ctrl-C, those that were not read yet. Inputs
    that are no Vietnamese article are named, and the exit code is then 3; everything else is built.
    """
    from kg import pipeline as builder

    count = jobs or os.cpu_count() or 1
    progress = ProgressPrinter(as_json=log_json)
    try:
        report = builder.build(
            paths,
            out,
            each=each,
            store=store,
            base=base or builder.DEFAULT_BASE,
            decisions=decisions,
            facts=facts or _facts_beside(out),
            engine=_engine(engine, count, scheduler),
            jobs=count,
            watch=progress,
            minimum=minimum,
        )
    except KeyboardInterrupt:
        progress.end()
        click.echo("Stopped. What was read is kept: the same command goes on from here.", err=True)
        sys.exit(EXIT_INTERRUPTED)
    tell_skipped(report.skipped)
    sample = f", {report.synthetic} of them invented samples" if report.synthetic else ""
    read = format_count(len(report.articles), "articles")
    click.echo(f"{read}{sample}: {format_counts(report.entities)}; {format_counts(report.facts)}")
    if report.decisions.get("given"):
        click.echo(f"Decisions: {format_counts(report.decisions)}")
    click.echo(f"Nothing new: {out} stands as it is" if report.unchanged else f"Written to {out}")
    if report.skipped:
        sys.exit(EXIT_SKIPPED)


@click.command(short_help="Say what is new, stale or skipped in the facts of a build.")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--facts", type=click.Path(path_type=Path), metavar="DIR", help="Folder of facts; else OUT.facts.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def status(out: Path, facts: Path | None, *, as_json: bool) -> None:
    """Say what is in the facts of a build, what is stale or new in its input, and what failed and why."""
    import json
    from dataclasses import asdict

    from kg.pipeline.status import format_status, read_status

    found = read_status(facts or _facts_beside(out))
    click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2) if as_json else format_status(found))


def _facts_beside(out: Path) -> Path:
    """Where the facts of a build are kept: not inside, because a build is replaced whole and they stay."""
    real = Path(os.path.realpath(out))
    return real.with_name(f"{real.name}.facts")


def _engine(name: str, jobs: int, scheduler: str | None) -> Engine:
    from kg.facts import dask_engine, local_engine

    if name == "dask":
        return dask_engine(scheduler, jobs)
    if scheduler is not None:
        raise click.UsageError("--scheduler goes with --engine dask.")
    return local_engine(jobs)
