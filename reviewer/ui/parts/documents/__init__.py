"""Text documents: how they are laid out, read as a page, and printed."""
