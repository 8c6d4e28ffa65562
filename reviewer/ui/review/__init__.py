"""The tab Review: where the draft stands, comments, answers, and the questions only a person can judge."""
