"""`kg fetch`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.commands.common import EXIT_INTERRUPTED, EXIT_SKIPPED

_GOOD = {"saved", "unchanged"}


@click.command(short_help="Fetch pages politely into a folder that kg build reads.")
@click.argument("urls", nargs=-1, metavar="[URL]...")
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help="Folder for pages and record.")
@click.option("--feed", "feeds", multiple=True, metavar="URL|FILE", help="A feed or sitemap: fetch what it lists.")
@click.option("--delay", default=1.0, show_default=True, type=click.FloatRange(0.2), help="Seconds a host rests.")
@click.option("--tries", default=3, show_default=True, type=click.IntRange(1, 10), help="Tries for each address.")
@click.option(
    "--fresh",
    default=24.0,
    show_default=True,
    type=click.FloatRange(0),
    help="Hours in which no address is asked for again.",
)
@click.option("--limit", default=1000, show_default=True, type=click.IntRange(1), help="Most addresses to ask for.")
def fetch(
    urls: tuple[str, ...], out: Path, *, feeds: tuple[str, ...], delay: float, tries: int, fresh: float, limit: int
) -> None:
    """Fetch pages politely into a folder that kg build reads: robots.txt is obeyed, only public addresses are asked.

    Stopped or run again, it goes on; pages that did not change are not sent again. What was not fetched is named, and
    the exit code is then 3, or 1 where nothing was. OUT/.fetched.jsonl records every request.
    """
    from collections import Counter

    from kg import fetch as fetching
    from kg.errors import InputError

    if not urls and not feeds:
        raise click.UsageError("Name addresses, or a feed or sitemap with --feed.")
    settings = fetching.Settings(delay=delay, tries=tries, fresh=fresh * 3600)
    wanted = list(urls)
    for feed in feeds:
        wanted += fetching.fetch_list(feed, settings)
    addresses = list(dict.fromkeys(wanted))
    if len(addresses) > limit:
        click.echo(f"not asked for: {len(addresses) - limit} addresses beyond --limit {limit}", err=True)
    counts: Counter[str] = Counter()
    try:
        for one in fetching.fetch(addresses[:limit], out, settings):
            counts[one.outcome] += 1
            if one.outcome not in _GOOD:
                status = f" {one.status}" if one.status else ""
                reason = f"{one.outcome.replace('_', ' ')}{status}" + (f": {one.detail}" if one.detail else "")
                click.echo(f"not fetched {one.url}: {reason}", err=True)
    except KeyboardInterrupt:
        click.echo("Stopped. What was fetched is kept: the same command goes on from here.", err=True)
        sys.exit(EXIT_INTERRUPTED)
    total = ", ".join(f"{number} {outcome.replace('_', ' ')}" for outcome, number in sorted(counts.items()))
    click.echo(f"{out}: {total or 'nothing new to ask for'}")
    if counts and not counts.keys() & _GOOD:
        advice = "Each address is named above with its reason."
        raise InputError("nothing could be fetched", got=total, advice=advice)
    if counts.keys() - _GOOD:
        sys.exit(EXIT_SKIPPED)
