"""What a program does to its files, recorded by strace, and what a disk may hold of that after a power cut at any moment."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

CALLS = "openat,open,creat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,close"
_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+)")
_FD = re.compile(r"^(\d+)(?:<([^>]*)>)?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')

Disk = dict[str, bytes]
"""Files by their names."""


@dataclass(frozen=True, slots=True)
class Op:
    """One thing done: write, cut, sync, create, remove, rename, sync folder or told. `file` is a number that outlives names."""

    what: str
    file: int = 0
    name: str = ""
    other: str = ""
    at: int = 0
    data: bytes = b""


def strace() -> bool:
    """Return whether strace is here and may be used."""
    return shutil.which("strace") is not None and subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def record(script: str, folder: Path, log: Path, *words: str) -> list[Op]:
    """Run a script on a folder and return what it did to the files in it; what it writes to its output are acknowledgements."""
    command = ["strace", "-xx", "-y", "-s", "4000000", "-e", f"trace={CALLS}", "-o", str(log), sys.executable, "-c", script, str(folder), *words]
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    return list(_ops(log.read_text("ascii"), str(folder)))


def _ops(log: str, folder: str) -> Iterator[Op]:
    files: dict[str, int] = {}
    ends: dict[str, int] = {}
    count = 0
    for line in log.splitlines():
        match = _CALL.match(line)
        if not match or match[3].startswith("-"):
            continue
        call, given = match[1], match[2]
        texts = [_plain(text) for text in _TEXT.findall(given)]
        fd = _FD.match(given)
        path = _plain(fd[2]).decode() if fd and fd[2] else ""
        inside = path.startswith(folder + "/")
        if call in ("openat", "open", "creat"):
            name = next((text.decode("utf-8", "replace") for text in texts if text.startswith(b"/")), "")
            if name.startswith(folder + "/"):
                if name not in files and "O_CREAT" in given:
                    count += 1
                    files[name] = count
                    yield Op("create", count, name)
                if name in files and "O_TRUNC" in given:
                    yield Op("cut", files[name], at=0)
                ends[f"{match[3]}{name}"] = 0
        elif call == "write" and fd and fd[1] == "1":
            for word in texts[0].decode().split():
                yield Op("told", name=word)
        elif call in ("write", "pwrite64") and inside and path in files:
            key = f"{fd[1] if fd else ''}{path}"
            at = int(given.rsplit(", ", 1)[1]) if call == "pwrite64" else ends.get(key, 0)
            ends[key] = at + len(texts[0])
            yield Op("write", files[path], at=at, data=texts[0])
        elif call == "ftruncate" and inside and path in files:
            yield Op("cut", files[path], at=int(given.rsplit(", ", 1)[1]))
        elif call in ("fsync", "fdatasync"):
            if path == folder or (inside and path not in files):
                yield Op("sync folder", name=path)
            elif inside:
                yield Op("sync", files[path])
        elif call in ("unlink", "unlinkat"):
            name = texts[0].decode()
            if name in files:
                yield Op("remove", files.pop(name), name)
        elif call.startswith("rename"):
            old, new = texts[0].decode(), texts[-1].decode()
            if old in files:
                files[new] = files.pop(old)
                yield Op("rename", files[new], old, new)


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if "\\x" in text else text.encode()


@dataclass(slots=True)
class Held:
    """What a disk holds: the bytes of files by number, and names."""

    names: dict[str, int] = field(default_factory=dict)
    bodies: dict[int, bytearray] = field(default_factory=dict)

    def copy(self) -> Held:
        """Return another one with the same."""
        return Held(dict(self.names), {number: bytearray(body) for number, body in self.bodies.items()})

    def do(self, op: Op, data: bytes | None = None) -> None:
        """Do one thing; `data` instead of its own where it was torn."""
        body = self.bodies.setdefault(op.file, bytearray())
        if op.what == "write":
            data = op.data if data is None else data
            body.extend(bytes(max(op.at + len(data) - len(body), 0)))
            body[op.at : op.at + len(data)] = data
        elif op.what == "cut":
            del body[op.at :]
            body.extend(bytes(op.at - len(body)))
        elif op.what == "create":
            self.names[op.name] = op.file
        elif op.what == "remove" and self.names.get(op.name) == op.file:
            del self.names[op.name]
        elif op.what == "rename":
            self.names.pop(op.name, None)
            self.names[op.other] = op.file

    def disk(self) -> Disk:
        """Return files by their names."""
        return {name: bytes(self.bodies.get(number, b"")) for name, number in self.names.items()}


def states(
    ops: list[Op], start: Disk, chance: random.Random, subsets: int = 6, *, built: bool = True, wanted: Collection[int] | None = None
) -> Iterator[tuple[Disk, tuple[str, ...]]]:
    """Yield what a disk may hold after a power cut before each thing done, and all that was acknowledged by then.

    Those not `wanted` by their numbers, or all without `built`, are yielded empty: each is as large as the library, so they must not stand side by side.
    Of what no sync has settled, none, all, some random parts, or all with the last write torn at 512 bytes may be there.
    """
    sure = Held()
    for place, (name, data) in enumerate(start.items()):
        sure.names[name], sure.bodies[-1 - place] = -1 - place, bytearray(data)
    open_, told, number = list[Op](), list[str](), 0
    for op in _numbered(ops, sure):
        if op.what == "told":
            told.append(op.name)
        elif op.what in ("sync", "sync folder"):
            settled = [one for one in open_ if (one.file == op.file if op.what == "sync" else one.what in ("create", "remove", "rename"))]
            settled = [one for one in settled if op.what == "sync folder" or one.what in ("write", "cut")]
            for one in settled:
                sure.do(one)
                open_.remove(one)
        else:
            open_.append(op)
        for chosen, torn in _parts(open_, chance, subsets):
            number += 1
            if not built or (wanted is not None and number - 1 not in wanted):
                yield {}, ()
                continue
            held = sure.copy()
            for one in chosen:
                held.do(one, one.data[: len(one.data) // 2 // 512 * 512] if torn and one is chosen[-1] and one.what == "write" else None)
            yield held.disk(), tuple(told)


def _numbered(ops: list[Op], sure: Held) -> Iterator[Op]:
    """Yield the things done, those to files that were there before with the numbers they have on the disk."""
    known: dict[int, int] = {}
    for op in ops:
        if op.what == "create" and op.name in sure.names and op.file not in known:
            known[op.file] = sure.names[op.name]  # it was opened, not made
            continue
        yield Op(op.what, known.get(op.file, op.file), op.name, op.other, op.at, op.data)


def _parts(open_: list[Op], chance: random.Random, subsets: int) -> Iterator[tuple[list[Op], bool]]:
    yield [], False
    if open_:
        yield list(open_), False
        yield list(open_), True
        for _ in range(subsets):
            yield [op for op in open_ if chance.random() < 0.5], False
