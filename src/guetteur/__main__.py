"""`python -m guetteur` is `guetteur`."""

from guetteur.cli import main

main()
