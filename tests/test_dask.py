"""Reading on a Dask cluster: the same shards as on one machine, also where a worker dies."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.errors import KgError
from kg.facts import dask_engine
from kg.pipeline import Progress, StageDone, build
from kg.resources import resource

# It ships no type information.
distributed: Any = importlib.import_module("distributed")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
    # Dask's own, when its workers die or its loop ends late.
    pytest.mark.filterwarnings("ignore"),
]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.facts.intake.PIECES_A_SHARD", 2)
    source = tmp_path / "in"
    source.mkdir()
    for path in sorted(resource("data/articles").glob("d[01]*.txt")):
        shutil.copy(path, source)
    build([str(source)], tmp_path / "local", facts=tmp_path / "local.facts")
    killed: list[int] = []
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        workers = list(client.run(os.getpid).values())

        def kill_one(event: Progress | StageDone) -> None:
            if isinstance(event, Progress) and not killed:
                killed.append(workers[0])
                os.kill(workers[0], signal.SIGKILL)

        engine = dask_engine(cluster.scheduler_address, 2)
        build([str(source)], tmp_path / "dask", facts=tmp_path / "dask.facts", engine=engine, watch=kill_one)
    assert killed
    assert files(tmp_path / "dask") == files(tmp_path / "local")
    local, cluster_made = ({p.name for p in (tmp_path / f"{n}.facts").glob("*.parquet")} for n in ("local", "dask"))
    assert local == cluster_made


def test_a_scheduler_that_does_not_answer_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.facts.engines.SCHEDULER_SECONDS", 1)
    (tmp_path / "a.txt").write_text("Công an tỉnh Nghệ An họp.", encoding="utf-8")
    with pytest.raises(KgError, match="scheduler"):
        build([str(tmp_path / "a.txt")], tmp_path / "out", engine=dask_engine("tcp://127.0.0.1:9", 1))
