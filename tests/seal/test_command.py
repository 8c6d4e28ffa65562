"""The command `verify`: its statuses, its JSON, what it loads and how long it takes, and what hostile files do to it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reviewer.app import main
from reviewer.seal.forms.values import Head, Meaning, RosterRef
from reviewer.seal.keys.attempts import Attempts
from reviewer.seal.rosters.roster_file import write_roster
from reviewer.seal.statements.envelope import Envelope, write_envelope
from reviewer.seal.statements.statement import withdrawal
from tests.seal.made import REVIEWER, page, practice, seal, signed, signer

SCHEMA = json.loads((Path(__file__).parents[1] / "cli" / "schemas" / "verify.schema.json").read_text())
Asked = Callable[..., tuple[int, str, str]]


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """The roster's file, not signed."""
    path = tmp_path / "roster"
    path.write_bytes(write_roster(practice().roster))
    return path


@pytest.fixture
def asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    """Writes a page, verifies it and returns status, what was printed and what was complained."""

    def ask(html: str | bytes, *words: str | Path) -> tuple[int, str, str]:
        path = tmp_path / "knee.html"
        path.write_bytes(html.encode() if isinstance(html, str) else html)
        status = main(["verify", str(path), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return ask


def told(said: str) -> dict[str, Any]:
    """Return the JSON of an answer, after its schema was asked."""
    value: dict[str, Any] = json.loads(said)
    jsonschema.validate(value, SCHEMA)
    return value


def test_each_status_has_its_case_and_its_json(asked: Asked, roster: Path, tmp_path: Path) -> None:
    by = signer(REVIEWER, Meaning.WITHDRAWAL, "reviewer", "2026-05-01T10:00:00Z")
    payload = withdrawal(seal().statements[1].payload, "The trial was retracted.", by, Head(1, ""), RosterRef(1, ""))
    ended = tmp_path / "withdrawn.json"
    ended.write_bytes(write_envelope(Envelope(b"", (signed(payload, REVIEWER),))))
    known = ("--roster", roster)
    cases: list[tuple[int, str, str, tuple[str | Path, ...]]] = [
        (0, "EXACT", page(), known),
        (0, "CONTENT", page().replace("<em>", "<i>").replace("</em>", "</i>"), known),
        (1, "TYPOGRAPHY", page().replace("isn’t", "isn't"), known),
        (1, "ALTERED", page().replace("isn’t a", "is a"), known),
        (1, "NOT-FOUND", page().replace("<!-- clinical-review:begin -->", ""), known),
        (2, "EXACT", page(), ()),
        (2, "NOT-FOUND", page().replace('{"format"', '{"Format"'), known),
        (3, "NOT-FOUND", "<p>Hello", known),
        (4, "EXACT", page(), (*known, "--withdrawn", ended)),
    ]
    for status, content, html, words in cases:
        found = asked(html, "--json", *words)
        value = told(found[1])
        assert (found[0], value["status"], value["content"]) == (status, status, content)


def test_a_difference_names_the_hidden_character(asked: Asked, roster: Path) -> None:
    status, said, _ = asked(page().replace("cure", "cu\u200bre"), "--roster", roster)
    assert status == 1
    assert "cu⟨U+200B⟩re" in said and "now has U+200B ZERO WIDTH SPACE" in said
    assert "now has U+0435 CYRILLIC SMALL LETTER IE" in asked(page().replace("knee often", "kn\u0435e often"), "--roster", roster)[1]


def test_words_around_the_article_are_counted(asked: Asked, roster: Path) -> None:
    before = told(asked(page(), "--json", "--roster", roster)[1])["words_outside"]
    after = told(asked(page().replace("</main>", "<p>Buy three pills.</p></main>"), "--json", "--roster", roster)[1])["words_outside"]
    assert after == before + 3


def test_a_page_may_come_through_standard_input(asked: Asked, roster: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page().encode())))
    assert main(["verify", "-", "--roster", str(roster)]) == 0
    assert "EXACT + VALID" in capsys.readouterr().out


def test_a_page_that_never_ends_on_standard_input_is_not_taken_in_whole(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("reviewer.verify.command.LARGEST", 1_000)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(page().encode() + b" " * 100_000)))
    assert main(["verify", "-"]) == 5
    assert "too large for an article" in capsys.readouterr().err


def test_the_seal_beside_the_page_is_pointed_at_where_the_page_lost_its_own(asked: Asked, roster: Path, tmp_path: Path) -> None:
    beside = tmp_path / "knee.html.seal.json"
    beside.write_bytes(write_envelope(seal()))
    bare = page()[: page().index("<script")]
    status, said, _ = asked(bare, "--roster", roster)
    assert status == 3 and f"--seal {beside}" in said
    assert asked(bare, "--roster", roster, "--seal", beside)[0] == 0


HOSTILE: dict[str, bytes] = {
    "not UTF-8": b"\xff\xfe\x00",
    "deep": b"<div>" * 100_000,
    "deep quotations": b"<blockquote>" * 100_000,
    "too large": b"a" * (16 * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_is_none_ends_with_5_and_a_sentence(name: str, asked: Asked, roster: Path) -> None:
    status, said, complaint = asked(HOSTILE[name], "--roster", roster)
    assert (status, said, "Traceback" in complaint) == (5, "", False) and complaint.strip().endswith(".")


@pytest.mark.parametrize(
    "html",
    [
        page().replace("<ul>", "<table>" * 150 + "<ul>"),
        page() + "<!--" * 50_000,
        page().replace("cure", "a" * 1_000_000),
        page().replace("<ul>", "<a " + " ".join(f"a{n}=1" for n in range(20_000)) + "><ul>"),
        '<script type="application/vnd.clinical-review+json">' + "[" * 200_000 + "</script>",
        '<script type="application/vnd.clinical-review+json">' + '"' * 200_000 + "</script>",
        "\0" * 10_000,
        "",
    ],
)
def test_ugly_pages_are_answered_soon_and_never_as_good(html: str, asked: Asked, roster: Path) -> None:
    start = time.perf_counter()
    status, _, complaint = asked(html, "--roster", roster)
    assert status != 0 or "<!--" in html
    assert "Traceback" not in complaint and time.perf_counter() - start < 5


def test_files_that_are_not_there_or_no_roster_end_with_5(asked: Asked, roster: Path, tmp_path: Path) -> None:
    for words in (("--roster", tmp_path / "none"), ("--seal", tmp_path / "none"), ("--withdrawn", roster), ("--roster", tmp_path / "knee.html")):
        status, _, complaint = asked(page(), *words)
        assert status == 5 and complaint.strip().endswith(".")
    assert main(["verify", str(tmp_path / "missing.html")]) == 5
    (tmp_path / "roster.sig").write_text("not a signature")
    assert asked(page(), "--roster", roster)[0] == 5


@pytest.mark.parametrize(
    "line",
    [
        "sam@clinic ssh-ed25519 AAAA", 'sam@clinic cert-authority,namespaces="x" ssh-ed25519 AAAA', "* namespaces=\"clinical-review-seal@v1\" ssh-ed25519 AAAA",
        '#: {"unknown": 1}', '#: {"person": {"person": "x"}}', "#: {", '#: {"roster": {"serial": 1, "at": "2026-01-02T10:00:00Z"}}',
        '#: {"person": {"person": "sam@clinic", "name": "Twice", "credentials": "", "roles": ["author"]}}',
    ],
)  # fmt: skip
def test_a_roster_with_a_line_that_is_not_understood_is_not_used(line: str, asked: Asked, roster: Path) -> None:
    roster.write_bytes(write_roster(practice().roster) + line.encode() + b"\n")
    status, _, complaint = asked(page(), "--roster", roster)
    assert status == 5 and "roster" in complaint


def test_it_loads_no_window_no_library_and_no_network_and_is_quick(roster: Path, tmp_path: Path) -> None:
    file = tmp_path / "knee.html"
    file.write_text(page(), encoding="utf-8")
    probe = (
        "import sys\nfrom pathlib import Path\nfrom reviewer.app import main\nstatus = main(['verify', *sys.argv[1:]])\n"
        "bad = {'PySide6', 'sqlite3', 'requests', 'urllib3', 'socket', 'reviewer.store', 'reviewer.desk', 'nh3', 'PIL'} & set(sys.modules)\n"
        "told = Path('/proc/self/status')\nlines = told.read_text().splitlines() if told.exists() else ['VmHWM: 0 kB']\n"
        "most = next(int(line.split()[1]) // 1024 for line in lines if line.startswith('VmHWM'))\nprint(status, sorted(bad), most, file=sys.stderr)"
    )
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", probe, str(file), "--roster", str(roster)], capture_output=True, text=True, timeout=60, check=True)
    took = time.perf_counter() - start
    status, bad, megabytes = done.stderr.split()
    assert (status, bad) == ("0", "[]"), done.stderr
    assert int(megabytes) < 60
    assert took < 2.5, "half a second on an idle machine; tests run beside others"


def test_attempts_wait_after_every_fifth_and_no_longer_when_the_clock_is_set_back() -> None:
    from datetime import UTC, datetime, timedelta  # noqa: PLC0415 - this test alone needs a clock

    noon, tries = datetime(2026, 3, 5, 12, tzinfo=UTC), Attempts()
    for _ in range(4):
        tries = tries.failed(noon)
        assert tries.seconds_left(noon) == 0
    tries = tries.failed(noon)
    assert tries.seconds_left(noon) == 30 and tries.seconds_left(noon + timedelta(seconds=30)) == 0
    assert tries.seconds_left(noon - timedelta(days=2)) == 30
    assert tries.failed(noon).seconds_left(noon) == 0
