"""The README shows what its commands print. `python tests/readme.py out/demo` writes it anew."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from readme import README, Command, commands, run

COMMANDS = list(commands(README.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build that `make demo` makes."""
    out = tmp_path_factory.mktemp("demo") / "out"
    command = [sys.executable, "-m", "kg", "build", "data/articles", "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True, cwd=README.parent)
    return out


@pytest.mark.parametrize("command", COMMANDS, ids=[c.typed for c in COMMANDS])
def test_a_command_of_the_readme_prints_what_is_shown(command: Command, build: Path) -> None:
    assert run(command, build) == command.output


def test_readme_and_docs_lead_only_to_files_that_exist() -> None:
    for page in (README, *sorted((README.parent / "docs").glob("*.md"))):
        links = re.findall(r"\]\(([^):#]+)\)", page.read_text(encoding="utf-8"))
        assert page != README or {"docs/graph.png", "docs/queries.md"} <= set(links)
        assert [link for link in links if not (page.parent / link).exists()] == []
