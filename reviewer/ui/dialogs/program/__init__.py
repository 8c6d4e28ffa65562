"""The program itself: its help, its settings, and pages about it."""
