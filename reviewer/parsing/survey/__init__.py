"""The second pass: what each block is for, its bylines and pictures, and the facts of the article."""
