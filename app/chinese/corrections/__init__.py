"""What a person corrected in the analysis: kept as data, winning over what is computed."""
