"""Claims about harm: words that warn, words that reassure, harm that is denied or made small."""
