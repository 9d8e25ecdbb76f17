"""`look` sees what it is for: each fault, made on a good page, is named."""

import pathlib
import unittest

from support.case import PageCase
from support.programs import CAMPAIGN

FAULTS = {
    "a field without a label": (
        "document.querySelector('label[for=f-price]').remove()", "label: "),
    "a text too pale": (
        "document.querySelector('h1').style.color = '#ddd'", "color-contrast: "),
    "a page wider than its window": (
        "document.querySelector('h1').style.width = '3000px'", "not of 30"),
    "a mark that may begin a line": (
        "document.querySelector('h1').textContent = 'Vraiment ?'", "may break"),
    "a decimal point": (
        "document.querySelector('h1').textContent = '2.5 tonnes'", "comma"),
    "the code of the currency": (
        "document.querySelector('h1').textContent = '500 XOF'", "FCFA"),
    "a placeholder left": (
        "document.querySelector('h1').textContent = '{0} fiches'", "{0"),
    "an error of the script": (
        "setTimeout(() => { throw new Error('perdu') }, 0)", "perdu"),
}


class LookTest(PageCase):
    """One fault at a time."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Fautif")]

    def test_each_fault_is_named(self):
        page = self.page
        for fault, (script, named) in FAULTS.items():
            with self.subTest(fault=fault):
                page.open(f"/c/1/enregistrements/delivery?campagne={CAMPAIGN.code}")
                page.look()
                page.driver.execute_script(script)
                with self.assertRaisesRegex(AssertionError, "^on /c/1/enregistrements") as seen:
                    page.look()
                said, picture = str(seen.exception).rsplit("see ", 1)
                self.assertIn(named, said)
                pathlib.Path(picture).unlink()


if __name__ == "__main__":
    unittest.main()
