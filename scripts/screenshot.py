"""Draw the window with a draft into a picture, with no display: python scripts/screenshot.py DRAFT PICTURE.png [--dark]."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a display Qt says once per window that it cannot pass on size hints: nobody needs to read that.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
sys.path.insert(0, str(Path(__file__).parents[1]))

from reviewer import knowledge, paths, ui
from reviewer.checking import Engine
from reviewer.desk import Desk
from reviewer.model.house import House
from reviewer.parsing import Parser, decode, import_html


def lone_desk() -> Desk:
    """Return a desk with the project's own knowledge, nobody's house and no library."""
    engine = Engine(knowledge.load(paths.resources() / "knowledge"), House())
    return Desk(
        Parser(engine.facts.layout),
        engine,
        None,
        decode=decode,
        to_markdown=import_html,
        clock=lambda: datetime.now().astimezone(),
        samples=paths.resources() / "samples",
    )


def main(draft: Path, picture: Path, *, dark: bool = False) -> None:
    """Draw a draft as a person sees it on opening; no library is touched."""
    picture.parent.mkdir(parents=True, exist_ok=True)
    ui.picture(lone_desk(), draft, picture, faces=paths.resources() / "fonts", dark=dark)


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--dark"]
    main(Path(words[0]), Path(words[1]), dark="--dark" in sys.argv)
