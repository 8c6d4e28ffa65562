"""The window. This room alone says PySide6."""

from reviewer.ui.entry import picture, run
from reviewer.ui.values.places import Places

__all__ = ["Places", "picture", "run"]
