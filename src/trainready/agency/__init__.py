"""What an agency writes about itself and about its work with one client → values."""
