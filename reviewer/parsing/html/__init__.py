"""Pages of HTML read as Markdown: what of a page is the article, and its blocks, lists, notes and pictures."""
