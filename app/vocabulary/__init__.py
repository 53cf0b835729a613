"""What a learner knows: the status of each word, and changing it with a way back."""
