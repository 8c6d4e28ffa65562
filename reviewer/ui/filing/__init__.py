"""Bringing drafts and pictures in, and putting them away: each class has one kind of it in hand for the window."""
