"""Keys, people, rosters and signatures: each class has one kind of it in hand for the window."""
