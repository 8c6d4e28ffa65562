"""The only room that reaches out of the program: links and a grammar server, both off until switched on.

Nothing here loads requests or language_tool_python at import: the functions do, in the worker that calls them.
"""
