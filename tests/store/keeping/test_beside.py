"""A check while a window holds the library reads the newest copy, and says of when it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from reviewer.store.library import Library
from tests.store.small import noon, state

ROOT = Path(__file__).parents[3]


def checked(home: Path, draft: Path) -> str:
    """Return what a check says beside its findings."""
    done = subprocess.run(
        [sys.executable, "main.py", "check", "--fail-on", "never", str(draft)],
        cwd=ROOT,
        env=os.environ | {"CLINICAL_REVIEW_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stderr


def test_a_check_beside_a_window_reads_the_newest_copy_and_says_its_time(library: Library, tmp_path: Path) -> None:
    draft = tmp_path / "ankle.md"
    draft.write_text("# Ankles\n\nRest helps.\n", "utf-8")
    library.revise(None, state(path=str(draft)))
    assert "There is no copy of it yet" in checked(library.path.parent, draft)
    library.back_up(noon())
    local = noon().astimezone()
    assert checked(library.path.parent, draft) == (
        f"A window holds the library; its answers are read from the copy of {local:%Y-%m-%d %H:%M}.\n"
    )
    library.close()
    assert checked(library.path.parent, draft) == ""
