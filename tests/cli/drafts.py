"""Invented drafts for the command line's tests."""

from __future__ import annotations

FAULTY = """# Tape for sore knees

Our knee tape cures knee pain in all patients.

A café owner \U0001f9b5 told us about it. Our knee tape cures knee pain in all patients.

![](knee.jpg)
"""
"""Says one thing twice, promises, and shows a picture without words."""

CLEAN = """# Booking a visit

The practice is open on Monday and Thursday. Bring your letter with you.
"""
