"""`python -m trainready`."""

from trainready.cli import main

if __name__ == "__main__":
    main()
