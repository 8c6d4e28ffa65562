"""Archives made to do harm, or broken, each by its name: none of them is a review file."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from reviewer.store.pack.packing import unpacked

EOCD = b"PK\x05\x06"


def zipped(members: Mapping[str, bytes] | list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of members as any program might make it, names twice among them."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, data in members.items() if isinstance(members, Mapping) else members:
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, **new: bytes) -> bytes:
    """Return a good file with members in place of its own, whatever the manifest says; an empty one is left out."""
    members = unpacked(data) | {name.replace("__", "/").replace("_", "."): body for name, body in new.items()}
    return zipped({name: body for name, body in members.items() if body})


def patched(data: bytes, at: int, form: str, value: int, *, local: bool = True) -> bytes:
    """Return an archive with a number of its first member's headers changed: `at` counts in the local header; the central one has it 2 bytes later."""
    made = bytearray(data)
    central = data.index(b"PK\x01\x02")
    if local:
        struct.pack_into(form, made, at, value)
    struct.pack_into(form, made, central + at + 2, value)
    return bytes(made)


def attributed(data: bytes, attributes: int) -> bytes:
    """Return an archive whose first member has these attributes."""
    made = bytearray(data)
    struct.pack_into("<I", made, data.index(b"PK\x01\x02") + 38, attributes)
    return bytes(made)


def overlapping(count: int) -> bytes:
    """Return an archive whose members all share one body."""
    body = zlib.compress(b"\0" * 2_000_000, 9)[2:-4]
    crc = zlib.crc32(b"\0" * 2_000_000)
    name = f"assets/{0:064x}".encode()
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, 8, 0, 33, crc, len(body), 2_000_000, len(name), 0) + name + body
    central = b""
    for number in range(count):
        other = f"assets/{number:064x}".encode()
        central += struct.pack(
            "<4sHHHHHHIIIHHHHHII", b"PK\x01\x02", 20, 20, 0, 8, 0, 33, crc, len(body), 2_000_000, len(other), 0, 0, 0, 0, 0, 0
        ) + other
    return local + central + struct.pack("<4sHHHHIIH", EOCD, 0, 0, count, count, len(central), len(local), 0)


def hostile(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each with its name; `good` is a review file that is taken."""
    one, asset = zipped({"manifest.json": b"{}"}), f"assets/{1:064x}"
    yield from {
        "nothing": b"",
        "text": b"This is no archive.",
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "another archive": b"7z\xbc\xaf\x27\x1c" + bytes(60),
        "an empty archive": EOCD + bytes(18),
        "a program before the archive": b"MZ" + good,
        "cut short": good[: len(good) // 2],
        "without its end": good[:-22],
        "a byte changed within": good[:80] + bytes([good[80] ^ 255]) + good[81:],
        "too large": b"PK\x03\x04" + bytes(65 * 1024 * 1024),
        "bomb": zipped({asset: bytes(19 * 1024 * 1024)}),
        "many bombs": zipped({f"assets/{number:064x}": bytes(4 * 1024 * 1024) for number in range(8)}),
        "bombs over each other": overlapping(400),
        "one part of 30 MB": zipped({asset: bytes(30 * 1024 * 1024)}),
        "says less than it holds": patched(zipped({asset: bytes(1024 * 1024)}), 22, "<I", 10),
        "says more than it holds": patched(zipped({asset: bytes(1000)}), 22, "<I", 10_000_000),
        "says 4 GB": patched(one, 22, "<I", 0xFFFFFFFE),
        "100,000 parts": zipped({f"{number:x}": b"" for number in range(100_000)}, zipfile.ZIP_STORED),
        "501 parts": zipped({f"assets/{number:064x}": b"" for number in range(501)}),
        "an archive in it": zipped({"assets.zip": good}),
        "itself in it": zipped({"review.reviewpack": good}),
        "a link": attributed(one, 0o120777 << 16),
        "a folder": zipped({"assets/": b""}),
        "a device": zipped({"CON": b""}),
        "above": zipped({"../source.md": b"x"}),
        "above, later": zipped({"assets/../../source.md": b"x"}),
        "absolute": zipped({"/etc/passwd": b"x"}),
        "of a drive": zipped({"C:/source.md": b"x"}),
        "of a drive, backwards": zipped({"C:\\source.md": b"x"}),
        "backwards above": zipped({"..\\source.md": b"x"}),
        "of a share": zipped({"//server/share/x": b"x"}),
        "a stream": zipped({"source.md:other": b"x"}),
        "a name with NUL": zipped({"source.mdX.exe": b"x"}).replace(b"source.mdX.exe", b"source.md\0.exe"),
        "a name with a line end": zipped({"source.md\n": b"x"}),
        "a name turned around": zipped({"source\u202edm.exe": b"x"}),
        "a name of another case": zipped({"SOURCE.MD": b"x"}),
        "a name of 60,000 letters": zipped({"a" * 60_000: b"x"}),
        "an unknown part": zipped({**unpacked(good), "macro.vbs": b"x"}),
        "names twice": zipped([("source.md", b"one"), ("source.md", b"two")]),
        "a manifest twice": zipped([*unpacked(good).items(), ("manifest.json", b"{}")]),
        "under a password": patched(one, 6, "<H", 1),
        "under a strong password": patched(one, 6, "<H", 0x41),
        "packed by LZMA": zipped({"manifest.json": b"{}"}, zipfile.ZIP_LZMA),
        "packed by BZIP2": zipped({"manifest.json": b"{}"}, zipfile.ZIP_BZIP2),
        "packed in an unknown way": patched(one, 8, "<H", 99),
        "no manifest": changed(good, manifest_json=b""),
        "no text": changed(good, source_md=b""),
        "another text": changed(good, source_md=b"# Another article\n"),
        "a manifest that is no JSON": changed(good, manifest_json=b"{"),
        "a manifest that is a list": changed(good, manifest_json=b"[]"),
        "a manifest nested 100,000 times": changed(good, manifest_json=b"[" * 100_000),
        "a key twice": changed(good, manifest_json=b'{"format": "a", "format": "b"}'),
        "a huge number": changed(good, manifest_json=b'{"format": ' + b"9" * 100_000 + b"}"),
        "half letters": changed(good, manifest_json=b'{"format": "\\ud800"}'),
        "not UTF-8": changed(good, manifest_json=b"\xff\xfe{}"),
        "a history that is changed": changed(good, audit_jsonl=unpacked(good)["audit.jsonl"].replace(b"Ada", b"Eve")),
        "a history that is gone": changed(good, audit_jsonl=b"\n"),
        "an asset under a wrong name": zipped({**unpacked(good), asset: b"x"}),
    }.items()
