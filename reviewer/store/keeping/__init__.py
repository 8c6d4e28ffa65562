"""Copies of the library, its archive, and the ways back when it is damaged or gone."""
