"""Patterns for the words of a text: compiled late, sifted by the words they need, filled with the words of the knowledge files."""
