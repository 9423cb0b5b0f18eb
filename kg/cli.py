"""The command line: the group of all commands, which stand in `kg.commands`. Only these two print.

Exit codes: 0 done, 1 something is wrong that the message says how to put right, 2 wrong usage, 3 done but for inputs
that were skipped. Every command imports what it needs when it runs.
"""

from __future__ import annotations

import gc
import io
import sys

import click

from kg import __version__
from kg.commands.asking import query
from kg.commands.building import build, status
from kg.commands.checking import evaluate, validate
from kg.commands.fetching import fetch
from kg.commands.identity import diff, review, why
from kg.commands.reading import explain, facts
from kg.commands.serving import export, load, serve
from kg.errors import KgError


class _Group(click.Group):
    """Turns what a user can put right into a message and exit code 1; anything else stays a visible bug."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - what click calls it with
        """The commands in the order in which they are added, which is that of the work; click would sort them."""
        return list(self.commands)

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


for command in (
    fetch, build, status, validate, query, why, review, diff, export, load, serve, facts, explain, evaluate,
):  # fmt: skip
    cli.add_command(command)


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
