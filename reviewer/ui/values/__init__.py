"""What panes are told and what they let out: plain values, commands, words. Hardly any Qt."""
