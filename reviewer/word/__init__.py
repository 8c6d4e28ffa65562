"""Word files: read into Markdown behind a guard, and written back as a copy with comments. Nothing in a file is run, followed or fetched."""

from reviewer.word.gate.guard import too_large
from reviewer.word.opening.apart import read_word
from reviewer.word.values import Comment, Counts, Picture, Reading, Tracked

__all__ = ["Comment", "Counts", "Picture", "Reading", "Tracked", "read_word", "too_large"]
