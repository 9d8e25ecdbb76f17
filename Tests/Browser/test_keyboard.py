"""The entry of a record without a mouse, and what the keyboard reaches on every page."""

import unittest

from selenium.webdriver.common.keys import Keys

from support.case import PageCase
from support.programs import CAMPAIGN


class KeyboardTest(PageCase):
    """Tab, letters, Enter."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Clavier")]

    def tab_to(self, name, steps_max=12):
        """Presses Tab until the focus is there."""
        for _ in range(steps_max):
            if self.page.focused == name:
                return
            self.page.keys(Keys.TAB)
        self.page.fault(f"the focus in « {name} » by Tab, not in « {self.page.focused} »")

    def test_a_record(self):
        page = self.page
        page.open(f"/c/1/enregistrements/delivery?campagne={CAMPAIGN.code}")
        for name, text in (("date", "12/7"), ("product", "Ananas cay"), ("delivered", "800"),
                           ("accepted", "760"), ("price", "240"), ("market", "Exp")):
            self.tab_to(name)
            page.keys(text)
        self.tab_to("Enregistrer et passer à la suivante")
        page.enter_key()
        page.expect_words("Enregistré", "1 fiche", "Ananas cayenne lisse", "760",
                          "Exportation hors de la région")
        # The next one begins where this one did, its date ready to be typed over.
        page.keys("13/7")
        self.tab_to("delivered")
        page.keys("8x")
        page.enter_key()
        page.expect_words("Rien n'est enregistré", "Volume livré :")
        page.expect(page.focused == "delivered", f"the focus in « delivered », not {page.focused}")

    def test_the_grid(self):
        page = self.page
        page.open(f"/c/1/grille/axe/1?campagne={CAMPAIGN.code}")
        self.tab_to("niveau.g.1.1", steps_max=30)
        page.keys(Keys.SPACE, Keys.ARROW_RIGHT)
        page.until(lambda: page.one("[data-save-state]").get_attribute("data-state") == "saved",
                   "the answer saved")
        page.expect("1/4" in page.one("#notes-1").text, "one row of four scored")
        self.tab_to("source.g.1.1")
        self.tab_to("niveau.g.1.2")

    def test_the_way_past_the_menu(self):
        page = self.page
        page.open("/c/1/bilan")
        page.keys(Keys.TAB)
        page.expect(page.focused == "Aller au contenu", "the link past the menu first")
        page.keys(Keys.ENTER)
        page.until(lambda: page.focused == "contenu", "the focus in the contents")


if __name__ == "__main__":
    unittest.main()
