"""What comes in and goes out: files, pictures, Word, review files, pages."""
