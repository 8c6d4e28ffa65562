"""Controls to fill in and choose from."""
