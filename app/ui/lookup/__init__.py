"""Looking words up as one types."""
