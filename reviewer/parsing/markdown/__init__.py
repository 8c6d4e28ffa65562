"""Stretches of Markdown read into blocks with exact places: by their signs where they are plain to read, by tokens where they are not."""
