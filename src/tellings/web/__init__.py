"""The reading room: a library read, checked and corrected in the browser."""
