"""Where panes stand: the first paint, the start page, the desk with its three columns, header, status line, palette."""
