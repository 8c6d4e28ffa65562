"""The nouns of the house: frozen values that every other room shares. Standard library only."""
