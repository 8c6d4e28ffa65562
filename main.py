"""Start the program: the window, or a command."""

from reviewer.app import main

if __name__ == "__main__":
    raise SystemExit(main())
