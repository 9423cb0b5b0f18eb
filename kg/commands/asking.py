"""`kg query`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.common import EXIT_USAGE

_FORMATS = ("table", "csv", "json", "turtle")


@click.command(
    short_help="Ask a build: a named query, a file, or SPARQL.",
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
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
