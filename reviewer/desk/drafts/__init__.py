"""Drafts and their files: brought to the desk, followed, saved, kept from a crash, and sent back to Word with comments."""
