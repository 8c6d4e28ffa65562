"""Claims with figures: how common, how long, how many times more often."""
