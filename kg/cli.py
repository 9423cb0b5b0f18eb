"""The command line: the only module that prints. Every command imports what it needs when it runs."""

from __future__ import annotations

import io
import sys

import click

from kg import __version__
from kg.errors import KgError


class _Group(click.Group):
    """Turns what a user can put right into a message and exit code 1; anything else stays a visible bug."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, package_name="congan-kg")
def cli() -> None:
    """A knowledge graph of Vietnamese public-security news, in which every fact shows its passage."""


def main() -> None:
    """Run the command line with UTF-8 output on every system (Windows consoles are not UTF-8 by themselves)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    cli()
