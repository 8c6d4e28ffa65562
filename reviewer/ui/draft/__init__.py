"""The draft as a text to write in: its looks, its marks, its margin, its pictures, and finding words in it."""
