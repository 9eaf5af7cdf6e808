"""The version of the library, which stands in every record."""

VERSION = "0.1.0"
