"""An installed wheel works in an empty folder outside the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's wheel, built from a copy of what the wheel is made of."""
    source, out = tmp_path_factory.mktemp("source") / "congan-kg", tmp_path_factory.mktemp("wheel")
    for name in ("kg", "ontology", "data"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)],
        check=True,
        capture_output=True,
    )
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel installed in it, and of this one only the packages it depends on.

    Those come by a .pth file. The checkout, which is installed as editable beside them, stays out: a .pth file in a
    folder that was itself added by one is not read.
    """
    folder = tmp_path_factory.mktemp("environment") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    packages = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)],
        check=True,
        capture_output=True,
    )
    dependencies = [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]
    Path(packages, "dependencies.pth").write_text("\n".join(dependencies), encoding="utf-8")
    return python


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        list(map(str, command)), cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_wheel_carries_ontology_data_and_licence_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "kg/_shared/ontology/congan.ttl" in names
    assert "kg/_shared/data/articles/sources.csv" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith("tests/")]


def test_an_installed_kg_works_in_an_empty_folder(python: Path, tmp_path: Path) -> None:
    where = run(python, "-c", "import kg; print(kg.__file__)", cwd=tmp_path).stdout
    assert not Path(where).is_relative_to(ROOT)
    shutil.copy(ROOT / "data" / "articles" / "n01-nghe-an-xieng-khoang.txt", tmp_path / "tin.txt")
    kg = python.with_name("kg")
    done = run(kg, "build", "tin.txt", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "graph.ttl", "graph.trig", "graph.html", "identity.jsonl", "report.json", "texts",
    }  # fmt: skip
    assert "Lê Văn Thái" in (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    listed = run(kg, "query", "--list", cwd=tmp_path)
    assert listed.returncode == 0, listed.stderr
    assert "career" in listed.stdout
