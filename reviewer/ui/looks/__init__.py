"""How the window looks: colours, fonts, signs, the style sheet."""
