"""All drafts together: the shelf and its dashboard, a search, folders, review files from other computers, and what keeps the library well."""
