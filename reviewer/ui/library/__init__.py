"""The drafts of the library: beside the desk as a list, and as a dashboard."""
