"""Exports drafts as copies for review and has the tools of the web look at every file: `python -m scripts.prove_exports DRAFT_OR_FOLDER...`.

The tools come from `scripts/fetch_proofs.sh`, or from the folder that PROOFS names. Ends with 1 where a tool finds a fault, with 2 where one is
missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from reviewer.app.assembly import desk_for, open_library
from reviewer.export import UNDRAWN
from reviewer.model.trouble import Trouble

HERE = Path(__file__).resolve().parent
ENDINGS = frozenset({".md", ".txt", ".html", ".docx"})


def main(paths: Sequence[str]) -> int:
    """Export, look, and return the exit status."""
    missing = why_not()
    if missing or not paths:
        print(missing or __doc__, file=sys.stderr)
        return 2
    with TemporaryDirectory() as work:
        os.environ["CLINICAL_REVIEW_HOME"] = str(Path(work) / "home")
        out = Path(work) / "exports"
        exported(drafts(paths), out)
        return prove(out)


def packages() -> Path:
    """Return the folder of the tools from npm."""
    return Path(os.environ.get("PROOFS") or HERE.parent / ".proofs")


def chromium() -> str:
    """Return the browser's program, or nothing."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""


def why_not() -> str:
    """Return in a sentence why nothing can be proved here, or nothing."""
    if not (packages() / "node_modules" / "axe-core").is_dir():
        return "The tools that look at exported pages are not here: sh scripts/fetch_proofs.sh fetches them."
    wanting = [name for name, place in (("node", shutil.which("node")), ("java", shutil.which("java")), ("chromium", chromium())) if not place]
    return f"Not here: {', '.join(wanting)}." if wanting else ""


def drafts(paths: Sequence[str]) -> Iterator[Path]:
    """Yield the drafts that are named, and those in the folders that are."""
    for path in map(Path, paths):
        yield from sorted(file for file in path.iterdir() if file.suffix in ENDINGS) if path.is_dir() else (path,)


def exported(files: Iterator[Path], out: Path) -> int:
    """Write everything of each draft into a folder of its own; return how many could be."""
    desk = desk_for(open_library(0.0))
    done = refused = 0
    for number, file in enumerate(files):
        try:
            desk.intake.inspect(file)
            desk.exporting.write(out / f"{number:03}", UNDRAWN, unapproved=True)
            done += 1
        except Trouble as trouble:
            refused += 1
            print(f"  {file.name}: {trouble}")
    desk.close()
    print(f"Exported: {done} drafts; refused: {refused}")
    return done


def prove(out: Path) -> int:
    """Have every tool look at the files; return 1 where one finds a fault."""
    jar = packages() / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = [str(file) for file in sorted(out.rglob("*.html")) if not file.name.endswith(".wordpress.html")]
    seen = subprocess.run(["sh", str(HERE / "check_pages.sh"), *pages], env={**os.environ, "VNU_JAR": str(jar)}, check=False)
    looked = subprocess.run(["node", str(HERE / "node" / "prove.mjs"), str(out), str(packages()), chromium()], check=False)
    return int(bool(seen.returncode or looked.returncode))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
