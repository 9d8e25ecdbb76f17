"""Every page of a cluster with a whole season: for axe, for French, on a telephone's width."""

import unittest

from support import golden
from support.browser import HEIGHT, WIDTH
from support.case import PageCase

NARROW = 360
# Pages to look at, by hand.
WIDE = {"bilan": "30-bilan-d-une-saison", "enregistrements/delivery": "31-livraisons",
        "publier": "32-publier-une-saison", "grille": "33-grille-d-une-saison"}
TELEPHONE = {"": "40-etroit-semaine", "enregistrements/delivery": "41-etroit-livraison",
             "grille/axe/1": "42-etroit-axe", "publier": "43-etroit-publier",
             "bilan": "44-etroit-bilan"}
# A sheet of paper is as wide as it is.
PRINTED = "fiche"
PAGES = ("", "enregistrements", "grille", "grille/groupe", "grille/impression", "plan", "bilan",
         "publier", "echanges", "echanges/poste", "comparer", PRINTED,
         *(f"grille/axe/{axis}" for axis in range(1, 7)))


class EveryPageTest(PageCase):
    """The season that is counted by hand in Tests/NodeTests/Golden."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Ananas du Plateau", golden.records())]

    def kinds(self):
        """The page of each kind of record, as the page of all kinds links to them."""
        self.page.open(f"/c/1/enregistrements?campagne={golden.CAMPAIGN}")
        links = [link.get_attribute("href") for link in self.page.all("table.shelf a")]
        paths = sorted({link.split("/c/1/")[1].split("?")[0] for link in links} - set(PAGES))
        self.assertGreater(len(paths), 30)
        return paths

    def each(self, language, see):
        """Sees every page in a language; all that fail are named."""
        page = self.page
        page.open("/c/1/")
        page.language(language)
        for path in (*PAGES, *self.kinds()):
            with self.subTest(path=path, language=language):
                page.open(f"/c/1/{path}?campagne={golden.CAMPAIGN}")
                see(path)

    def see_both_widths(self, path):
        """As on a laptop, then as on a telephone."""
        page = self.page
        page.look(WIDE.get(path))
        if path == PRINTED:
            return
        page.size(NARROW, HEIGHT)
        try:
            # Here tables are wider than the page, and must be reached by the keyboard.
            page.look()
            if path in TELEPHONE:
                page.picture(TELEPHONE[path])
        finally:
            page.size(WIDTH, HEIGHT)

    def test_in_french(self):
        self.each("fr", self.see_both_widths)

    def test_in_english(self):
        self.each("en", lambda path: self.page.look())


if __name__ == "__main__":
    unittest.main()
