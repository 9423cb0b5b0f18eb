"""Characters a second of extraction, beside taggers of the field and the bare scan of the gazetteer, in one run.

    python benchmarks/extract.py [--repeat 5] [--characters 400000]

Single core, processor time, median of the repeats, on the sample articles one after the other. What is measured is not
the same work: the taggers find names and know no roles, the scan finds phrases only and is the floor. underthesea
(`pip install underthesea`) and pyvi are left out with a word where they are not installed.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.extract import extract
from kg.extract.mentions.tokens import tokenize
from kg.extract.mentions.words import trie
from kg.model import Document
from kg.text import read_text

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

_ARTICLES = Path(__file__).resolve().parent.parent / "data" / "articles"
Reader = Callable[[str], object]


def main() -> None:
    """Print a line for each reader, then what length costs."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--characters", type=int, default=0, help="use only the first articles up to this many")
    options = parser.parse_args()
    gc.set_threshold(100_000, 20, 20)
    texts = _texts(options.characters)
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters; median of {options.repeat}")
    own = _line("kg: all facts", _facts, texts, options.repeat)
    _line("kg: bare scan of the word lists", lambda text: tokenize(read_text(text), trie()), texts, options.repeat)
    for name, find in (("underthesea: names", _underthesea), ("pyvi: words and parts of speech", _pyvi)):
        reader = find()
        if reader is None:
            print(f"{name:<34} not installed")
        else:
            speed = _line(name, reader, texts, 1)
            print(f"{'':<34} kg is {own / speed:.1f} times as fast")
    _lengths(texts)


def _facts(text: str) -> object:
    return extract(Document("article", text))


def _texts(most: int) -> list[str]:
    texts: list[str] = []
    for path in sorted(_ARTICLES.glob("*.txt")):
        if most and sum(map(len, texts)) >= most:
            break
        texts.append(path.read_bytes().decode("utf-8"))
    return texts


def _line(name: str, reader: Reader, texts: Sequence[str], repeat: int) -> float:
    reader(texts[0])
    times = []
    for _ in range(repeat):
        began = time.process_time()
        for text in texts:
            reader(text)
        times.append(time.process_time() - began)
    speed = sum(map(len, texts)) / statistics.median(times)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name:<34} {speed:>12,.0f} characters a second, {memory:>5} MB so far")
    return speed


def _underthesea() -> Reader | None:
    try:
        from underthesea import ner  # noqa: PLC0415
    except ImportError:
        return None
    return lambda text: [ner(line) for line in text.splitlines() if line.strip()]


def _pyvi() -> Reader | None:
    try:
        from pyvi import ViPosTagger, ViTokenizer  # noqa: PLC0415
    except ImportError:
        return None
    return lambda text: ViPosTagger.postagging(ViTokenizer.tokenize(text))


def _lengths(texts: Sequence[str]) -> None:
    """The cost of one article by its length: samples, samples joined, and one line that never ends."""
    whole = "\n\n".join(texts)
    for length in (1_000, 4_000, 16_000, 64_000, len(whole)):
        _cost("one text", whole[:length])
    for length in (500_000, 5_000_000):
        _cost("one line", "Công an tỉnh " * (length // len("Công an tỉnh ")))


def _cost(name: str, text: str) -> None:
    began = time.process_time()
    _facts(text)
    spent = time.process_time() - began
    print(f"{name:<9} {len(text):>9,} characters {spent * 1000:>9,.0f} ms {len(text) / spent:>12,.0f} a second")


if __name__ == "__main__":
    main()
