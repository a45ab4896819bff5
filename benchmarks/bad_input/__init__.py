"""Files that hurt: does `trainready parse` end in time, in a result or a clear error?"""
