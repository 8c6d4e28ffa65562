"""What people have set: the clinic's `house.toml` and `words.txt`, and a person's `settings.toml`, read with every fault told and written whole."""
