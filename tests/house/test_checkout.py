"""What is committed is whole, agrees with itself, and names nobody's package index."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Cut in two, so that this file does not name one either.
HOSTS = tuple(
    start + end
    for start, end in (
        ("py", "pi.org"),
        ("python", "hosted.org"),
        ("registry.", "npmjs"),
        ("repo.", "maven"),
        ("repo1.", "maven"),
        ("proxy.", "golang"),
    )
)


def committed_files() -> list[Path]:
    """Return the files git keeps, or would keep; skip the test where there is no git."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=30).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git cannot list the files of this folder")
    return [path for name in listed.splitlines() if (path := ROOT / name).is_file()]


def locked() -> set[str]:
    """Return the pins of requirements.lock, as "name==version [; marker]"."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return {line.removesuffix("\\").strip().replace('"', "'") for line in lines if "==" in line and not line.startswith((" ", "#"))}


def test_no_committed_file_names_a_package_index() -> None:
    texts = {path.relative_to(ROOT): path.read_text(encoding="utf-8", errors="ignore").lower() for path in committed_files()}
    assert [f"{path}: {host}" for path, text in texts.items() for host in HOSTS if host in text] == []


def test_the_lock_has_a_hash_for_every_package_and_no_address() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text)
    assert all("--hash=sha256:" in entry for entry in entries if not entry.startswith("#"))
    assert "://" not in text


def test_plain_uv_takes_the_versions_of_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["tool"]["uv"]["constraint-dependencies"]) == locked()


def test_everything_the_project_asks_for_is_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[^A-Za-z0-9-]", line)[0].lower() for line in asked}
    assert names <= {line.split("==")[0] for line in locked()}


def test_the_licence_is_the_one_the_project_names() -> None:
    first = (ROOT / "LICENSE").read_text(encoding="utf-8").split(maxsplit=6)[:6]
    assert first[:5] == ["GNU", "GENERAL", "PUBLIC", "LICENSE", "Version"]
    assert first[5] == "3,"


@pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for sh")
@pytest.mark.parametrize("name", ["setup.sh", "try.sh", "test.sh", "lock.sh"])
def test_a_script_is_plain_sh(name: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / "scripts" / name)], check=True, timeout=30)
