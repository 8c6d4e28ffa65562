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

pytestmark = pytest.mark.timeout(300)
"""All are told over a bus that takes its time."""
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
"{python}" {program} >"{log}" 2>&1 &
window=$!
{wait}
{system} tests/access/spoken_tree.py $window {only}
"""


def missing() -> str:
    """Return what this machine lacks, or nothing."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if subprocess.run([SYSTEM, "-c", "import pyatspi"], capture_output=True, check=False).returncode if Path(SYSTEM).exists() else True:
        lacking.append("python3-pyatspi")
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        lacking.append("at-spi2-core")
    return ", ".join(lacking)


def told(home: Path, program: str, wait: str, only: str = "") -> str:
    """Return the tree of what a program shows, as the bus tells it; `wait` is what the shell does until it is there."""
    if lacking := missing():
        pytest.skip(f"not on this machine: {lacking} (Debian: apt-get install xvfb dbus at-spi2-core python3-pyatspi libxcb-cursor0 libxkbcommon-x11-0)")
    script = SCRIPT.format(display=90 + os.getpid() % 900, python=sys.executable, program=program, wait=wait, only=only, system=SYSTEM, log=home / "window.log")
    env = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config")}
    env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=200
    )
    assert done.returncode == 0, (done.stderr, (home / "window.log").read_text("utf-8"))
    return done.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tree of the window with the sample that has many faults."""
    home = tmp_path_factory.mktemp("home")
    draft = home / "draft.md"
    draft.write_bytes((paths.resources() / "samples" / "faulty.md").read_bytes())
    return told(home, f'main.py "{draft}"', "sleep 1")


@pytest.fixture(scope="module")
def dialogs(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The tree of the dialogs of signing and exchanging."""
    home = tmp_path_factory.mktemp("home")
    return told(home, f'-m tests.access.every_dialog "{home}/ready"', f'for _ in $(seq 240); do [ -f "{home}/ready" ] && break; sleep 0.5; done', "dialogs")


@pytest.mark.slow
def test_rows_are_spoken_with_severity_title_and_place(tree: str) -> None:
    rows = [line.strip().removeprefix("list item: ") for line in tree.splitlines() if line.strip().startswith("list item: ")]
    assert "Must fix. The same sentence appears twice. Paragraph 27." in rows
    cards = [row for row in rows if row.startswith(("Must fix. ", "Should fix. "))]
    assert len(cards) == 16
    assert all(re.search(r"\. Paragraphs? \d+(, \d+)*\.$", row) for row in cards), cards


@pytest.mark.slow
@pytest.mark.parametrize(
    "said",
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
def test_panes_tabs_and_buttons_are_told_with_their_roles(tree: str, said: str) -> None:
    assert any(line.strip().startswith(said) for line in tree.splitlines()), tree[:6000]


ROLES = ("push button:", "check box:", "toggle button:", "radio button:", "combo box:", "page tab:", "menu item:", "text:", "password text:", "spin button:")
"""What can be pressed, chosen from or typed into."""


def nameless(tree: str) -> list[str]:
    """Return the lines of a tree on what can be used and has no name."""
    return [line.strip() for line in tree.splitlines() if line.strip() in ROLES]


@pytest.mark.slow
def test_nothing_that_can_be_pressed_is_without_a_name(tree: str) -> None:
    assert nameless(tree) == []
    assert nameless(f"{tree}\n  push button: ") == ["push button:"]
    assert "push button:" in tree  # the control: there are such lines at all


@pytest.mark.slow
def test_nothing_in_any_dialog_is_without_a_name(dialogs: str) -> None:
    assert nameless(dialogs) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "said",
    [
        "dialog: Set up signing",
        "password text: Passphrase for the new key",
        "dialog: People and keys",
        "table: People",
        "table cell: Imogen Farrar, BSc (keeps the roster). author. Key on this computer.",
        "dialog: Sign off this draft",
        "check box: I read the whole draft, with its footnotes and image credits.",
        "spin button: For so many days",
        "dialog: Claims library",
        "dialog: Changes asked by Desmond Achterberg: 1 comment",
    ],
)
def test_the_dialogs_of_signing_and_exchanging_are_told(dialogs: str, said: str) -> None:
    assert any(line.strip().startswith(said) for line in dialogs.splitlines()), "\n".join(
        line for line in dialogs.splitlines() if line.strip().startswith(("dialog", "alert", "password", "spin", "table"))
    )[:6000]
