"""Other ways to see an article: as its readers will, against an earlier state, as it is signed, as a record on paper."""
