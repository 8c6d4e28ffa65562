"""The reader of `resources/knowledge`: files that a clinician edits become `Facts`, or a `Trouble` that names the file and the line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reviewer.model.facts import Facts
from reviewer.model.hashes import sha256
from reviewer.model.trouble import Trouble

FILES = (
    "layout.toml",
    "treatments.toml",
    "conditions.toml",
    "institutions.toml",
    "confusions.toml",
    "hosts.toml",
    "retractions.toml",
    "crisis.toml",
    "jargon.toml",
    "vocabulary.toml",
    "themes.toml",
    "words.txt",
)

__all__ = ["FILES", "files_in", "load", "read_texts", "version_of"]


def load(folder: Path) -> Facts:
    """Return all that the knowledge files in `folder` tell, checked against their schema."""
    from reviewer.knowledge import lists, sections  # noqa: PLC0415 - a start from the kept copy reads no TOML
    from reviewer.knowledge.source import Source, word_lines  # noqa: PLC0415 - as above
    from reviewer.knowledge.themes import themes  # noqa: PLC0415 - as above

    texts = read_texts(folder)
    sources = {name: Source(name, text) for name, text in texts.items() if name.endswith(".toml")}
    retractions, retractions_of = lists.retractions(sources["retractions.toml"])
    crisis_lines, said = lists.crisis_lines(sources["crisis.toml"])
    jargon = lists.jargon(sources["jargon.toml"])
    phrases = sections.phrases(source for name, source in sources.items() if name.startswith("phrases/"))
    phrases["crisisline"] = tuple(dict.fromkeys((*phrases.get("crisisline", ()), *said)))
    phrases["jargon"] = tuple(dict.fromkeys((*phrases.get("jargon", ()), *jargon)))
    return Facts(
        layout=sections.layout(sources["layout.toml"]),
        phrases=phrases,
        treatments=sections.treatments(sources["treatments.toml"]),
        conditions=sections.conditions(sources["conditions.toml"]),
        institutions=sections.institutions(sources["institutions.toml"]),
        confusions=sections.confusions(sources["confusions.toml"]),
        hosts=sections.hosts(sources["hosts.toml"]),
        words=word_lines("words.txt", texts["words.txt"]),
        version=version_of(texts),
        retractions=retractions,
        retractions_of=retractions_of,
        crisis_lines=crisis_lines,
        jargon=jargon,
        themes=themes(sources["themes.toml"]),
        vocabulary=lists.vocabulary(sources["vocabulary.toml"]),
    )


def files_in(folder: Path) -> dict[str, Path]:
    """Return every knowledge file by its name in `folder`."""
    return {name: folder / name for name in FILES} | {f"phrases/{path.name}": path for path in sorted((folder / "phrases").glob("*.toml"))}


def read_texts(folder: Path) -> dict[str, str]:
    """Return the text of every knowledge file by name."""
    return {name: _text(path) for name, path in files_in(folder).items()}


def _text(path: Path) -> str:
    """Return the text of a knowledge file."""
    try:
        return path.read_text(encoding="utf-8").removeprefix("\ufeff")
    except FileNotFoundError:
        raise Trouble(f"The knowledge file {path.name} is missing from {path.parent}. Put it back to start.") from None
    except UnicodeDecodeError:
        raise Trouble(f"The knowledge file {path.name} is not UTF-8 text. Save it as UTF-8 to start.") from None
    except OSError as error:
        raise Trouble(f"The knowledge file {path.name} could not be read: {error.strerror}.") from error


def version_of(texts: Mapping[str, str]) -> str:
    """Return the hash of all files: the same words give the same version on every system."""
    digest = sha256()
    for name, text in sorted(texts.items()):
        digest.update(f"{name}\0{text}\0".encode())
    return digest.hexdigest()
