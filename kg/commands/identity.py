"""`kg why`, `kg review` and `kg diff`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from kg.commands.common import format_count

if TYPE_CHECKING:
    from datetime import datetime

    from kg.query.review import Question
    from kg.resolve.decisions import Ledger, Verdict

_Folder = click.Path(path_type=Path)


@click.command(short_help="Say why mentions are one person, and others are not.")
@click.argument("entity", metavar="ENTITY")
@click.option("-o", "--out", default="out/demo", show_default=True, type=_Folder, help="Folder of the build.")
def why(entity: str, out: Path) -> None:
    """Say which mentions were joined to a person, for which reason, and which namesakes were kept apart and why.

    ENTITY is a name or the end of the person's IRI.
    """
    from kg.query.why import find_known, format_why, read_identity

    people = read_identity(out)
    click.echo(format_why(find_known(people, entity), people))


@click.command(short_help="Say what changed from one build to the next.")
@click.argument("old", type=_Folder)
@click.argument("new", type=_Folder)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff(old: Path, new: Path, *, as_json: bool) -> None:
    """Say what changed from the build OLD to the build NEW: people, their ranks and posts, meetings."""
    import json

    from kg.graph.diff import diff_builds, difference_as_json, format_difference

    found = diff_builds(old, new)
    if as_json:
        click.echo(json.dumps(difference_as_json(found), ensure_ascii=False, indent=2))
    else:
        click.echo(format_difference(found))


_ANSWERS = {"m": "match", "n": "no match", "u": "unsure", "s": "skip", "z": "undo", "q": "quit"}


@click.command(short_help="Decide on pairs that may be one person.")
@click.argument("out", type=_Folder)
@click.option("--decisions", required=True, type=_Folder, metavar="FILE", help="The ledger; made where there is none.")
@click.option("--who", required=True, metavar="NAME", help="Who decides, for the ledger.")
@click.option(
    "--when",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day of the decisions; today if not given.",
)
@click.option("--why", "reason", default="", metavar="TEXT", help="Why, for the ledger.")
def review(out: Path, *, decisions: Path, who: str, when: datetime | None, reason: str) -> None:
    """Decide on pairs that may be one person, the likeliest first: match, no match, unsure, skip; undo takes back.

    Each answer is written to the ledger at once; `kg build --decisions FILE` applies it.
    """
    from datetime import UTC, datetime

    from kg.errors import DecisionError
    from kg.query.review import answered, find_questions
    from kg.query.why import read_identity
    from kg.resolve.decisions import Ledger, read_ledger, write_ledger

    ledger = read_ledger(decisions) if decisions.exists() else Ledger()
    questions = find_questions(read_identity(out), ledger)
    day = (when or datetime.now(UTC)).date().isoformat()
    history: list[tuple[int, Ledger]] = []
    at = 0
    while at < len(questions):
        answer = _ask(questions[at], at, len(questions))
        if answer == "quit":
            break
        if answer == "undo":
            if history:
                at, ledger = history.pop()
                write_ledger(ledger, decisions)
            else:
                click.echo("There is nothing to take back.")
            continue
        history.append((at, ledger))
        if answer != "skip":
            try:
                ledger = answered(ledger, questions[at], cast("Verdict", answer), who=who, when=day, why=reason)
            except DecisionError as error:
                history.pop()
                click.echo(f"Refused: {error}")
                continue
            write_ledger(ledger, decisions)
        at += 1
    if not questions:
        click.echo("No pair is in doubt that the ledger does not decide.")
    made = format_count(len(ledger.decisions), "decisions")
    click.echo(f"{made} in {decisions}, {format_count(len(questions) - at, 'pairs')} left")
    if ledger.decisions:
        click.echo(f"They take effect with: kg build PATH... -o {out} --decisions {decisions}")


def _ask(question: Question, at: int, count: int) -> str:
    from kg.query.review import format_question

    click.echo(f"\n[{at + 1}/{count}] {format_question(question)}")
    choices = ", ".join(f"{key} {name}" for key, name in _ANSWERS.items())
    try:
        return _ANSWERS[click.prompt(choices, type=click.Choice(list(_ANSWERS)), show_choices=False)]
    except click.Abort:  # Ctrl-C, or the end of what was piped in: what was answered is kept
        click.echo()
        return "quit"
