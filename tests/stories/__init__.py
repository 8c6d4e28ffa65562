"""Fifteen tasks of a new author and a new reviewer, done with what can be seen in the window."""
