"""What identity costs, from ten thousand mentions to a million, and how often it is right.

Run by hand: `python benchmarks/resolve.py [ARTICLES ...]`; without arguments three small sizes. Each size is measured
in a process of its own. The articles are invented, so the truth is known; making them is not counted. Seconds are those
of one core, which others can't lengthen; they and the sizes are of this machine and decide nothing.
`benchmarks/resolve.md` keeps the chart of one run.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
from time import process_time

from kg.evaluate.identity import score_identity
from kg.evaluate.invented import invent
from kg.resolve import Entity, Ref, resolve

_SIZES = (2_000, 6_000, 18_000)
_MEGABYTE = 1024
_HEADER = (
    "articles", "mentions", "core s", "µs a mention", "MB of articles", "MB more", "P", "R", "B³ F1", "meetings F1",
    "cost",
)  # fmt: skip
_BAR = 10  # microseconds a sign


def measure(count: int) -> str:
    """One line of the chart: resolve so many invented articles."""
    news = list(invent(count))
    people = {Ref(told.article.document.name, key): who for told in news for key, who in told.people.items()}
    meetings = {Ref(told.article.document.name, key): what for told in news for key, what in told.meetings.items()}
    articles = [told.article for told in news]
    del news
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)  # as the command line sets it
    before = _memory()
    began = process_time()
    found = resolve(articles)
    seconds = process_time() - began
    after = _memory()
    people_score, meeting_score = (
        score_identity(truth, _groups(entities))
        for truth, entities in ((people, found.people), (meetings, found.meetings))
    )
    each = 1e6 * seconds / len(people)
    return (
        f"| {count} | {len(people)} | {seconds:.1f} | {each:.0f} | {before} | {after - before} "
        f"| {people_score.pairs.precision:.5f} | {people_score.pairs.recall:.4f} | {people_score.b3_f1:.4f} "
        f"| {meeting_score.pairs.f1:.4f} | {'█' * round(each / _BAR)} |"
    )


def _groups(entities: tuple[Entity, ...]) -> dict[Ref, int]:
    return {ref: number for number, entity in enumerate(entities) for ref in entity.members}


def _memory() -> int:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _MEGABYTE


def main(sizes: list[str]) -> None:
    """Print the chart as a table; with one size after --one, only its line."""
    if sizes[:1] == ["--one"]:
        print(measure(int(sizes[1])))
        return
    print(f"| {' | '.join(_HEADER)} |")
    print("|" + "---:|" * (len(_HEADER) - 1) + "---|", flush=True)
    for size in sizes or map(str, _SIZES):
        subprocess.run([sys.executable, __file__, "--one", size], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
