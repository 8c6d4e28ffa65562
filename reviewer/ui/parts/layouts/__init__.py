"""How widgets share the room there is: broken into rows, hung out, or rolling."""
