"""What a reader must be told before choosing a treatment."""
