"""What the article says that could be shown true or false."""
