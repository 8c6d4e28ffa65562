"""Rules on text that stands twice."""
