"""The tables of the library, by what they hold: each step brings them from one version to the next."""
