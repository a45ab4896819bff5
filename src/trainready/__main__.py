"""`python -m trainready`."""

from trainready.cli import run

if __name__ == "__main__":
    run()
