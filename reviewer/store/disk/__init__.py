"""Files and folders: written whole or not at all, read without being led astray, locked and looked at with care. No SQL."""
