"""Scripts a person runs."""
