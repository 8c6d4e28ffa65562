"""What runs by itself: following the text, keeping it, looking after the library, and what happens when something fails."""
