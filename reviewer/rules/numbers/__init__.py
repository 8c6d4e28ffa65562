"""Rules on figures: whether they agree, and whether a reader can weigh them."""
