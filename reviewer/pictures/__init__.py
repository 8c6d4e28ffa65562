"""Pictures as bytes: what they are by their content, whether they can be shown, and what of them may be published. No files, no Qt."""

from reviewer.pictures.cleaning import cleaned, published_name
from reviewer.pictures.looking import examine, look
from reviewer.pictures.values import LARGEST, MOST_PIXELS, Cleaned, Kind, Looked, Thumb

__all__ = ["LARGEST", "MOST_PIXELS", "Cleaned", "Kind", "Looked", "Thumb", "cleaned", "examine", "look", "published_name"]
