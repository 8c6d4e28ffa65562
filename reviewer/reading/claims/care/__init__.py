"""Claims about what care does for people: benefits, results, gains, stories."""
