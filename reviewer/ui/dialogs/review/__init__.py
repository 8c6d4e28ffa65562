"""What a person says of a draft under review: answers, comments, repairs, what kind a source is, the steps of its course."""
