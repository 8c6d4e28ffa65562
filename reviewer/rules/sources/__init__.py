"""Rules on the sources an article leans on."""
