"""The pictures of a draft: found, kept, and made fit to go out."""
