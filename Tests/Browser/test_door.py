"""Who comes in, and what the others are told."""

import unittest

from support.case import PageCase

CODE = "2468"


class DoorTest(PageCase):
    """A shared laptop whose pages ask for a code."""

    code = CODE

    @classmethod
    def clusters(cls):
        return [cls.country.member("Ordinateur partagé")]

    def test_1_the_code(self):
        page = self.page
        page.expect_words("Votre code", "sert à plusieurs personnes")
        page.expect(page.focused == "code", "the cursor in the code")
        page.look("28-code")
        page.open("/c/1/bilan")
        page.expect_words("Votre code")
        page.keys("0000")
        page.enter_key()
        page.expect_words("Ce n'est pas le code", "grenier-node run --pin")
        page.look()
        page.keys(CODE)
        page.enter_key()
        page.expect_words("Que faire cette semaine")

    def test_2_an_address_that_leads_nowhere(self):
        page = self.page
        page.open("/c/1/rien")
        page.expect_words("Page introuvable")
        page.look("29-page-introuvable")
        page.press("Revenir à l'accueil")
        page.expect_words("Que faire cette semaine")

    def test_3_without_the_printed_address(self):
        page = self.page
        page.driver.delete_all_cookies()
        page.open("/c/1/")
        page.expect_words("Entrez par l'adresse", "elle change à chaque fois")
        page.look()


if __name__ == "__main__":
    unittest.main()
