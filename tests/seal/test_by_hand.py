"""The commands of docs/trust.md, run as they stand there on an article that was exported, say of it what the page promises."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer import paths
from tests.desk.signed import approved, practice
from tests.desk.small import CLEAN, Clock

PAGE = Path(__file__).parents[2] / "docs" / "trust.md"


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The folder of an exported article, signed at noon of 22 November 2026."""
    desk = practice(tmp_path / "home", Clock())
    (tmp_path / "ankle.md").write_text(CLEAN, encoding="utf-8")
    desk.open(tmp_path / "ankle.md")
    approved(desk)
    desk.export(tmp_path / "out")
    desk.close()
    return tmp_path / "out"


def told(folder: Path) -> str:
    """Return what the commands of the page print in a folder."""
    (commands,) = re.findall(r"```sh\n(# 1\. .*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return subprocess.run(["sh", "-c", commands], cwd=folder, capture_output=True, text=True, timeout=60, check=False).stdout


@pytest.mark.skipif(not all(map(shutil.which, ("ssh-keygen", "sha256sum", "sed", "python3"))), reason="the commands need them")
def test_the_commands_of_the_page_hold_a_good_article_and_not_one_that_was_changed(exported: Path) -> None:
    said = told(exported)
    assert said.count("Good ") == 3 and "'person': 'sam.okoro'" in said
    assert said.splitlines()[-1] == "1"
    page = exported / "ankle.html"
    page.write_text(page.read_text("utf-8").replace("gently", "boldly"), encoding="utf-8")
    assert told(exported).splitlines()[-1] == "0"


def test_the_verifier_takes_its_files_with_and_without_the_words_before_them(exported: Path) -> None:
    program = paths.resources() / "verifier" / "verify_seal.py"
    for words in (["ankle.html", "ankle-seal/roster"], ["ankle.html", "--roster", "ankle-seal/roster"]):
        done = subprocess.run([sys.executable, str(program), *words], cwd=exported, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0 and "EXACT" in done.stdout and "VALID" in done.stdout
    for words in ([], ["ankle.html", "--seal", "x"]):
        done = subprocess.run([sys.executable, str(program), *words], cwd=exported, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 1 and "python3 verify_seal.py PAGE.html" in done.stderr
