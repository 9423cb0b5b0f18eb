"""Where data and ontology are found: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import DataError
from kg.resources import resource


def test_a_checkout_has_them_beside_the_package() -> None:
    assert resource("ontology/congan.ttl").is_file()
    assert resource("data/articles").is_dir()


def test_a_wheel_has_them_inside_and_those_win(tmp_path: Path) -> None:
    inside, beside = tmp_path / "kg" / "_shared" / "data", tmp_path / "data"
    for folder in (inside, beside):
        folder.mkdir(parents=True)
        (folder / "a.csv").touch()
    (beside / "b.csv").touch()
    assert resource("data/a.csv", tmp_path / "kg") == inside / "a.csv"
    assert resource("data/b.csv", tmp_path / "kg") == beside / "b.csv"


def test_what_is_missing_is_named_with_both_places(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"data/nothing\.csv is missing.*_shared.* or "):
        resource("data/nothing.csv", tmp_path / "kg")
