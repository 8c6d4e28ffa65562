"""People, their keys and the roster; signing a draft off, and whether a page is what was signed."""
