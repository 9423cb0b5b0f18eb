"""Time and peak memory of every stage of `kg build` at growing sizes, and of a second run with nothing new.

    python benchmarks/scale.py [--sizes 1000 10000 100000] [--jobs 2] [--engine local|dask] [--read-already] [--kill N]

The corpus is the sample articles (2.7 KB on average), multiplied with other names, as JSON Lines. Every build runs in a
process of its own. `--read-already` measures what comes after extraction alone, at sizes that take hours to read: the
facts are multiplied like the articles. `--kill N` kills N builds at random moments instead, and compares what they end
with to a build that nothing disturbed. Figures are of this machine; they decide nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from kg.evaluate.invented.names import invent_name
from kg.extract import extract
from kg.facts import Row, rules_fingerprint
from kg.facts.codec import encode_article
from kg.facts.parquet import write_shard
from kg.facts.store import FULL_SHARD
from kg.model import Document
from kg.resources import resource
from kg.sources import Candidate, Piece

NUMBER, ADDRESS = "Tin số {:09}.", "https://example.org/{:09}"
NAMES = 60_000  # of which some thousand are borne by several, as in a country
STAGES = ("extraction", "facts", "resolution", "graph", "page")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[250, 1000])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--engine", default="local")
    parser.add_argument("--read-already", action="store_true")
    parser.add_argument("--kill", type=int, default=0)
    parser.add_argument("--scratch", help="where corpora and builds go; by default where temporary files do")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-scale-", dir=options.scratch) as scratch:
        if options.kill:
            kill(Path(scratch), options.sizes[0], options.kill)
        else:
            build_options = ["--jobs", str(options.jobs), "--engine", options.engine]
            measure(Path(scratch), options.sizes, build_options, read_already=options.read_already)


def write_corpus(path: Path, size: int, facts: Path | None = None) -> Path:
    """`size` articles as JSON Lines: the samples over and over, each time with other people and another address.

    Where `facts` are asked for, the store of that name holds what all of them say: names are exchanged for others of
    the same length, so that the passages of the samples hold for every copy.
    """
    samples = [Sample.of(text, people, extracted=facts is not None) for text, people in read_samples()]
    invented = invented_by_length()
    rng = random.Random(size)  # noqa: S311 - invented data, no secret
    with path.open("w", encoding="utf-8") as lines:
        rows = []
        for number in range(size):
            sample = samples[number % len(samples)]
            names = {name: rng.choice(invented[len(name)]) for name in sample.people if len(name) in invented}
            row = sample.told(number, names)
            line = json.dumps(row, ensure_ascii=False)
            lines.write(f"{line}\n")
            if facts is not None:
                rows.append(sample.read(number, names, row, line))
                if len(rows) == FULL_SHARD or number + 1 == size:
                    facts.mkdir(exist_ok=True)
                    write_shard(facts, rules_fingerprint(), rows)
                    rows = []
    print(f"{size} articles, {path.stat().st_size / size / 1e3:.1f} KB each", file=sys.stderr)
    return path


@dataclass(frozen=True, slots=True)
class Sample:
    """The text of a sample article with the full names in it, and what it says, as JSON."""

    text: str
    people: tuple[str, ...]
    article: str

    @classmethod
    def of(cls, text: str, people: Iterable[str], *, extracted: bool) -> Sample:
        """A sample; what it says is read only where that is needed."""
        numbered = f"{text}\n{NUMBER.format(0)}"
        document = Document("", numbered, url=ADDRESS.format(0), synthetic=True)
        return cls(numbered, tuple(people), encode_article(extract(document)) if extracted else "")

    def told(self, number: int, names: Mapping[str, str]) -> dict[str, object]:
        """The article of that number with those names instead of its own."""
        text = exchanged(self.text, number, names)
        return {"text": text, "url": ADDRESS.format(number), "synthetic": True}

    def read(self, number: int, names: Mapping[str, str], row: Mapping[str, object], line: str) -> Row:
        """The row of the fact table for that article, which is that line of its file."""
        document = Document("", str(row["text"]), url=str(row["url"]), synthetic=True)
        one = Candidate.of(document, 0, "", "")
        key = Piece("", "", "", "json", f"{line}\n".encode()).key
        said = exchanged(self.article, number, names)
        return Row(key, one.name or None, one.url, one.published, one.digest, one.text_digest, said)


def exchanged(text: str, number: int, names: Mapping[str, str]) -> str:
    """A text with other names and the number of its article, which news of another day always has."""
    for name, other in names.items():
        text = text.replace(name, other)
    return text.replace(NUMBER.format(0), NUMBER.format(number)).replace(ADDRESS.format(0), ADDRESS.format(number))


def invented_by_length() -> dict[int, list[str]]:
    """Invented full names by the number of their letters."""
    rng = random.Random(0)  # noqa: S311 - invented data, no secret
    names: dict[int, list[str]] = defaultdict(list)
    for name in sorted({invent_name(rng) for _ in range(NAMES)}):
        names[len(name)].append(name)
    return names


def read_samples() -> Iterator[tuple[str, list[str]]]:
    """The text of every sample article and the full names in it, longest first."""
    for gold in sorted(resource("data/gold").glob("*.json")):
        text = resource(f"data/articles/{gold.stem}.txt").read_text(encoding="utf-8")
        people = {person["name"] for person in json.loads(gold.read_text(encoding="utf-8"))["people"]}
        yield text, sorted((name for name in people if " " in name), key=lambda name: (-len(name), name))


def measure(scratch: Path, sizes: list[int], options: list[str], *, read_already: bool) -> None:
    """A table with a line for each size, and how the time of each stage grows."""
    heads = ["articles", *(f"{stage}, s (peak MB)" for stage in STAGES), "worker MB", "all, s", "again, s"]
    print(f"| {' | '.join(heads)} |")
    print("|---" * len(heads) + "|")
    times: dict[str, list[float]] = {stage: [] for stage in STAGES}
    for size in sizes:
        facts = scratch / f"out{size}.facts"
        source, out = scratch / f"{size}.jsonl", scratch / f"out{size}"
        # In a process of its own, for the peak of a process counts what its parent held when it was started.
        writer = get_context("spawn").Process(target=write_corpus, args=(source, size, facts if read_already else None))
        writer.start()
        writer.join()
        first = build(source, out, options)
        run = json.loads((facts / "run.json").read_text())
        again = build(source, out, options)
        stages = {stage["stage"]: stage for stage in run["stages"]}
        for stage in STAGES:
            times[stage].append(stages[stage]["seconds"])
        cells = [f"{stages[stage]['seconds']:.1f} ({stages[stage]['peak_mb']})" for stage in STAGES]
        print(f"| {size} | {' | '.join(cells)} | {run['workers_peak_mb']} | {first:.1f} | {again:.2f} |", flush=True)
        rate = size / stages["extraction"]["seconds"]
        print(f"  {rate:.0f} articles a second; the second run is {first / again:.0f} times faster", file=sys.stderr)
    for stage, seconds in times.items():
        if len(sizes) > 1 and min(seconds) > 0:
            exponent = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
            print(f"{stage}: time grows with the power {exponent:.2f} of the number of articles")


def kill(scratch: Path, size: int, kills: int) -> None:
    """Kill builds at random moments, until `kills` are dead; then compare with an undisturbed one."""
    source, out = write_corpus(scratch / "a.jsonl", size), scratch / "out"
    undisturbed = build(source, scratch / "undisturbed", [])
    rng = random.Random(0)  # noqa: S311 - which moments does not matter, only that they are many
    dead = finished = 0
    while dead < kills:
        process = subprocess.Popen(command(source, out, []), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(rng.uniform(0.05, undisturbed))
            finished += 1
            # Ended before its moment came: an article is changed, so that the next ones have something to do.
            first, _, others = source.read_text(encoding="utf-8").partition("\n")
            changed = json.loads(first) | {"text": f"{json.loads(first)['text']}\nSửa lần {finished}."}
            source.write_text(f"{others}{json.dumps(changed, ensure_ascii=False)}\n", encoding="utf-8")
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            dead += 1
            print(f"\r{dead} of {kills} killed", end="" if dead < kills else "\n", file=sys.stderr, flush=True)
    build(source, out, [])
    build(source, scratch / "fresh", [])
    same = contents(out) == contents(scratch / "fresh")
    print(f"{dead} killed, {finished} finished in between: {'identical' if same else 'DIFFERENT'}")
    sys.exit(not same)


def contents(folder: Path) -> dict[str, str]:
    """The hash of every file."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def command(source: Path, out: Path, options: list[str]) -> list[str]:
    """The command of one build."""
    return [sys.executable, "-m", "kg", "build", str(source), "-o", str(out), *options]


def build(source: Path, out: Path, options: list[str]) -> float:
    """Run it; its time in seconds."""
    begin = time.perf_counter()
    done = subprocess.run(command(source, out, options), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}")
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
