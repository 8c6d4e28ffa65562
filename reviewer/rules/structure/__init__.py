"""Rules on the page as a whole: its record, its blocks, its headings."""
