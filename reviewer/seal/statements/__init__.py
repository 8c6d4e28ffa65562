"""What people sign, and how it travels."""
