"""What the words mean: tokens, cues, claims, citation scope and study episodes, read once per block and shared by all rules."""

from reviewer.reading.article import Reader, read

__all__ = ["Reader", "read"]
