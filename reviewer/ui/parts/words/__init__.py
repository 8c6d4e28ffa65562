"""Words to read in a pane or a dialog, and to hear: exactly as they are, wrapped, cut, linked, folded, struck through."""
