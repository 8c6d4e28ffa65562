"""From an approved draft to the page: the export, what stands in its way, the files of the seal, and the page that came to stand on the web."""
