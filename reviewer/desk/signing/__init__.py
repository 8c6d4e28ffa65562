"""Who may sign, with which key, over what exactly, and the signature itself."""
