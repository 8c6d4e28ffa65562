"""What panes and dialogs are made of, each of use in more than one place: widgets, commands, jobs, turns of the event loop."""
