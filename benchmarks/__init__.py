"""How fast things are, measured by hand, side by side in one run. Never a test: a busy machine is no fault of the program."""
