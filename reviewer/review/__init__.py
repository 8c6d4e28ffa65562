"""What people decide about a draft, as pure functions: answers, what stands in the way of a sign-off, and whether one still holds."""
