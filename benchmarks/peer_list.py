"""The checkers from npm that the command line is held against, at fixed versions, and how each is installed and called."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SCRIPTS = Path(__file__).parent / "node"
_RETEXT = (
    "unified@11.0.5 vfile@6.0.3 remark-parse@11.0.0 remark-retext@6.0.1 retext-english@5.0.0 retext-stringify@4.0.0 retext-contractions@6.0.0 "
    "retext-equality@7.1.0 retext-intensify@7.0.0 retext-passive@5.0.0 retext-profanities@8.0.0 retext-readability@8.0.0 "
    "retext-repeated-words@5.0.0 retext-simplify@8.0.0"
)
_LIGHT = (
    "textlint@15.8.0 textlint-rule-common-misspellings@1.0.1 textlint-rule-no-todo@2.0.1 textlint-rule-terminology@5.2.16 "
    "textlint-rule-unexpanded-acronym@1.2.4"
)
_PROSE = "textlint@15.8.0 textlint-rule-alex@5.0.0 textlint-rule-rousseau@1.4.8 textlint-rule-stop-words@5.2.0 textlint-rule-write-good@2.0.0"


@dataclass(frozen=True, slots=True)
class Peer:
    """Another checker: its packages, the file of ours it needs, how it is called in its folder, and how many times as long it is to take.

    `says` is something it prints for every article of the kind used here: a peer that breaks would else look fast.
    """

    key: str
    name: str
    packages: str
    script: str
    call: tuple[str, ...]
    says: str
    articles: int
    bar: float
    suffix: str = ".md"


PEERS = (
    Peer("light", "textlint 15.8.0, 4 light rules", _LIGHT, "textlint-light.json", ("node_modules/.bin/textlint",), "unexpanded-acronym", 60, 4),
    Peer("prose", "textlint 15.8.0, 4 prose packs", _PROSE, "textlint-prose.json", ("node_modules/.bin/textlint",), "write-good", 20, 40),
    Peer("alex", "alex 11.0.1", "alex@11.0.1", "", ("node_modules/.bin/alex",), "retext-", 60, 5),
    Peer("retext", "retext 9, 8 rules", _RETEXT, "retext.mjs", ("node", "retext.mjs"), " messages", 60, 6),
    Peer("harper", "harper.js 2.10.0", "harper.js@2.10.0", "harper.mjs", ("node", "harper.mjs"), " messages", 20, 12),
    Peer(
        "yoast", "yoastseo 3.6.0, readability and search", "yoastseo@3.6.0", "yoast.cjs", ("node", "yoast.cjs"), " messages", 20, 25, ".html"
    ),
)


class NotHere(Exception):
    """A peer that could not be installed, or that does not do what it is measured for; in words for the table."""


def install(peer: Peer, folder: Path) -> None:
    """Put a peer into a folder of its own, where it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "whole").exists():
        words = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), *peer.packages.split()]
        try:
            ended = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)
        except subprocess.TimeoutExpired:
            raise NotHere("npm did not end within ten minutes") from None
        if ended.returncode:
            print(ended.stderr[-2000:], file=sys.stderr)
            raise NotHere(f"npm ended with {ended.returncode}")
        (folder / "whole").touch()
    if peer.script:
        name = ".textlintrc.json" if peer.script.startswith("textlint") else peer.script
        shutil.copyfile(SCRIPTS / peer.script, folder / name)


def prove(peer: Peer, folder: Path, article: Path) -> None:
    """Raise NotHere where a peer says nothing on an article."""
    try:
        ended = subprocess.run([*peer.call, str(article)], cwd=folder, capture_output=True, text=True, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotHere(f"is installed, but does not run ({type(error).__name__})") from None
    if ended.returncode not in (0, 1) or peer.says not in ended.stdout + ended.stderr or "Error: " in ended.stderr:
        print((ended.stdout + ended.stderr)[-2000:], file=sys.stderr)
        raise NotHere(f"is installed, but does not check: it ended with {ended.returncode}")
