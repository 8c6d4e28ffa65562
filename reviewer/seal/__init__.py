"""Keys, signatures and seals: who signed which words, worked out from bytes alone. Knows no file, no library, no window."""
