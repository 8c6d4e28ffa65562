"""The clinic's own file, `house.toml`: read into a House with every fault named by file, line and reason, and written whole or not at all."""

from reviewer.settings.reading import house_of, read_house

__all__ = ["house_of", "read_house"]
