"""Everything that matters works in a browser that runs no script."""

import unittest

from support.case import PageCase
from support.programs import CAMPAIGN


class WithoutScriptTest(PageCase):
    """A record, an axis of the grid, a publication."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Sans script")]

    def setUp(self):
        self.page.script_runs(False)
        self.addCleanup(self.page.script_runs, True)

    def test_record_grid_and_publication(self):
        page = self.page
        page.open(f"/c/1/enregistrements/delivery?campagne={CAMPAIGN.code}")
        page.fill(date="12/7", product="Ananas pain de sucre", delivered="1 500",
                  accepted="1 400", price="150", market="Marché local")
        page.save()
        page.expect_words("Enregistré", "1 fiche")
        page.open(f"/c/1/grille/axe/1?campagne={CAMPAIGN.code}")
        page.click(page.one('[name="niveau.g.1.1"][value="3"]'))
        page.fill(**{"source.g.1.1": "Déclaré"})
        page.press("Enregistrer et continuer")
        page.expect_words("Axe 2")
        page.open("/c/1/publier")
        for family in page.all("details.family > summary"):
            page.click(family)
        page.expect_words("1 400", "Ce qui ne part jamais")
        page.click(page.one("[name=accord]"))
        page.press("Publier ce qui est coché")
        page.expect_words("1 période scellée")

        def is_counted():
            page.open("/c/1/echanges")
            return "compté" in page.words

        page.until(is_counted, "a receipt of the hub")


if __name__ == "__main__":
    unittest.main()
