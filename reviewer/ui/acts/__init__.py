"""What a person does with the draft: each class has one group of commands in hand for the window."""
