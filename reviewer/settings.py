"""The clinic's own file, `house.toml`, read into a House."""

from __future__ import annotations

import tomllib
from pathlib import Path

from reviewer.model.house import House
from reviewer.model.trouble import Trouble

_LISTS = ("names", "places", "domains", "treatments", "permissions")
_STYLES = ("after", "before")


def read_house(path: Path) -> House:
    """Return what the clinic has decided; raise Trouble that names the file and the key where something is not understood."""
    values = _table(path)
    unknown = sorted(set(values) - {*_LISTS, "marker_style", "review_months"})
    if unknown:
        known = ", ".join([*_LISTS, "marker_style", "review_months"])
        raise Trouble(f"{path.name}: “{unknown[0]}” is not known here. Nothing was changed. The keys are {known}.")
    return House(
        names=_words(path, "names", values),
        places=_words(path, "places", values),
        domains=_words(path, "domains", values),
        treatments=_words(path, "treatments", values),
        permissions=_words(path, "permissions", values),
        marker_style=_style(path, values.get("marker_style", "after")),
        review_months=_months(path, values.get("review_months", 12)),
    )


def _table(path: Path) -> dict[str, object]:
    try:
        return dict(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        raise Trouble(f"Could not read the house file {path}: there is no such file. Nothing was changed. Check the name.") from None
    except UnicodeDecodeError:
        raise Trouble(f"Could not read the house file {path.name}: it is not UTF-8 text. Nothing was changed. Save it as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise Trouble(f"Could not read the house file {path.name}: {error}. Nothing was changed. Put that line right.") from None
    except OSError as error:
        raise Trouble(
            f"Could not read the house file {path.name}: {(error.strerror or str(error)).lower()}. Nothing was changed."
        ) from None


def _words(path: Path, key: str, values: dict[str, object]) -> tuple[str, ...]:
    value = values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise Trouble(f"{path.name}: “{key}” must be a list of words in quotation marks. Nothing was changed. Put it right there.")
    return tuple(word.strip() for word in value)


def _style(path: Path, value: object) -> str:
    if not isinstance(value, str) or value not in _STYLES:
        raise Trouble(f"{path.name}: “marker_style” must be one of {' and '.join(_STYLES)}. Nothing was changed. Put it right there.")
    return value


def _months(path: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 120:
        raise Trouble(f"{path.name}: “review_months” must be a whole number from 1 to 120. Nothing was changed. Put it right there.")
    return value
