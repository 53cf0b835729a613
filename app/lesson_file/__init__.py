"""The lesson file, `.duidu`: what a teacher sends and a student opens. `docs/lesson-file.md`."""
