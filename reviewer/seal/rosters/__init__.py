"""Who may sign: the roster, its file, and a key on its way to its owner."""
