"""How long `main.py check` takes against checkers of prose from npm, on the same articles; run on demand, where npm is there.

    uv run python -m benchmarks.peers [--pairs N] [--many N] [--folder FOLDER] [NAME...]

Everything is installed into a throw-away folder (200 MB and more), or into FOLDER, which is kept and used again. Direct packages have fixed
versions; what those ask for is what npm finds that day. Both sides are whole processes, start-up included, run in turn.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from markdown_it import MarkdownIt

from benchmarks.corpus import ROOT, articles
from benchmarks.measure import environment, room
from benchmarks.peer_list import PEERS, NotHere, Peer, install, prove

OURS = (sys.executable, str(ROOT / "main.py"), "check", "--fail-on", "never")
HEAD = "| against | articles | CPU: here | theirs | ratio | wall: here | theirs | ratio | at least |\n|---|---|---|---|---|---|---|---|---|"


class Cost(NamedTuple):
    """The seconds a whole process took: of processor time, and by the clock."""

    cpu: float
    wall: float


def main() -> None:
    """Print the table."""
    options = _options()
    print(f"Measured on {datetime.now(UTC):%Y-%m-%d}, {_computer()}. Median of {options.pairs} pairs.\n")
    if shutil.which("npm") is None or shutil.which("node") is None:
        raise SystemExit("npm and node are needed for this and were not found; nothing was measured.")
    with TemporaryDirectory() as throw_away:
        folder = Path(options.folder or throw_away).resolve()
        os.environ["CLINICAL_REVIEW_HOME"] = str(Path(throw_away, "home"))
        files = _written(Path(throw_away, "articles"), max(options.many, *(peer.articles for peer in PEERS)))
        size = sum(file.stat().st_size for file in files) / len(files) / 1000
        print(f"Articles of {size:.1f} kB. A ratio is how many times as long the other takes.\n\n{HEAD}")
        for peer in PEERS:
            if not options.names or peer.key in options.names:
                print(_line(peer, folder / peer.key, files, options.pairs), flush=True)
        if options.many:
            print(_memory(PEERS[0], folder / PEERS[0].key, files[: options.many]))


def _line(peer: Peer, folder: Path, files: Sequence[Path], pairs: int) -> str:
    """Return a peer's line of the table; where it cannot be measured, one that says so."""
    theirs = [file.with_suffix(peer.suffix) for file in files[: peer.articles]]
    try:
        install(peer, folder)
        prove(peer, folder, theirs[0])
    except NotHere as reason:
        return f"| {peer.name} | | not measured: {reason} | | | | | | |"
    seen = [
        (_cost([*OURS, *map(str, files[: peer.articles])], ROOT), _cost([*peer.call, *map(str, theirs)], folder)) for _ in range(pairs + 1)
    ][1:]  # the first round only warms up
    cells = [_cells([(one.cpu, other.cpu) for one, other in seen]), _cells([(one.wall, other.wall) for one, other in seen])]
    return f"| {peer.name} | {peer.articles} | {' | '.join(cells)} | {peer.bar:g} |"


def _cells(seen: Sequence[tuple[float, float]]) -> str:
    ratio = median(other / one for one, other in seen)
    return f"{median(one for one, _ in seen):.2f} s | {median(other for _, other in seen):.2f} s | {ratio:.1f}"


def _cost(words: Sequence[str], folder: Path) -> Cost:
    begun = time.perf_counter()
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{Path(words[0]).name} ended with {process.returncode} while it was measured.")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - begun)


def _memory(peer: Peer, folder: Path, files: Sequence[Path]) -> str:
    """Return what both hold in memory at most for many articles, as a sentence."""
    if not (folder / "whole").exists():
        return f"\n{peer.name} is not there: its memory was not measured."
    ours, theirs = room([*OURS, *map(str, files)]), room([*peer.call, *map(str, files)], folder)
    return f"\nMemory at most, {len(files)} articles in one call: {ours} MB here, {theirs} MB for {peer.name} (1/{theirs / ours:.1f}; goal: 1/2)."


def _written(folder: Path, count: int) -> list[Path]:
    """Return files with that many articles, each as Markdown and, beside it, as HTML."""
    folder.mkdir()
    plain = MarkdownIt("commonmark")
    files = [folder / f"article{number}.md" for number in range(count)]
    for file, text in zip(files, articles(count), strict=True):
        file.write_text(text, encoding="utf-8")
        file.with_suffix(".html").write_text(plain.render(text), encoding="utf-8")
    return files


def _computer() -> str:
    system: Mapping[str, str] = platform.freedesktop_os_release() if sys.platform == "linux" else {}
    name = " ".join((system.get("NAME", platform.system()), system.get("VERSION_ID", platform.release())))
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout.strip() if shutil.which("node") else "none"
    return f"{os.cpu_count()} cores, {name}, Python {platform.python_version()}, Node {node}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure `main.py check` against checkers of prose from npm.")
    parser.add_argument("names", nargs="*", help=f"only these: {', '.join(peer.key for peer in PEERS)}")
    parser.add_argument("--pairs", type=int, default=3, help="how often both are run in turn (3)")
    parser.add_argument("--many", type=int, default=0, help="measure the memory for this many articles, too; none unless told")
    parser.add_argument("--folder", help="install here and leave it for the next time")
    return parser.parse_args()


if __name__ == "__main__":
    main()
