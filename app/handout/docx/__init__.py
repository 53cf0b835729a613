"""A handout as a Word document that a teacher can edit: styles, tables, real ruby."""
