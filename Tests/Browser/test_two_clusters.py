"""A coach with two clusters, and a laptop that two people use."""

import unittest

from support.case import PageCase
from support.programs import CAMPAIGN


class TwoClustersTest(PageCase):
    """The switch leads from one to the other, and each keeps its own."""

    @classmethod
    def clusters(cls):
        return [cls.country.member(name) for name in ("Premier cluster", "Second cluster")]

    def test_the_switch(self):
        page = self.page
        page.open("/c/1/")
        page.expect("Premier cluster" in page.one(".cluster").text, "the first cluster above")
        page.click(page.one(".switch summary"))
        page.look("26-deux-clusters")
        page.press("Second cluster", within=".switch")
        page.expect("Second cluster" in page.one(".cluster").text, "the second cluster above")
        page.open(f"/c/2/enregistrements/visit?campagne={CAMPAIGN.code}")
        page.fill(date="10/9")
        page.save()
        page.expect_words("1 fiche")
        self.assertEqual(self.country.records("Second cluster", "visit"), 1)
        self.assertEqual(self.country.records("Premier cluster", "visit"), 0)


if __name__ == "__main__":
    unittest.main()
