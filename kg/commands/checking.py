"""`kg validate` and `kg evaluate`: whether a build keeps its contract, and how right what is read is."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.common import tell_skipped
from kg.errors import InputError, KgError


@click.command(short_help="Check a build: its shapes, and quotes against their texts.")
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


@click.command(short_help="Compare what is read with gold articles.")
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


def _text_of(gold: Path, articles: Path) -> Path:
    """The text of a gold file, as NAME.txt in the folder of articles or in `articles` beside the gold folder."""
    for folder in (articles, gold.parent.parent / "articles"):
        if (path := folder / f"{gold.stem}.txt").is_file():
            return path
    raise InputError("no text beside the gold", file=str(gold), expected=f"{gold.stem}.txt in {articles}")
