"""What is typed in a form that saves itself is kept, whatever happens to the tab."""

import unittest

from support.case import PageCase
from support.programs import CAMPAIGN

AXIS = f"/c/1/grille/axe/1?campagne={CAMPAIGN.code}"
REFERENCE = '[name="reference.g.1.1"]'


class SavingTest(PageCase):
    """The grid session, interrupted."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Interrompu")]

    def value(self, css):
        """What a field holds."""
        return self.page.one(css).get_attribute("value")

    def state(self):
        """What the page says of its saving."""
        return self.page.one("[data-save-state]").get_attribute("data-state")

    def test_1_closed_at_once(self):
        """The tab is closed before the pause after which the page saves."""
        page = self.page
        first = page.driver.current_window_handle
        page.driver.switch_to.new_window("tab")
        page.open(AXIS)
        page.click(page.one('[name="niveau.g.1.1"][value="3"]'))
        page.until(lambda: self.state() == "saved", "the answer saved")
        page.one(REFERENCE).send_keys("PV du 5 mai")
        page.driver.close()
        page.driver.switch_to.window(first)

        def is_kept():
            page.open(AXIS)
            return self.value(REFERENCE) == "PV du 5 mai"

        page.until(is_kept, "the reference typed before the tab was closed")
        page.expect(page.one('[name="niveau.g.1.1"][value="3"]').is_selected(), "the level")

    def test_2_grenier_stopped(self):
        """The page says that nothing is kept, and what was typed stays on it."""
        page = self.page
        page.open(AXIS)
        self.console.stop()
        page.one(REFERENCE).clear()
        page.one(REFERENCE).send_keys("PV du 6 mai")
        page.until(lambda: self.state() == "notSaved", "word that nothing is kept")
        page.expect_words("Pas enregistré")
        page.expect(self.value(REFERENCE) == "PV du 6 mai", "what was typed")


if __name__ == "__main__":
    unittest.main()
