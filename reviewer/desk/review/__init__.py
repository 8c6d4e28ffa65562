"""What people decide about a draft on its way: answers, comments, judgements, the steps from one state to the next, approved claims."""
