"""Many people in one run: a counselor's folder in, a folder of files for each client out."""
