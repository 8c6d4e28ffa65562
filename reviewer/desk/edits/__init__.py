"""Repairs and insertions as edits of the source, in the draft's own style. Pure."""
