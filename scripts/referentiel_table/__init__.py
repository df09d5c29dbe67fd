"""The steps that `scripts/referentiel` takes, in order: source, handwritten, verify, encode, report."""
