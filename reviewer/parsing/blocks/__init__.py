"""What stands in a block: its pieces, markers and sentences, what a reference entry, a date or the front matter says."""
