"""Feed extraction what nobody would publish, and count what raises or takes too long.

    python benchmarks/fuzz.py [--seconds 60] [--inputs 1000000] [--seed 1]

Every input is made from the sample articles and the word lists by a seeded mutator: pieces cut and joined, words
repeated, doubled or swapped for phrases of the lists, characters of every script thrown in, marks left open. What
raises is printed with the input, shortened; the last line is the figure. Exit code 1 where anything raised.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.extract import extract
from kg.lexicon import read_rows
from kg.model import Article, Document

_ROOT = Path(__file__).resolve().parent.parent
_LISTS = (
    "titles",
    "unit_heads",
    "unit_functions",
    "ranks",
    "area_levels",
    "honorifics",
    "occasions",
    "verbs",
    "awards",
    "careers",
)
_MARKS = "\n\n\r\t.,;:!?…()[]{}\"“”'’-–—/|*•0123456789%@#\u0300\u0301\u0323\u200b\ufeff\x00\u2028\U0001f600đĐ𝐀ß\u0130ﬁ"
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Material:
    """What inputs are made from: whole texts, and phrases."""

    texts: tuple[str, ...]
    phrases: tuple[str, ...]


def read_material() -> Material:
    """The sample articles, and every phrase of the word lists."""
    texts = [p.read_bytes().decode("utf-8") for p in sorted((_ROOT / "data" / "articles").glob("*.txt"))]
    phrases = [row[0] for name in _LISTS for row in read_rows(f"lexicon/{name}.csv", _header(name))]
    return Material(tuple(texts), tuple(phrases))


def _header(name: str) -> tuple[str, ...]:
    with (_ROOT / "data" / "lexicon" / f"{name}.csv").open(encoding="utf-8") as file:
        return tuple(file.readline().strip().split(","))


def piece(material: Material, random_: random.Random) -> str:
    """A stretch of an article that begins and ends anywhere."""
    text = random_.choice(material.texts)
    start = random_.randrange(len(text))
    return text[start : start + random_.randrange(1, 200)]


def _mutate(text: str, material: Material, random_: random.Random) -> str:
    """One change at one place."""
    at = random_.randrange(len(text) + 1)
    upto = min(len(text), at + random_.randrange(1, 30))
    change = random_.randrange(8)
    if change == 0:
        return text[:at] + random_.choice(material.phrases) + " " + text[at:]
    if change == 1:
        return text[:at] + text[upto:]
    if change == 2:
        return text[:upto] + text[at:upto] * random_.randrange(1, 4) + text[upto:]
    if change == 3:
        return text[:at] + random_.choice(_MARKS) + text[at:]
    if change == 4:
        return text[:at] + text[at:upto].upper() + text[upto:]
    if change == 5:
        return (
            text[:at]
            + chr(random_.choice((random_.randrange(0x80), random_.randrange(0x3000), random_.randrange(0xD800))))
            + text[at:]
        )
    if change == 6:
        return text[:at] + random_.choice(material.phrases)
    return text[at:] + text[:at]


def make_input(material: Material, random_: random.Random) -> str:
    """One input of at most a few hundred characters."""
    if random_.random() < 0.3:
        text = " ".join(random_.choice(material.phrases) for _ in range(random_.randrange(1, 12)))
    else:
        text = piece(material, random_)
    for _ in range(random_.randrange(1, 6)):
        text = _mutate(text, material, random_)
    return text[:_LONGEST]


def shortened(text: str, fails: Callable[[str], bool]) -> str:
    """The input without what it fails without."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            less = text[:at] + text[at + size :]
            if fails(less):
                text = less
            else:
                at += size
        size //= 2
    return text


def check(article: Article) -> None:
    """What must hold of every result: passages lie in the text, keys exist."""
    length = len(article.document.text)
    keys = {p.key for p in article.people} | {o.key for o in article.organizations} | {a.key for a in article.areas}
    for person in (*(fact.person for fact in article.ranks), *(fact.person for fact in article.posts)):
        if person not in keys:
            raise AssertionError(person)
    for part in article.participations:
        if part.agent not in keys:
            raise AssertionError(part)
    for facts in (
        article.ranks,
        article.posts,
        article.meetings,
        article.participations,
        article.appointments,
        article.awards,
    ):
        for fact in facts:
            for passage in fact.evidence:
                if not 0 <= passage.start < passage.stop <= length:
                    raise AssertionError(passage)


def fails(text: str) -> bool:
    """Whether extraction raises or breaks its word."""
    try:
        check(extract(Document("fuzz", text)))
    except Exception:  # noqa: BLE001
        return True
    return False


def main() -> int:
    """Run until the time or the count is up."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    material, random_ = read_material(), random.Random(options.seed)  # noqa: S311 (inputs, no secrets)
    seen: set[str] = set()
    start, done, characters, slowest = time.monotonic(), 0, 0, 0.0
    while done < options.inputs and time.monotonic() - start < options.seconds:
        text = make_input(material, random_)
        began = time.process_time()
        if fails(text):
            short, place = shortened(text, fails), ""
            try:
                check(extract(Document("fuzz", short)))
            except Exception:  # noqa: BLE001
                place = traceback.format_exc(limit=-1)
            if place not in seen:
                seen.add(place)
                sys.stdout.write(f"{short!r}\n{place}\n")
        slowest = max(slowest, time.process_time() - began)
        done, characters = done + 1, characters + len(text)
    spent = time.monotonic() - start
    sys.stdout.write(
        f"{done} inputs, {characters} characters, {spent:.0f} s, {len(seen)} places that raise,"
        f" slowest {slowest * 1000:.0f} ms\n"
    )
    return 1 if seen else 0


if __name__ == "__main__":
    sys.exit(main())
