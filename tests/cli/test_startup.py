"""A check starts with nothing it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.store.library import Library
from tests.cli.drafts import FAULTY

CHECK = """
import sys
from reviewer.app import main
status = main(["check", sys.argv[1]])
print(*sorted({name.partition(".")[0] for name in sys.modules} | set(sys.argv[2:]) & sys.modules.keys()), file=sys.stderr)
raise SystemExit(status)
"""
OURS = {"reviewer.pictures", "reviewer.desk.library.shelf", "reviewer.desk.review.decisions", "reviewer.desk.drafts.saving"}
"""What only those need who show pictures, look at the library, answer or save."""
HEAVY = OURS | {"PIL", "PySide6", "requests", "urllib3", "language_tool_python", "nh3", "hypothesis", "pytest"}


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with faults."""
    path = tmp_path / "knee.md"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def loaded(draft: Path, home: Path) -> set[str]:
    """Return the top-level modules that a check in its own process has loaded."""
    environment = {**os.environ, "CLINICAL_REVIEW_HOME": str(home)}
    ended = subprocess.run([sys.executable, "-c", CHECK, str(draft), *sorted(OURS)], capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert ended.returncode == 1, ended.stderr
    return set(ended.stderr.split())


def test_a_check_loads_neither_the_window_nor_the_network_nor_a_database(draft: Path, tmp_path: Path) -> None:
    assert not loaded(draft, tmp_path / "home") & (HEAVY | {"sqlite3", "platformdirs"})


def test_a_check_loads_the_database_only_where_there_is_a_library(draft: Path, tmp_path: Path) -> None:
    Library.open(tmp_path / "home" / "library.db", lambda: datetime.now(UTC)).close()
    modules = loaded(draft, tmp_path / "home")
    assert "sqlite3" in modules
    assert not modules & HEAVY


def test_whoever_stops_reading_early_causes_no_complaint(draft: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "CLINICAL_REVIEW_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", "from reviewer.app import main; raise SystemExit(main())", "check", *[str(draft)] * 60]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        complaint = child.stderr.read()
        child.wait(timeout=60)
    assert b"Traceback" not in complaint and b"Exception" not in complaint
