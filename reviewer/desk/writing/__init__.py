"""What is written of a draft for people and programs: the review record, the tables of evidence, the article as HTML."""
