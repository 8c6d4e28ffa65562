"""The checklist and the detail of a card."""
