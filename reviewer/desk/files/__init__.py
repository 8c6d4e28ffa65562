"""Reading what comes from outside: a draft's file, a folder, and work in a process that can be ended."""
