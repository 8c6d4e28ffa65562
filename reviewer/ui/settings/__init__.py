"""The page of settings: a section for each kind of thing that can be set. It is built when it is first asked for."""
