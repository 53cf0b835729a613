"""Setting words with ruby into lines; knows no toolkit."""
