"""The form of a review file: its shapes, its ZIP, and its values written and read."""
