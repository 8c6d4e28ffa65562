"""What the form of a sentence tells before its type is asked: labels, leads, items, answers, quotations, and sentences that claim nothing."""
