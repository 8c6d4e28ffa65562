"""What a review file tells of a draft, gathered from one library and taken into another."""
