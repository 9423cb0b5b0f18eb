"""The command line: it and `kg.commands` are all that prints. Every command imports what it needs when it runs.

Exit codes: 0 done, 1 something is wrong that the message says how to put right, 2 wrong usage, 3 done but for inputs
that were skipped.
"""

from __future__ import annotations

import gc
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import __version__
from kg.commands.building import build, status
from kg.commands.common import EXIT_SKIPPED, EXIT_USAGE, min_confidence, tell_skipped
from kg.commands.fetching import fetch
from kg.commands.identity import diff, review, why
from kg.commands.serving import export, load, serve
from kg.errors import InputError, KgError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Document
    from kg.sources import Skipped

_FORMATS = ("table", "csv", "json", "turtle")
_Paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


class _Group(click.Group):
    """Turns what a user can put right into a message and exit code 1; anything else stays a visible bug."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise click.ClickException(str(error)) from error
        except PermissionError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}the system denies permission. Check who may read it.") from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg")
def cli() -> None:
    """A knowledge graph of Vietnamese public-security news, in which every fact shows its passage."""


cli.add_command(build)
cli.add_command(diff)
cli.add_command(export)
cli.add_command(fetch)
cli.add_command(load)
cli.add_command(review)
cli.add_command(serve)
cli.add_command(status)
cli.add_command(why)


@cli.command()
@_Paths
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


@cli.command()
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


@cli.command()
@click.argument("gold", type=click.Path(path_type=Path), metavar="GOLD_DIR")
@click.option(
    "--articles", type=click.Path(path_type=Path), help="Folder of NAME.txt; else GOLD_DIR, or its ../articles."
)
@click.option("--pred", type=click.Path(path_type=Path), help="Compare the NAME.ttl of this folder; build nothing.")
@click.option("--errors", metavar="NAME", help="Show what is wrong and missing in an article, or in all.")
@click.option("--worst", default=0, type=click.IntRange(0), metavar="N", help="List the N articles with the lowest F1.")
@click.option("--identity", is_flag=True, help="Compare who is taken for whom over articles, as in data/gold_identity.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def evaluate(
    gold: Path,
    articles: Path | None,
    pred: Path | None,
    errors: str | None,
    worst: int,
    *,
    identity: bool,
    as_json: bool,
) -> None:
    """Compare what is extracted with gold: precision, recall and F1 by category."""
    import json
    import tempfile

    from kg import evaluate as evaluation
    from kg.pipeline import build as build_into

    if identity:
        if articles or pred or errors or worst:
            raise click.UsageError("--identity goes with --json alone.")
        scores = evaluation.evaluate_identity(gold)
        found = evaluation.identity_as_json(scores)
        click.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else evaluation.format_identity(scores))
        return
    if pred is not None:
        result = evaluation.evaluate(gold, pred)
    else:
        texts = [_text_of(path, articles or gold) for path in evaluation.gold_files(gold)]
        with tempfile.TemporaryDirectory() as scratch:
            out = Path(scratch, "each")
            report = build_into(map(str, texts), out, each=True)
            result = evaluation.evaluate(gold, out)
        tell_skipped(report.skipped)
    if as_json:
        click.echo(json.dumps(evaluation.evaluation_as_json(result), ensure_ascii=False, indent=2))
    else:
        click.echo(evaluation.format_evaluation(result, errors=errors, worst=worst))


@cli.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.argument("wanted", required=False, metavar="[NAME|FILE|SPARQL]")
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAMETER VALUE]...")
@click.option(
    "-o", "--out", default="out/demo", show_default=True, type=click.Path(path_type=Path), help="Folder of the build."
)
@click.option(
    "--format", "form", default="table", show_default=True, type=click.Choice(_FORMATS), help="How the answer is shown."
)
@click.option("--lang", default="en", show_default=True, type=click.Choice(["en", "vi"]), help="Language of the table.")
@click.option("--list", "listed", is_flag=True, help="List the named queries with their parameters.")
def query(wanted: str | None, words: tuple[str, ...], out: Path, form: str, lang: str, *, listed: bool) -> None:
    """Ask a build: a named query with its parameters, a file, or a SPARQL text.

    A name typed without tones finds its people; where several match, they are listed and the exit code is 2.
    """
    from kg import query as asking

    if listed:
        click.echo(asking.format_list(asking.named_queries(), lang))
        return
    if wanted is None:
        raise click.UsageError("Name a query, or see them with --list.")
    try:
        answer = asking.ask(out, asking.find_query(wanted), asking.parse_arguments(words))
    except (asking.AmbiguousNameError, asking.ArgumentError) as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(EXIT_USAGE)
    click.echo(asking.format_answer(answer, form, lang))
    click.echo(asking.format_standing(answer, lang), err=form != "table")


@cli.command()
@click.argument("out", type=click.Path(path_type=Path))
def validate(out: Path) -> None:
    """Check a build: the shapes of the ontology, and every quote against the text at its offsets."""
    from kg.graph import validation

    violations = validation.validate(out)
    for wrong in violations:
        click.echo(f"{wrong.focus} {wrong.path} {wrong.value}\n  {wrong.message.vi}\n  {wrong.message.en}")
    if violations:
        raise KgError(
            f"{len(violations)} statements break the shapes",
            file=str(out),
            advice="Build it anew with this version of kg.",
        )
    click.echo(f"{out}: every shape is kept, and every quote is in its text")


def main() -> None:
    """Run the command line with UTF-8 output on every system (Windows consoles are not UTF-8 by themselves)."""
    # Nearly all that a command makes lives until it ends: looking for garbage often cost a seventh of a build.
    gc.set_threshold(100_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        cli(prog_name="kg")
    finally:
        # Python ends with a look for garbage among all that is there, which took a fifteenth of a build.
        gc.freeze()


def _read(paths: Iterable[str]) -> tuple[list[Document], list[Skipped]]:
    from kg.model import Document
    from kg.sources import Skipped, read_sources

    outcomes = list(read_sources(paths))
    return [o for o in outcomes if isinstance(o, Document)], [o for o in outcomes if isinstance(o, Skipped)]


def _text_of(gold: Path, articles: Path) -> Path:
    """The text of a gold file, as NAME.txt in the folder of articles or in `articles` beside the gold folder."""
    for folder in (articles, gold.parent.parent / "articles"):
        if (path := folder / f"{gold.stem}.txt").is_file():
            return path
    raise InputError("no text beside the gold", file=str(gold), expected=f"{gold.stem}.txt in {articles}")
