"""Speaking Chinese: by the system's Mandarin voice or by one that the user has on disk."""
