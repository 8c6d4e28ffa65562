"""Claims about illness and the body: causes, workings, courses, what befalls whom."""
