"""What takes longer than a frame: beside the window, or in turns of its own thread."""
