"""Makes the pictures of docs/guide-utilisateur.md of those the browser's tests took. See ./run pictures.

usage: guide_pictures.py PICTURES IMAGES
"""

import pathlib
import sys

from PIL import Image

WIDTH_MAX, COLOURS = 1000, 256
BYTES_MAX = 1_500_000
# The picture of the tests, and what of its height a reader needs: from, to.
SHOWN = {
    "01-bienvenue": (0, 620),
    "03-qui-invite": (0, 640),
    "04-cette-semaine": (0, 760),
    "07-saisie-a-corriger": (0, 860),
    "09-unite-locale": (0, 1250),
    "11-histoire-d-une-fiche": (0, 1380),
    "15-axe-1": (0, 1000),
    "16-grille-notee": (0, 1050),
    "17-grille-a-signer": (0, 900),
    "19-plan-et-objectifs": (0, 800),
    "30-bilan-d-une-saison": (0, 1300),
    "22-ce-qui-partirait": (0, 900),
    "22-ce-qui-ne-part-jamais": None,
    "23-recu": (0, 780),
    "25-nos-pairs": (0, 1100),
    "26-deux-clusters": (0, 420),
}


def reduce(source, target, part):
    """Writes the part of a picture, smaller and in few colours."""
    picture = Image.open(source).convert("RGB")
    if part:
        picture = picture.crop((0, part[0], picture.width, min(part[1], picture.height)))
    if picture.width > WIDTH_MAX:
        height = round(picture.height * WIDTH_MAX / picture.width)
        picture = picture.resize((WIDTH_MAX, height), Image.Resampling.LANCZOS)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)
    return target.stat().st_size


def main():
    """All of them, or a word about what is missing or too heavy."""
    pictures, images = (pathlib.Path(path) for path in sys.argv[1:3])
    images.mkdir(parents=True, exist_ok=True)
    missing = [name for name in SHOWN if not (pictures / f"{name}.png").exists()]
    if missing:
        sys.exit(f"no picture {', '.join(missing)} in {pictures}: ./run browse takes them")
    total = sum(reduce(pictures / f"{name}.png", images / f"{name}.png", part)
                for name, part in SHOWN.items())
    print(f"{len(SHOWN)} pictures, {total} bytes")
    if total > BYTES_MAX:
        sys.exit(f"more than {BYTES_MAX} bytes")


if __name__ == "__main__":
    main()
