"""The hub's pages, as each of those who work with it opens them."""

import unittest

from support import peers
from support.browser import HEIGHT, WIDTH, browser
from support.programs import PASSWORD, Country, free_ports

ROLES = {
    "administration": ("administrator", ()),
    "banque": ("bankStaff", ("--right", "grid", "--right", "figures")),
    "coordination": ("coordination", ("--right", "grid")),
    "audit": ("auditor", ()),
    "mission": ("evaluator", ("--until", "2099-12-31", "--zone", "pole-1")),
}
PAGES = {"": "Où en est-on", "membres": "Les membres côte à côte", "comptes": "Comptes",
         "journal": "Journal d'audit", "mot-de-passe": "Changer de mot de passe"}
OPEN = {
    "administration": {"", "comptes", "journal", "mot-de-passe"},
    "banque": {"", "membres", "mot-de-passe"},
    "coordination": {"", "membres", "mot-de-passe"},
    "audit": {"", "journal", "mot-de-passe"},
    "mission": {"", "mot-de-passe"},
    "agregateur": {"", "mot-de-passe"},
}


class DashboardTest(unittest.TestCase):
    """A bank of six clusters, and everybody who may come in."""

    @classmethod
    def setUpClass(cls):
        port = free_ports(1)
        cls.country = Country("--dashboard", f"127.0.0.1:{port}")
        cls.addClassCleanup(cls.country.hub.stop)
        for login, (role, options) in ROLES.items():
            cls.country.account(login, role, *options)
        peers.publish(cls.country)
        cls.country.account("agregateur", "bankStaff", affiliation="cluster:Pairs 1")
        cls.page = browser()
        cls.page.origin = f"http://127.0.0.1:{port}"

    def setUp(self):
        page = self.page
        page.script_runs(True)
        page.size(WIDTH, HEIGHT)
        page.driver.delete_all_cookies()
        page.open("/connexion")
        page.driver.get_log("browser")

    def sign_in(self, login, password=PASSWORD):
        self.page.fill(**{"identifiant": login, "mot-de-passe": password})
        self.page.press("Se connecter")

    def test_1_the_door(self):
        page = self.page
        page.open("/membres")
        page.expect(page.path == "/connexion", "the door")
        page.look("40-connexion")
        self.sign_in("banque", "un autre mot de passe")
        page.expect_words("n'est pas le bon")
        page.look()
        self.sign_in("banque")
        page.expect_words("Où en est-on")
        page.press("Se déconnecter", within="header")
        page.open("/")
        page.expect(page.path == "/connexion", "the door again")

    def test_2_every_page_as_every_role(self):
        page = self.page
        for login, opened in OPEN.items():
            with self.subTest(login=login):
                self.setUp()
                self.sign_in(login)
                for path, words in PAGES.items():
                    page.open("/" + path)
                    page.expect_words(words if path in opened else "n'ouvre pas cette page")
                    page.look(f"41-{login}-{path or 'lundi'}")
                names = {link.get_attribute("href").removeprefix(page.origin).strip("/")
                         for link in page.all("header nav a")}
                self.assertEqual(names, opened - {"mot-de-passe"}, login)

    def test_3_side_by_side_and_one_of_them(self):
        page = self.page
        self.sign_in("banque")
        page.expect_words("Arrivé depuis votre dernière visite")
        page.press("Membres", within="header")
        page.fill(jeu="Marchés")
        page.press("Montrer")
        page.expect_words("6 clusters, page 1 sur 1", "rang 1")
        page.look("42-cote-a-cote")
        page.press("Pairs 3")
        page.expect_words("Résumés reçus", "Niveau déclaré", "Quantités")
        page.look("43-un-membre")
        page.size(360, HEIGHT)
        page.look()
        page.size(WIDTH, HEIGHT)
        page.language("en")
        page.expect_words("Summaries received")
        page.look()

    def test_4_without_script(self):
        page = self.page
        page.script_runs(False)
        self.page.driver.get(page.origin + "/connexion")
        self.sign_in("coordination")
        page.press("Membres", within="header")
        page.press("Montrer")
        page.script_runs(True)
        page.expect_words("6 clusters")

    def test_5_an_account(self):
        page = self.page
        self.sign_in("administration")
        page.press("Comptes", within="header")
        page.fill(**{"identifiant": "nouvelle", "nom": "Sèna A.", "fonction": "Stagiaire"})
        # The field of the new account, not that of a line above.
        page.one("#mot-de-passe").send_keys(PASSWORD)
        page.fill(role="audit", appartenance="n'appartient à aucun")
        page.press("Créer")
        page.expect_words("Compte « nouvelle » créé")
        page.look()
        self.setUp()
        self.sign_in("nouvelle")
        page.expect_words("choisissez le vôtre")
        page.look("44-premier-mot-de-passe")


if __name__ == "__main__":
    unittest.main()
