"""The draft on the desk: open, edit, check, answer, sign, export. No Qt, no SQL."""

from reviewer.desk.desk import Desk
from reviewer.desk.refusal import InTheWay, NotApproved
from reviewer.desk.values import LibraryEntry, Recovery, Review

__all__ = ["Desk", "InTheWay", "LibraryEntry", "NotApproved", "Recovery", "Review"]
