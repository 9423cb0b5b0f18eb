"""The stages of a build, from paths to a folder of output, each on what the one before it made."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from kg.errors import InputError, OutputError
from kg.extract import surer
from kg.facts import (
    Engine,
    Store,
    load_articles,
    local_engine,
    opened_store,
    rules_fingerprint,
    take_in,
)
from kg.graph import DEFAULT_BASE, write_article_turtle, write_graph
from kg.graph.identity import write_identity
from kg.model import Article
from kg.output import REPORT_NAME, check_replaceable, remove_leftovers, replaced_folder
from kg.pipeline.beside import Begin, beside
from kg.pipeline.manifest import manifest_of, sizes_of, stands
from kg.pipeline.report import BuildReport, report_of, standing_report
from kg.pipeline.run import Run, Watch
from kg.query import whole_lists
from kg.resolve import Resolution, changed, resolve
from kg.resolve.decisions import Ledger, format_ledger, read_ledger
from kg.sources import input_files
from kg.store import write_store
from kg.view import load_pyvis, write_page

TEXTS_NAME = "texts"
# Of larger builds, what two processes need together is more than a machine may have.
_MOST_BESIDE = 1_000


def build(
    paths: Iterable[str],
    out: Path,
    *,
    each: bool = False,
    store: bool = False,
    base: str = DEFAULT_BASE,
    decisions: Path | None = None,
    facts: Path | None = None,
    engine: Engine | None = None,
    jobs: int = 1,
    watch: Watch | None = None,
    minimum: float = 0.0,
) -> BuildReport:
    """Read `paths`, extract, and put the output in the place of `out`: whole, or not at all.

    `store` adds the graph as a database that queries open at once; it is none of the report's files, since its bytes
    depend on the machine. `base` is the namespace of the graph's own IRIs. `decisions` is the ledger of what people
    decided on identity and on what is left out. `facts` is the folder that keeps what articles say, so that only new
    ones are read the next time, after a kill too; without it nothing is kept. `engine` says where articles are read, by
    default in this process; with more than one of `jobs` a part of the output is made in other processes, while this
    one makes the rest; `watch` is told how far the build is. `minimum` leaves out facts that are less sure (see
    `kg.extract.confidence`), from 0 for none to 1.

    Raises InputError where there is nothing to read at all, DecisionError where the ledger is no good, OutputError
    where `out` can't be replaced, StoreError where kept facts can't be used; what stood in `out` stays then.
    """
    given = list(paths)
    check_replaceable(out)
    # Also where nothing is new, and nothing will be written.
    remove_leftovers(out)
    ledger = Ledger() if decisions is None else read_ledger(decisions)
    run = Run(watch)
    files = input_files(given)
    if not files:
        raise _nothing_to_read(given)
    with _fact_table(facts) as table:
        with run.stage("extraction"):
            intake = take_in(files, table, engine or local_engine(1), watch)
            if not intake.count and not intake.refused:
                raise _nothing_to_read(given)
            chosen, skipped = intake.chosen(table)
        if not len(chosen.names) and any((out / TEXTS_NAME).glob("*")):
            first = skipped[0]
            raise InputError(
                f"no input is an article that can be read ({first.reason})",
                file=first.source,
                advice=f"{out} stays as it is; name another --out to see what was skipped.",
            )
        options = {"each": each, "minimum": minimum, "store": store, "base": base, "decisions": format_ledger(ledger)}
        wanted = manifest_of(given, intake.digest(), table.fingerprint, out, options)
        report = standing_report(out, chosen, skipped) if stands(table, wanted, out) else None
        if report is None:
            with run.stage("facts"):
                articles: Sequence[Article] = load_articles(table, chosen)
                if minimum > 0:
                    articles = changed(articles, partial(surer, minimum=minimum))
            two = jobs > 1 and not each and len(chosen.names) <= _MOST_BESIDE
            with (
                beside(write_page, load_pyvis, wanted=two) as begin_page,
                _full_disk_told(out),
                replaced_folder(out) as folder,
            ):
                entities, decided = _write(articles, ledger, folder, run, begin_page, each=each, base=base, jobs=jobs)
                report = report_of(articles, skipped, entities, folder, fresh=intake.fresh, decisions=decided)
                (folder / REPORT_NAME).write_text(report.as_json(), encoding="utf-8", newline="\n")
                if store:
                    write_store(folder, whole_lists())
            if facts is not None:
                table.write_manifest(
                    wanted | {"sizes": sizes_of(out), "doubles": sum(s.reason == "duplicate" for s in skipped)}
                )
        if facts is not None:
            table.compact(intake.keys())
            table.write_run(run.as_json(report, intake, table.fingerprint))
    return report


def _write(
    articles: Sequence[Article],
    ledger: Ledger,
    folder: Path,
    run: Run,
    begin_page: Begin,
    *,
    each: bool,
    base: str,
    jobs: int,
) -> tuple[dict[str, int], dict[str, int]]:
    """Write all but the report; how many entities there are, and what the decisions did."""
    _write_texts(articles, folder / TEXTS_NAME)
    with run.stage("resolution"):
        resolution = resolve(articles, ledger, jobs=jobs)
    decided = _decided(ledger, resolution)
    if each:
        with run.stage("graph"):
            for article in resolution.articles if ledger.decisions else articles:
                write_article_turtle(article, folder / f"{article.document.name}.ttl", base=base)
        return _entities_by_article(articles), decided
    with run.stage("graph"):
        page: list[Callable[[], object]] = []
        write_graph(
            resolution,
            folder,
            base=base,
            jobs=jobs,
            halfway=lambda: page.append(begin_page(folder)),
            aside=partial(write_identity, resolution, folder, base=base),
        )
    entities = _entities(resolution)
    del resolution  # the page of a large build needs the room
    with run.stage("page"):
        page[0]()
    return entities, decided


def _nothing_to_read(paths: Sequence[str]) -> InputError:
    return InputError("no articles to read", file=", ".join(paths), advice="Name files or a folder that holds some.")


def _decided(ledger: Ledger, resolution: Resolution) -> dict[str, int]:
    return {
        "given": len(ledger.decisions),
        "met nothing": len(resolution.unmet),
        "people left out": resolution.left_out.people,
        "facts left out": resolution.left_out.facts,
    }


@contextmanager
def _fact_table(folder: Path | None) -> Iterator[Store]:
    """The table in that folder, or one that goes away."""
    if folder is not None:
        with opened_store(folder, rules_fingerprint()) as table:
            yield table
        return
    with (
        tempfile.TemporaryDirectory(prefix="kg-") as passing,
        opened_store(Path(passing), rules_fingerprint()) as table,
    ):
        yield table


@contextmanager
def _full_disk_told(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        advice = "What stood there stays. Free some space, then run again: the articles that were read are kept."
        raise OutputError(f"can't be written ({error.strerror})", file=str(out), advice=advice) from error


def _write_texts(articles: Iterable[Article], folder: Path) -> None:
    """Byte for byte the text that offsets count in: no newline is translated."""
    folder.mkdir()
    for article in articles:
        (folder / f"{article.document.name}.txt").write_bytes(article.document.text.encode("utf-8"))


def _entities(resolution: Resolution) -> dict[str, int]:
    return {
        "areas": len(resolution.known_areas),
        "organizations": len(resolution.known_organizations),
        "people": len(resolution.known_people),
    }


def _entities_by_article(articles: Iterable[Article]) -> dict[str, int]:
    counts = Counter({"areas": 0, "organizations": 0, "people": 0})
    for article in articles:
        counts.update(areas=len(article.areas), organizations=len(article.organizations), people=len(article.people))
    return counts
