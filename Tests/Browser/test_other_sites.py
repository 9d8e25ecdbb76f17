"""A page of another site, open in the same browser, writes nothing here."""

import http.server
import threading
import unittest

from support.case import PageCase
from support.programs import CAMPAIGN

PAGE = """<!doctype html><meta charset="utf-8"><title>Un autre site</title>
<form method="post" action="{origin}/c/1/enregistrements/visit">
<input name="date" value="10/09/{year}"><input name="pour-campagne" value="{campaign}">
<input name="csrf" value="{mark}"><button>Gagner un prix</button></form>
<footer>autre</footer>"""


class OtherSitesTest(PageCase):
    """The browser sends their form; the console refuses it."""

    @classmethod
    def clusters(cls):
        return [cls.country.member("Visé")]

    def serve(self, body):
        """The address of a site that has one page."""
        class Site(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server.server_address[1]

    def posted(self, host):
        """What the browser shows after their button, the form's own mark in their hands."""
        page = self.page
        page.open(f"/c/1/enregistrements/visit?campagne={CAMPAIGN.code}")
        mark = page.one("main [name=csrf]").get_attribute("value")
        port = self.serve(PAGE.format(origin=page.origin, year=CAMPAIGN.year,
                                      campaign=CAMPAIGN.code, mark=mark))
        page.driver.get(f"http://{host}:{port}/")
        page.press("Gagner un prix", within="form")
        return page.words

    def test_their_form_is_refused(self):
        # Of the same site but another origin, then of another site: ports do not keep cookies apart.
        for host in ("127.0.0.1", "localhost"):
            with self.subTest(host=host):
                self.assertIn("autre site a essayé d'écrire ici", self.posted(host))
                self.assertEqual(self.country.records("Visé", "visit"), 0)
        self.page.look("27-autre-site-refuse")

    def test_our_own_form_is_taken(self):
        page = self.page
        page.open(f"/c/1/enregistrements/contract?campagne={CAMPAIGN.code}")
        page.fill(relation="Agrégateur et producteurs", partner="Coopérative", form="Oral",
                  product="Ananas pain de sucre", state="En cours")
        page.save()
        self.assertEqual(self.country.records("Visé", "contract"), 1)


if __name__ == "__main__":
    unittest.main()
