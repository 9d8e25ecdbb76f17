"""What every test of the pages begins with."""

import unittest

from support.browser import browser
from support.programs import Console, Country, country


class PageCase(unittest.TestCase):
    """A console of its own, entered by the printed address."""

    # Where it matters how many clusters there are.
    has_own_country = False
    # Where the laptop is shared.
    code = None

    @classmethod
    def setUpClass(cls):
        cls.country = Country() if cls.has_own_country else country()
        cls.console = Console(cls.country, *cls.clusters(), home=cls.__name__, code=cls.code)
        cls.addClassCleanup(cls.console.stop)
        cls.page = browser()
        cls.page.enter(cls.console)

    @classmethod
    def clusters(cls):
        """The folders of the clusters shown."""
        return ()

    def add_record(self, kind, /, **fields):
        """Adds a record by its form."""
        self.page.open(f"/c/1/enregistrements/{kind}?campagne={self.campaign}")
        self.page.fill(**fields)
        self.page.save()


class StoryCase(PageCase):
    """Steps in order, each on what the one before left: after a fault the rest is skipped."""

    broken = None

    def setUp(self):
        if type(self).broken:
            self.skipTest(f"« {type(self).broken} » failed before")

    def run(self, result=None):
        before = len(result.failures) + len(result.errors)
        super().run(result)
        if len(result.failures) + len(result.errors) > before:
            type(self).broken = self._testMethodName
        return result
