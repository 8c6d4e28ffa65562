"""What the clinic has decided: its profile with its entries, and its checks."""
