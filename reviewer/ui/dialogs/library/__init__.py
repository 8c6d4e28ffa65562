"""What the library knows beyond one draft: a search, its history, its claims, and the ways back when it is damaged."""
