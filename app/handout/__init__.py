"""Printed material made from a lesson."""
