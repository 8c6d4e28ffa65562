"""From the bytes of a file to its text, and how much of it there is to read."""
