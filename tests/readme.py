"""The console blocks of the README: what they run, and what they show."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Command:
    """A command of a block, as typed, and the output that the README shows below it."""

    typed: str
    output: str


def commands(text: str) -> Iterator[Command]:
    """The commands of all console blocks, in order."""
    for block in _BLOCK.findall(text):
        for part in block.split("$ ")[1:]:
            typed, _, output = part.partition("\n")
            yield Command(typed, output.strip("\n"))


def run(command: Command, build: Path) -> str:
    """What the command prints, asked of the build in place of the one that `make demo` makes."""
    words = shlex.split(command.typed)[1:]
    if words[0] == "query":
        words += ["--out", str(build)]
    typed = [sys.executable, "-m", "kg", *words]
    done = subprocess.run(typed, capture_output=True, text=True, encoding="utf-8", cwd=README.parent, check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())


def refreshed(text: str, build: Path) -> str:
    """The README with the output of every command as it is now."""

    def block(match: re.Match[str]) -> str:
        shown = [f"$ {c.typed}\n{run(c, build)}\n" for c in commands(match.group())]
        return "```console\n" + "\n".join(shown) + "```"

    return _BLOCK.sub(block, text)


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text(encoding="utf-8"), Path(sys.argv[1])), encoding="utf-8")
