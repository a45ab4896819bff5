"""Runs that end in the middle: killed, stopped, no room. Nothing is lost, the next one goes on."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.cli.run import run
from tests.clients.people import clients, files
from trainready.clients import pool
from trainready.clients.work import Task
from trainready.errors import ExitCode, UnwritableFolder
from trainready.files import UNFINISHED, save
from trainready.model.artefact import Artefact
from trainready.model.clients import Client, ClientRun, Outcome
from trainready.model.journey import Request

Monkey = pytest.MonkeyPatch
Captured = pytest.CaptureFixture[str]
TODAY = __import__("datetime").date(2026, 11, 24)


# --- the run ------------------------------------------------------------------------------------


def command(folder: Path, out: Path, jobs: int) -> list[str]:
    words = ["batch", str(folder), "--out", str(out), "--jobs", str(jobs), "--format", "docx"]
    return [sys.executable, "-m", "trainready", *words]


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_at_three_moments_and_continued_it_is_as_if_undisturbed(
    jobs: int, tmp_path: Path
) -> None:
    folder = clients(tmp_path / "in", 8)
    whole, out = tmp_path / "whole", tmp_path / "out"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    assert subprocess.run(command(folder, whole, 1), **quiet).returncode == ExitCode.PARTLY
    moments = random.Random(jobs)
    for done in sorted(moments.sample(range(7), 3)):
        running = subprocess.Popen(command(folder, out, jobs), **quiet)
        while len(list(out.glob("c*/details/client.json"))) <= done and running.poll() is None:
            time.sleep(0.01)
        time.sleep(moments.uniform(0, 0.3))
        running.send_signal(signal.SIGKILL)
        running.wait()
    time.sleep(0.3)  # workers end with their run
    assert subprocess.run(command(folder, out, 1), **quiet).returncode == ExitCode.PARTLY
    assert files(out) == files(whole)


def test_ctrl_c_says_how_far_it_came(tmp_path: Path, monkeypatch: Monkey, capsys: Captured) -> None:
    folder, out = clients(tmp_path / "in", 3, bad=False), tmp_path / "out"
    real = pool.each_here

    def stopped(tasks: list[Task]) -> Iterator[ClientRun]:
        yield next(real(tasks))
        raise KeyboardInterrupt

    words = ("batch", str(folder), "--out", str(out), "--format", "txt")
    with monkeypatch.context() as patched:
        patched.setattr("trainready.clients.run.each_here", stopped)
        assert run(monkeypatch, *words) == ExitCode.INTERRUPTED
    assert "1 of 3 clients were looked after" in " ".join(capsys.readouterr().err.split())
    assert run(monkeypatch, *words) == ExitCode.OK
    assert "1 of them unchanged" in " ".join(capsys.readouterr().out.split())


# --- one client's files -------------------------------------------------------------------------

DIES = """
import os, sys
from pathlib import Path
from trainready.files import save
from trainready.model.artefact import Artefact
moves, real = int(sys.argv[2]), Path.replace
def replace(self, target):
    global moves
    moves -= 1
    if moves < 0:
        os._exit(9)
    return real(self, target)
Path.replace = replace
save([Artefact(name, b"new") for name in ("a.docx", "b.txt", "details/c.json")], Path(sys.argv[1]))
"""


@pytest.mark.parametrize("moves", range(6))
def test_killed_between_two_files_they_are_still_known_as_ours(moves: int, tmp_path: Path) -> None:
    names = ("a.docx", "b.txt", "details/c.json")
    save([Artefact(name, b"old") for name in names], tmp_path)
    (tmp_path / "b.txt").write_bytes(b"edited")
    died = subprocess.run([sys.executable, "-c", DIES, str(tmp_path), str(moves)])
    assert died.returncode == (9 if moves < 5 else 0)
    # The next run has newer files: what was moved and what was not are both ours.
    saved = save([Artefact(name, b"newer") for name in names], tmp_path)
    there = {
        k: v for k, v in files(tmp_path).items() if "manifest" not in k and "/." not in f"/{k}"
    }
    assert there == {
        "a.docx": b"newer",
        "b.txt": b"edited",
        "b-2.txt": b"newer",
        "details/c.json": b"newer",
    }
    assert [a.name for a, _ in saved.kept] == ["b.txt"]


def test_what_a_killed_run_left_unfinished_is_taken_away(
    tmp_path: Path, monkeypatch: Monkey
) -> None:
    folder, out = clients(tmp_path / "in", 1, bad=False), tmp_path / "out"
    for place in (out / "c001", out / "c001/details"):
        place.mkdir(parents=True)
        (place / f"{UNFINISHED}x1").write_bytes(b"words of a client")
    assert run(monkeypatch, "batch", str(folder), "--out", str(out)) == ExitCode.OK
    assert [name for name in files(out) if UNFINISHED in name] == []


# --- no room ------------------------------------------------------------------------------------


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EROFS])
def test_without_room_nothing_is_lost_and_it_goes_on_later(
    why: int, tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in", 3, bad=False), tmp_path / "out"
    words = ("batch", str(folder), "--out", str(out), "--format", "txt")
    real = os.fsync

    def full(handle: int) -> None:
        if (out / "c002").exists():
            raise OSError(why, os.strerror(why))
        real(handle)

    with monkeypatch.context() as patched:
        patched.setattr("trainready.files.os.fsync", full)
        assert run(monkeypatch, *words) == ExitCode.FAILED
    said = " ".join(capsys.readouterr().err.split())
    assert os.strerror(why) in said
    assert "1 of 3 clients were looked after, and nothing of theirs is lost" in said
    assert [name for name in files(out) if UNFINISHED in name or name.startswith("c002/")] == []
    assert run(monkeypatch, *words) == ExitCode.OK
    assert "1 of them unchanged" in " ".join(capsys.readouterr().out.split())


def test_one_folder_that_takes_nothing_stops_nobody_else(
    tmp_path: Path, monkeypatch: Monkey, capsys: Captured
) -> None:
    folder, out = clients(tmp_path / "in", 3, bad=False), tmp_path / "out"
    out.mkdir()
    (out / "c002").write_bytes(b"a file in the way")
    words = ("batch", str(folder), "--out", str(out), "--format", "txt")
    assert run(monkeypatch, *words) == ExitCode.PARTLY
    said = capsys.readouterr().out
    assert "2 of 3 clients are done" in said
    assert "c002: nothing could be written there" in said


# --- workers ------------------------------------------------------------------------------------


def kills_c2(task: Task) -> ClientRun:
    if task.client.code == "c2":
        os.kill(os.getpid(), signal.SIGKILL)
    return ClientRun(task.client.code, Outcome.DONE)


def full_at_c2(task: Task) -> ClientRun:
    if task.client.code == "c2":
        raise UnwritableFolder("no room")
    return ClientRun(task.client.code, Outcome.DONE)


def tasks(count: int) -> list[Task]:
    return [
        Task(Client(f"c{n}", "", Request(TODAY)), Path(f"out/c{n}"), "")
        for n in range(1, count + 1)
    ]


def test_a_worker_that_dies_is_named_and_the_others_are_done() -> None:
    plain = partial(ProcessPoolExecutor, mp_context=pool.multiprocessing.get_context("spawn"))
    with plain(2) as executor:
        done = {one.code: one for one in pool.each(tasks(9), executor, 2, plain, kills_c2)}
    assert sorted(done) == [f"c{n}" for n in range(1, 10)]
    waiting = [one for one in done.values() if one.outcome is Outcome.NEEDS_YOU]
    assert [one.code for one in waiting] == ["c2"]
    assert waiting[0].trouble is not None
    assert "stopped by the system, or ran out of memory" in waiting[0].trouble.reason


def test_no_room_ends_the_run_of_workers() -> None:
    plain = partial(ProcessPoolExecutor, mp_context=pool.multiprocessing.get_context("spawn"))
    with plain(1) as executor, pytest.raises(UnwritableFolder, match="no room"):
        list(pool.each(tasks(9), executor, 1, plain, full_at_c2))


def test_jobs_are_few_for_few_clients() -> None:
    assert pool.jobs_for(0, 1) == 1
    assert pool.jobs_for(0, pool.HANDFUL) == 1
    assert pool.jobs_for(0, 1000) == (os.cpu_count() or 1)
    assert pool.jobs_for(7, 3) == 3
    assert pool.jobs_for(3, 1000) == 3
