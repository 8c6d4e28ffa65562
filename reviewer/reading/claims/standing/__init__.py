"""Claims by which a house or its care stands out: rankings, comparisons, promises, approvals."""
