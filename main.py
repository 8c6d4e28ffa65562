"""Start the program: the window, or a command."""

from reviewer.app import start

if __name__ == "__main__":
    start()
