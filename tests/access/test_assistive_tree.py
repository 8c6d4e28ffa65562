"""What a screen reader is told by the real window, over the desktop's own assistive technology bus. Linux only, and long: left out of the ordinary run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer import paths

ROOT = Path(__file__).parents[2]
NEEDED = ("Xvfb", "dbus-run-session")
SYSTEM = "/usr/bin/python3"
SCRIPT = """
set -u
Xvfb :{display} -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'kill $server $window 2>/dev/null' EXIT
export DISPLAY=:{display} QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
sleep 1
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
sleep 1
"{python}" main.py "{draft}" >"{log}" 2>&1 &
window=$!
sleep 3
{system} tests/access/spoken_tree.py $window
"""


def missing() -> str:
    """Return what this machine lacks, or nothing."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if subprocess.run([SYSTEM, "-c", "import pyatspi"], capture_output=True, check=False).returncode if Path(SYSTEM).exists() else True:
        lacking.append("python3-pyatspi")
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacking.append("at-spi2-core")
    return ", ".join(lacking)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tree of the window with the sample that has many faults, as the bus tells it."""
    if lacking := missing():
        pytest.skip(f"not on this machine: {lacking} (Debian: apt-get install xvfb dbus at-spi2-core python3-pyatspi libxcb-cursor0 libxkbcommon-x11-0)")
    home = tmp_path_factory.mktemp("home")
    draft = home / "draft.md"
    draft.write_bytes((paths.resources() / "samples" / "faulty.md").read_bytes())
    script = SCRIPT.format(display=90 + os.getpid() % 900, python=sys.executable, draft=draft, system=SYSTEM, log=home / "window.log")
    env = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}
    env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, (done.stderr, (home / "window.log").read_text("utf-8"))
    return done.stdout


@pytest.mark.slow
def test_rows_are_spoken_with_severity_title_and_place(tree: str) -> None:
    rows = [line.strip().removeprefix("list item: ") for line in tree.splitlines() if line.strip().startswith("list item: ")]
    assert "Must fix. The same sentence appears twice. Paragraph 27." in rows
    cards = [row for row in rows if row.startswith(("Must fix. ", "Should fix. "))]
    assert len(cards) == 16
    assert all(re.search(r"\. Paragraphs? \d+(, \d+)*\.$", row) for row in cards), cards


@pytest.mark.slow
@pytest.mark.parametrize(
    "told",
    [
        "list: Checklist",
        "list: Outline",
        "page tab list: Checklist",
        "frame: Clinical Content Reviewer",
        "list: Library",
        "text: Filter the checklist",
        "page tab: Checklist",
        "text: Draft",
        "push button: Check now",
        "check box: Show Must fix, 12",
        "menu item: File",
    ],
)
def test_panes_tabs_and_buttons_are_told_with_their_roles(tree: str, told: str) -> None:
    assert any(line.strip().startswith(told) for line in tree.splitlines()), tree[:6000]


@pytest.mark.slow
def test_nothing_that_can_be_pressed_is_without_a_name(tree: str) -> None:
    roles = ("push button:", "check box:", "toggle button:", "radio button:", "combo box:", "page tab:", "menu item:")
    assert [line for line in tree.splitlines() if line.strip() in roles] == []
    assert "push button:" in tree  # the control: there are such lines at all
