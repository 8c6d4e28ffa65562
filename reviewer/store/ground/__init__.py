"""The SQLite file itself: its tables, its one connection, its chain of events, and whether all of it is whole."""
