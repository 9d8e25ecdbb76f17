"""Every page of a cluster with a whole season: for axe, for French, on a telephone's width."""

import unittest

from support import golden
from support.case import PageCase

NARROW = 360
PAGES = ("", "enregistrements", "grille", "grille/groupe", "grille/impression", "plan", "bilan",
         "publier", "echanges", "comparer") + tuple(f"grille/axe/{axis}" for axis in range(1, 7))


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

    def each(self, language, width, see):
        """Sees every page in a language, at a width; all that fail are named."""
        page = self.page
        page.open("/c/1/")
        page.language(language)
        paths = self.kinds()
        page.size(width, 800)
        for path in (*PAGES, *paths):
            with self.subTest(path=path, language=language, width=width):
                page.open(f"/c/1/{path}?campagne={golden.CAMPAIGN}")
                see(path)
        page.size(1100, 800)

    def test_wide_in_french(self):
        named = {"bilan": "30-bilan-d-une-saison", "enregistrements/delivery": "31-livraisons",
                 "publier": "32-publier-une-saison", "grille": "33-grille-d-une-saison"}
        self.each("fr", 1100, lambda path: self.page.look(named.get(path)))

    def test_wide_in_english(self):
        self.each("en", 1100, lambda path: self.page.look())

    def test_narrow_in_french(self):
        named = {"": "40-etroit-semaine", "enregistrements/delivery": "41-etroit-livraison",
                 "grille/axe/1": "42-etroit-axe", "publier": "43-etroit-publier",
                 "bilan": "44-etroit-bilan"}

        def see(path):
            self.page.expect_no_sideways()
            if path in named:
                self.page.picture(named[path])

        self.each("fr", NARROW, see)


if __name__ == "__main__":
    unittest.main()
