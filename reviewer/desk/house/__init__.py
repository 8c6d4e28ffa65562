"""What the clinic decided for all its drafts: its profile, its words, its rulings on rules and sources."""
