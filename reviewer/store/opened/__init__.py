"""The parts of an open library, each with one kind of what it knows. Their errors are Trouble; what they write is written wholly or not at all."""
