"""A season of a cluster in French, as an aggregator's assistant goes through it."""

import unittest

from selenium.webdriver.common.by import By

from support import peers
from support.case import StoryCase
from support.programs import CAMPAIGN

NAME = "Ananas d'Allada"
PRODUCT = "Ananas pain de sucre"
DAY = CAMPAIGN.day
CHOSEN = f"Campagne {CAMPAIGN.code}"


class SeasonTest(StoryCase):
    """From an empty laptop to the place among the peers."""

    campaign = CAMPAIGN.code
    has_own_country = True

    def go(self, path):
        """A page of the cluster, in the campaign of this story."""
        self.page.open(f"/c/1/{path}?campagne={CAMPAIGN.code}")

    def test_01_first_start(self):
        page = self.page
        page.expect_words("Bienvenue dans Grenier", "Comment s'appelle votre cluster ?")
        page.expect(page.focused == "name", "the cursor in the name of the cluster")
        page.look("01-bienvenue")
        page.enter_key()
        page.expect_words("Écrivez le nom du cluster")
        page.look()
        page.fill(name=NAME)
        page.enter_key()
        page.expect_words("Votre invitation")
        page.look()
        page.expect((self.console.home / "ananas-d-allada" / "keys").exists(),
                    "the folder of the cluster under the home")
        page.fill(invite="grenier1-abc")
        page.press("Voir qui m'invite")
        page.expect(page.one("#invite-problem").text, "what is wrong with a torn invite")
        page.look("02-invitation-coupee")
        invite = self.country.invite(NAME)
        page.fill(invite=invite)
        page.press("Voir qui m'invite")
        page.expect_words("Qui vous invite ?", " ".join(invite.split("-")[-4:]))
        page.look("03-qui-invite")
        page.press("J'accepte")
        page.expect_words("C'est fait", NAME, "BNCA ananas")

    def test_02_this_week_and_all_kinds(self):
        page = self.page
        page.expect_words("Que faire cette semaine ?", f"Campagne {CAMPAIGN.present}",
                          "aucun des 25 indicateurs n'est encore noté", "Livraison à un client")
        page.look("04-cette-semaine")
        page.press("Enregistrements", within="nav")
        page.expect_words("Livraisons aux clients", "Fiches de caractérisation")
        page.fill(campagne=CHOSEN)
        page.press("Voir")
        page.expect(CAMPAIGN.code in page.path, f"the campaign {CAMPAIGN.code}")
        page.look("05-enregistrements")

    def test_03_a_slip_is_named_and_mended(self):
        page = self.page
        page.press("Livraisons aux clients")
        page.look("06-livraisons")
        page.fill(date="12/7", product=PRODUCT, delivered="beaucoup", accepted="1 380",
                  price="150", market="Marché local")
        page.save()
        page.expect_words("Rien n'est enregistré : 1 chose à corriger", "Volume livré :")
        page.expect(page.focused == "delivered", f"the focus in « delivered », not {page.focused}")
        page.expect(page.one("#f-price").get_attribute("value") == "150", "the price still there")
        fault = page.one("#f-delivered").get_attribute("aria-describedby")
        page.expect(fault and page.one(f"#{fault}").is_displayed(), "the message beside its field")
        page.look("07-saisie-a-corriger")
        page.fill(delivered="1 500")
        page.enter_key()
        page.expect_words("Enregistré :", "1 fiche", "1 500", "1 380")
        page.expect(page.focused == "date", "the cursor back in the date, for the next record")
        page.look("08-livraison-enregistree")

    def test_04_a_local_unit(self):
        page = self.page
        page.fill(**{"date": "15/8", "product": PRODUCT, "delivered": "2,5",
                     "delivered.unit": "tonne", "accepted": "2 400", "price": "160",
                     "market": "Marché national"})
        page.expect("2 500" in page.one("[data-sum]").text.replace("\u202f", " "),
                    "the tonnes told in kilograms beside the field")
        page.save()
        page.expect_words("2 fiches", "2 500", "(2,5 tonne")
        page.look("09-unite-locale")

    def test_05_undo_change_delete(self):
        page = self.page
        page.fill(date="20/8", product=PRODUCT, delivered="9", accepted="9", price="9",
                  market="Marché local")
        page.save()
        page.expect_words("3 fiches")
        page.press("Annuler cette saisie")
        page.expect_words("saisie annulée", "2 fiches")
        page.look("10-saisie-annulee")
        page.leaving(page.one("tbody td a").click)
        page.fill(price="165", buyer="Jus du Plateau")
        page.save()
        page.expect_words("modifié")
        page.leaving(page.one("tbody td a").click)
        page.expect_words("Version 1", "Version 2", "Jus du Plateau")
        page.look("11-histoire-d-une-fiche")
        page.press("Supprimer")
        page.expect_words("supprimé", "Version 3")
        page.look()
        page.press("Revenir à cette version")
        page.expect_words("rétabli", "2 fiches")

    def test_06_other_kinds(self):
        page = self.page
        self.add_record("meeting", date="5/6", kind="Comité de coordination et de concertation",
                    state="Tenue", women="6", men="5")
        page.expect_words("1 fiche")
        page.look("12-reunions")
        self.add_record("contract", campaign=CHOSEN, relation="Agrégateur et producteurs",
                    partner="Coopérative de Zè", form="Écrit et signé", product=PRODUCT,
                    state="Arrivé à terme")
        page.expect_words("1 fiche")
        page.look()
        self.add_record("training", date="3/9", theme="Récolte et tri", women="14", men="9")
        page.expect_words("14")
        page.look()
        self.add_record("visit", date="10/9")
        page.expect_words("1 fiche")
        page.look()

    def test_07_who_is_at_the_session(self):
        page = self.page
        self.go("grille")
        page.expect_words("0 ligne notée sur 25")
        page.look("13-grille-vide")
        page.press("Commencer la séance")
        page.look()
        page.fill(women="4")
        page.save()
        page.expect_words("à corriger")
        page.look("14-groupe-a-corriger")
        page.fill(campaign=CHOSEN, date="5/9", women="4", men="3", producers="oui",
                  present="Awa Sossou, production\nBio Orou, commerce")
        page.save()
        page.expect_words("Axe 1 : Gouvernance du cluster", "4 femmes, 3 hommes")

    def test_08_six_axes(self):
        page = self.page
        for axis in range(1, 7):
            page.expect(f"axe/{axis}" in page.path, f"the page of axis {axis}")
            for place, row in enumerate(page.all("fieldset.grid-row")):
                code = row.get_attribute("id").removeprefix("r-")
                choices = row.find_elements(
                    By.CSS_SELECTOR, "label.level:not(.absent):not(.unscored) input")
                page.click(choices[(axis + place) % len(choices)])
                page.fill(**{f"source.{code}": "Documenté" if place == 0 else "Déclaré"})
                if place == 0:
                    page.fill(**{f"reference.{code}": f"PV du {DAY(5, 6)}"})
            page.until(lambda: page.one("[data-save-state]").get_attribute("data-state") == "saved",
                       "the state « saved » after the last answer")
            page.look(f"15-axe-{axis}")
            page.press("Enregistrer et continuer")
        page.expect_words("25 lignes notées sur 25", "Toutes les lignes sont notées")
        page.look("16-grille-notee")

    def test_09_the_paper_to_sign(self):
        page = self.page
        page.press("Imprimer avec les signatures")
        page.expect_words("Awa Sossou, production", "Pour les producteurs", "nom, date, signature")
        page.expect(len(page.all("td.chosen")) == 25, "25 boxes ticked")
        page.look("17-grille-a-signer")
        sheets = page.print_pdf("17-grille-a-signer")
        page.expect(1 <= sheets <= 3, f"at most three sheets of paper, not {sheets}")

    def test_10_action_plan(self):
        page = self.page
        self.go("plan")
        page.expect_words("Aucune action")
        page.look()
        page.press("Ajouter une action")
        page.fill(campaign=CHOSEN, title="Magasin de collecte à Zè", responsible="Comité",
                  to=DAY(30, 9), state="Prévue", cost="250000")
        page.save()
        page.press("Plan d'actions")
        page.expect_words("1 action, 0 faite, 1 en retard", "250 000 FCFA")
        page.look("18-plan")
        page.press("C'est fait")
        page.expect_words("1 action, 1 faite, 0 en retard")
        page.press("Ajouter un objectif")
        page.fill(indicator="Volume accepté par les clients", baseline=CHOSEN, target="9000",
                  by=f"Campagne {CAMPAIGN.present}")
        page.save()
        page.press("Plan d'actions")
        page.expect_words("9 000")
        page.look("19-plan-et-objectifs")

    def test_11_review(self):
        page = self.page
        self.go("bilan")
        page.expect_words("Volume accepté par les clients", "3 780", "Organe de coordination")
        page.look("20-bilan")

    def test_12_no_peers_yet(self):
        page = self.page
        page.press("Nos pairs", within="nav")
        page.expect_words("Pas encore de groupe", "Trois forces à partager", "Trois pas qui paient",
                          "Imprimer la fiche")
        page.look("21-pas-encore-de-pairs")

    def test_13_publish(self):
        page = self.page
        page.press("Publier", within="nav")
        page.expect_words("Ce qui partirait", "Ce qui ne part jamais", "BNCA ananas", CHOSEN)
        for family in page.all("details.family > summary"):
            page.click(family)
        page.expect_words("3 780", "Volume accepté par les clients")
        page.expect("Jus du Plateau" not in page.words and "Awa" not in page.words,
                    "no name of a person or of a buyer")
        page.look("22-ce-qui-partirait")
        page.part(".cards", "22-ce-qui-ne-part-jamais")
        before = self.summaries()
        page.driver.execute_script(
            "document.querySelectorAll('[name=accord]').forEach(box => box.required = false)")
        page.press("Publier ce qui est coché")
        page.expect_words("cochez l'accord du comité")
        page.expect(self.summaries() == before, "nothing sent without the agreement")
        page.look()
        page.click(page.one("[name=accord]"))
        for box in page.all("[name=periode]"):
            if box.is_selected() != (box.get_attribute("value") == CAMPAIGN.code):
                page.click(box)
        page.press("Publier ce qui est coché")
        page.expect_words("Ce qui est parti, et les reçus", "1 période scellée")

    def test_14_receipt(self):
        page = self.page

        def is_counted():
            page.open("/c/1/echanges")
            return "compté" in page.words

        page.until(is_counted, "a receipt of the hub")
        page.look("23-recu")
        self.assertEqual(self.summaries(), [CAMPAIGN.code])

    def test_15_peers(self):
        page = self.page
        peers.publish(self.country)
        self.country.release()
        page.open("/c/1/echanges")
        page.press("Échanger maintenant")
        page.expect_words("L'échange est fait", "r1")
        page.open("/c/1/")
        page.expect_words("La publication r1 est là")
        page.look("24-semaine-publication")
        page.open(f"/c/1/comparer?periode={CAMPAIGN.code}")
        page.expect_words("7 clusters sur 7", "Trois pas qui paient", "moyenne", "Awa Sossou")
        page.look("25-nos-pairs")
        page.print_pdf("25-nos-pairs")

    def test_16_every_page_in_english(self):
        page = self.page
        page.open("/c/1/")
        page.language("en")
        page.expect_words("What to do this week?")
        for path in ("", "enregistrements", "enregistrements/delivery", "enregistrements/contract",
                     "grille", "grille/groupe", "grille/axe/1", "grille/axe/2", "grille/impression",
                     "plan", "bilan", "publier", "echanges", "comparer"):
            self.go(path)
            page.look("en-" + (path.replace("/", "-") or "week"))
        page.open("/nouveau")
        page.look()
        page.language("fr")

    def summaries(self):
        """The periods whose summary the hub has of this cluster."""
        return [summary["period"] for member in self.country.members()["members"]
                if member["name"] == NAME for summary in member["summaries"]]


if __name__ == "__main__":
    unittest.main()
