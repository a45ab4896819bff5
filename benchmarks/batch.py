"""Two hundred clients in one run: speed, workers, memory, kills. Ratios to single `coach` runs.

    python -m benchmarks.batch CORPUS
    python -m benchmarks.batch CORPUS --clients 1000 --only memory

CORPUS is any folder of resume files; ten broken files and folders are put among them. Each client
gets a resume as DOCX and PDF, both read back, and the report as HTML. Start-up is not counted.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Executor
from dataclasses import replace
from datetime import date
from pathlib import Path

from trainready.clients.pool import processes
from trainready.clients.roster import Wishes
from trainready.clients.run import Batch, finish, prepare, run
from trainready.model.clients import ClientRun, Outcome
from trainready.model.journey import Request
from trainready.taxonomy.load import load_skill_map

FORMATS = ("docx", "pdf")
PER_CORE_SECOND, TWO_TO_ONE, MEGABYTES, GROWTH = 1.5, 1.7, 250, 1.05
PARTS = ("speed", "workers", "memory", "kills", "loop")
RESUMES = {".pdf", ".docx", ".html", ".md", ".txt"}
LOOP = 8
"""Single runs that stand for a loop over all."""


def broken(folder: Path, good: Path) -> None:
    """Ten clients that nobody can read."""
    whole = good.read_bytes()
    for name, content in {
        "bad-empty.docx": b"",
        "bad-empty.pdf": b"",
        "bad-blank.txt": b" \n \n",
        "bad-noise.docx": random.Random(1).randbytes(4000),
        "bad-cut.pdf": b"%PDF-1.7\n1 0 obj\n<<",
        "bad-old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "bad-picture.heic": b"\0\0\0\x18ftypheic" + bytes(500),
        "bad-noise.bin": random.Random(2).randbytes(500),
    }.items():
        (folder / name).write_bytes(content)
    (folder / "bad-nobody").mkdir()
    twice = folder / "bad-two-at-once"
    twice.mkdir()
    for name in ("one", "two"):
        (twice / f"{name}{good.suffix}").write_bytes(whole)


def made(folder: Path, corpus: Path, count: int) -> Path:
    """`count` clients, ten of them broken, the others from the corpus over and over."""
    folder.mkdir()
    files = sorted(p for p in corpus.rglob("*") if p.suffix in RESUMES)
    broken(folder, files[0])
    for number in range(count - 10):
        # Spread over the layouts, so that a part of the run is like the whole.
        file = files[(number * 17) % len(files)]
        shutil.copyfile(file, folder / f"{number:04d}{file.suffix}")
    return folder


def prepared(folder: Path, out: Path) -> Batch:
    request = Request(date(2026, 11, 24), formats=FORMATS)
    return prepare(folder, out, Wishes(request), load_skill_map())


def everything(folder: Path) -> dict[str, bytes]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def done(runs: list[ClientRun]) -> int:
    return sum(one.outcome is Outcome.DONE for one in runs)


def speed(folder: Path, out: Path) -> tuple[str, bool]:
    """One process, from when it is warm."""
    here = prepared(folder, out)
    next(run(replace(here, clients=here.clients[:1]), jobs=1))
    again = prepare(folder, out, here.wishes, load_skill_map(), again=True)
    began = time.process_time()
    count = done(list(run(again, jobs=1)))
    rate = count / (time.process_time() - began)
    return f"{rate:.2f} clients a core-second (limit {PER_CORE_SECOND})", rate >= PER_CORE_SECOND


def warmed(jobs: int) -> Executor:
    executor = processes(jobs, None)
    # A worker that sleeps takes no second call: each of them has started then.
    list(executor.map(time.sleep, [1.5] * jobs))
    return executor


def seconds(folder: Path, out: Path, jobs: int) -> float:
    here = prepared(folder, out)
    with warmed(jobs) as executor:
        began = time.perf_counter()
        runs = list(run(here, jobs=jobs, executor=executor))
        took = time.perf_counter() - began
    finish(here, runs, load_skill_map())
    return took


def workers(folder: Path, out: Path) -> tuple[str, bool]:
    """Two workers against one, the better of two runs each, and the same bytes."""
    took = {
        jobs: min(seconds(folder, out / f"{jobs}-{turn}", jobs) for turn in range(2))
        for jobs in (1, 2)
    }
    ratio = took[1] / took[2]
    same = everything(out / "1-0") == everything(out / "2-0")
    bytes_ = "the same" if same else "DIFFER"
    told = f"{ratio:.2f} x one worker (limit {TWO_TO_ONE}), bytes {bytes_}"
    return told, ratio >= TWO_TO_ONE and same


def held() -> tuple[float, float]:
    """Megabytes that this process holds now, and held at most."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * resource.getpagesize() / 1e6, peak * 1.024**2


def memory(folder: Path, out: Path) -> tuple[str, bool]:
    """One worker over all clients: after a fifth of them, and at the end."""
    here = prepared(folder, out)
    with warmed(1) as executor:
        early = 0.0
        for number, _ in enumerate(run(here, jobs=1, executor=executor), 1):
            if number == len(here.clients) // 5:
                early, _ = executor.submit(held).result()
        late, peak = executor.submit(held).result()
    told = (
        f"{early:.0f} MB after a fifth, {late:.0f} MB after {len(here.clients)} clients, "
        f"{peak:.0f} MB at most (limit {MEGABYTES} MB, growth {GROWTH})"
    )
    return told, peak < MEGABYTES and late < early * GROWTH


def command(folder: Path, out: Path) -> list[str]:
    words = ["batch", str(folder), "--out", str(out), "--jobs", "2", "--format", ",".join(FORMATS)]
    return [sys.executable, "-m", "trainready", *words]


def kills(folder: Path, out: Path) -> tuple[str, bool]:
    """Killed at three random moments and continued, against undisturbed."""
    quiet = subprocess.DEVNULL
    whole, torn = out / "whole", out / "torn"
    began = time.perf_counter()
    code = subprocess.run(command(folder, whole), stdout=quiet, stderr=quiet).returncode
    took = time.perf_counter() - began
    moments = random.Random(7)
    stood = []
    for _ in range(3):
        process = subprocess.Popen(command(folder, torn), stdout=quiet, stderr=quiet)
        time.sleep(moments.uniform(0.15, 0.45) * took)
        process.send_signal(signal.SIGKILL)
        process.wait()
        stood.append(len(list(torn.glob("*/details/client.json"))))
    last = subprocess.run(command(folder, torn), stdout=quiet, stderr=quiet).returncode
    same = everything(whole) == everything(torn)
    told = (
        f"killed with {', '.join(map(str, stood))} clients done, then exit {last}, "
        f"bytes {'the same' if same else 'DIFFER'}"
    )
    return told, same and code == last == 3


def loop(folder: Path, out: Path) -> tuple[str, bool]:
    """CPU of single `coach` runs to that of a batch, a client."""
    files = sorted(p for p in folder.glob("0*") if p.is_file())[:LOOP]

    def children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    began = children()
    for file in files:
        words = ("coach", str(file), "--out", str(out / file.stem), "--format", ",".join(FORMATS))
        subprocess.run(
            [sys.executable, "-m", "trainready", *words], check=True, stdout=subprocess.DEVNULL
        )
    single = (children() - began) / len(files)
    here = prepared(folder, out / "batch")
    start = time.process_time()
    count = done(list(run(here, jobs=1)))
    together = (time.process_time() - start) / count
    return f"a loop takes {single / together:.1f} times the CPU of a batch", single > together


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--only", choices=PARTS)
    asked = parser.parse_args()
    parts = dict(zip(PARTS, (speed, workers, memory, kills, loop), strict=True))
    good = True
    with tempfile.TemporaryDirectory() as place:
        folder = made(Path(place, "clients"), asked.corpus, asked.clients)
        for name, part in parts.items():
            if asked.only in (None, name):
                told, kept = part(folder, Path(place, name))
                good &= kept
                print(f"{name:8} {told}", flush=True)
    return not good


if __name__ == "__main__":
    sys.exit(main())
