"""What a verb of effect says: who does the helping, what it amounts to, and when it says nothing of what care does."""
