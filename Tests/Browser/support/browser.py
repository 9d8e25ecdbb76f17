"""Debian's Chromium, and what people do with it: read, type, press."""

import atexit
import base64
import os
import pathlib
import re
import shutil
import tempfile

from axe_core_python.base import AXE_SCRIPT
from selenium import webdriver
from selenium.common.exceptions import (ElementNotInteractableException,
                                        JavascriptException, NoSuchElementException,
                                        StaleElementReferenceException,
                                        TimeoutException, WebDriverException)
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from support import style

PICTURES = pathlib.Path(os.environ.get("GRENIER_PICTURES", ".build/browser/pictures"))
WIDTH, HEIGHT, HEIGHT_MAX = 1100, 800, 12_000
WAIT_SECONDS = 20
AXE = """
const done = arguments[0];
axe.run(document, {resultTypes: ["violations"]}).then(
  found => done(found.violations.filter(v => v.impact === "serious" || v.impact === "critical")
    .map(v => v.impact + " " + v.id + ": " + v.help + " – " +
      v.nodes.slice(0, 3).map(node => node.target.join(" ")).join(", "))),
  error => done(["axe did not run: " + error]));
"""


class Browser:
    """One browser for all tests; each begins at the address of its own console."""

    def __init__(self):
        profile = tempfile.mkdtemp(prefix="grenier-chromium-")
        atexit.register(shutil.rmtree, profile, ignore_errors=True)
        options = Options()
        options.binary_location = shutil.which("chromium") or "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage",
                         "--hide-scrollbars", "--no-first-run", "--lang=fr",
                         "--force-device-scale-factor=1", "--disable-background-networking",
                         f"--user-data-dir={profile}"):
            options.add_argument(argument)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        service = Service(shutil.which("chromedriver") or "/usr/bin/chromedriver")
        self.driver = webdriver.Chrome(options=options, service=service)
        atexit.register(self.driver.quit)
        self.origin = ""
        self.size(WIDTH, HEIGHT)

    # Where we are.

    def enter(self, console):
        """Opens a console by the address it printed."""
        self.script_runs(True)
        self.size(WIDTH, HEIGHT)
        self.driver.delete_all_cookies()
        self.origin = console.origin
        self.driver.get(console.address)
        # What an earlier console left in the log is not this one's.
        self.driver.get_log("browser")

    def open(self, path):
        """A page of this console."""
        self.driver.get(self.origin + path)

    @property
    def path(self):
        """The path of the page shown, with what stands after the question mark."""
        return self.driver.current_url.removeprefix(self.origin)

    @property
    def words(self):
        """What a person reads, every run of spaces as one."""
        return " ".join(self.text.split())

    @property
    def text(self):
        """The same with its own spaces, which the driver's text makes all alike."""
        return self.driver.execute_script("return document.body.innerText")

    def size(self, width, height):
        """The size of the page itself, whatever the window around it."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def script_runs(self, runs):
        """Whether pages may run their script."""
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not runs})

    # What is on the page.

    def all(self, css):
        """Every element a selector finds."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def one(self, css):
        """The first element a selector finds; there is one."""
        try:
            return self.driver.find_element(By.CSS_SELECTOR, css)
        except NoSuchElementException:
            self.fault(f"an element {css}")
            raise

    def fault(self, expected):
        """Says which page this is, what was expected, and where its picture is."""
        picture = self.picture("faute-" + re.sub(r"[^a-z0-9]+", "-", self.path.lower())[-60:])
        raise AssertionError(f"on {self.path} « {self.driver.title} »: expected {expected}; "
                             f"see {picture}")

    def expect(self, condition, expected):
        """Fails with the page's name and picture."""
        if not condition:
            self.fault(expected)

    def expect_words(self, *texts):
        """Each of these is read on the page."""
        words = style.plain(self.words)
        for text in texts:
            self.expect(style.plain(text) in words, f"the words « {text} »")

    def until(self, condition, expected):
        """Waits until a condition holds; elements may be replaced meanwhile."""
        def holds(_):
            try:
                return condition()
            except (StaleElementReferenceException, NoSuchElementException, JavascriptException):
                return False

        try:
            return WebDriverWait(self.driver, WAIT_SECONDS, poll_frequency=0.05).until(holds)
        except TimeoutException:
            return self.fault(expected)

    # What people do.

    def click(self, element):
        """Clicks an element, in the middle of the window where nothing lies over it."""
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def leaving(self, action):
        """Does what leads to another page, and waits for that page."""
        before = self.one("html")

        def is_gone():
            try:
                before.is_enabled()
                return False
            except (StaleElementReferenceException, WebDriverException):
                return True

        action()
        self.until(is_gone, "another page after a button or a link")
        self.until(lambda: self.driver.find_elements(By.CSS_SELECTOR, "footer"), "a whole page")

    def press(self, label, within="main"):
        """Presses the button or the link with this label, and waits for the page it leads to."""
        wanted = style.plain(label)
        for element in self.all(f"{within} button, {within} a, {within} summary"):
            if style.plain(element.text).startswith(wanted) and element.is_displayed():
                return self.leaving(lambda: self.click(element))
        return self.fault(f"a button or link « {label} »")

    def fill(self, **fields):
        """Fills in fields by their names; a choice by its label."""
        for name, value in fields.items():
            field = self.one(f'main [name="{name}"]')
            try:
                if not field.is_displayed():
                    self.one("main details.more > summary").click()
                if field.tag_name == "select":
                    self.choose(Select(field), value)
                else:
                    field.clear()
                    field.send_keys(value)
            except (ElementNotInteractableException, NoSuchElementException):
                self.fault(f"a field {name} that takes « {value} »")

    def choose(self, select, label):
        """The choice with this label, or the only one that begins with it."""
        wanted = style.plain(label)
        labels = [style.plain(option.get_attribute("textContent")) for option in select.options]
        found = [place for place, text in enumerate(labels) if text == wanted] or [
            place for place, text in enumerate(labels) if text.startswith(wanted)]
        self.expect(len(found) == 1, f"one choice « {label} » among {labels[:12]}")
        select.select_by_index(found[0])

    def save(self, form="form.entry"):
        """Presses the button of a form."""
        button = self.one(f"{form} .actions button")
        self.leaving(lambda: self.click(button))

    def keys(self, *keys):
        """Presses keys, wherever the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def enter_key(self):
        """Presses Enter, and waits for the page it leads to."""
        self.leaving(lambda: self.keys(Keys.ENTER))

    @property
    def focused(self):
        """The name, or else the identifier or the text, of the element with the focus."""
        element = self.driver.switch_to.active_element
        return (element.get_attribute("name") or element.get_attribute("id")
                or style.plain(element.text))

    # What a test looks at on every page.

    def picture(self, name):
        """A picture of the whole page; where it is."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{name}.png"
        metrics = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})
        size, width = metrics["cssContentSize"], metrics["cssVisualViewport"]["clientWidth"]
        self.size(int(width), max(HEIGHT, min(int(size["height"]), HEIGHT_MAX)))
        self.driver.save_screenshot(str(path))
        self.size(int(width), HEIGHT)
        return path

    def part(self, css, name):
        """A picture of one element."""
        self.one(css).screenshot(str(PICTURES / f"{name}.png"))

    def print_pdf(self, name):
        """The page as it is printed, A4, beside the pictures; on how many sheets."""
        made = self.driver.execute_cdp_cmd("Page.printToPDF", {
            "preferCSSPageSize": True, "paperWidth": 8.27, "paperHeight": 11.69})
        document = base64.b64decode(made["data"])
        (PICTURES / f"{name}.pdf").write_bytes(document)
        return len(re.findall(rb"/Type\s*/Page\b", document))

    def look(self, name=None):
        """Nothing serious for axe, nothing the page's script stumbled over, French as it is
        printed, and no scrolling sideways; with a name, a picture."""
        self.driver.execute_script(AXE_SCRIPT)
        found = self.driver.execute_async_script(AXE)
        if found:
            self.fault("nothing serious for axe, but: " + "; ".join(found))
        # A page that refuses is told by its status, which the browser's log repeats.
        refusal = self.driver.current_url + " - Failed to load resource"
        slips = [entry["message"] for entry in self.driver.get_log("browser")
                 if entry["level"] == "SEVERE" and " 422 " not in entry["message"]
                 and not entry["message"].startswith(refusal)]
        self.expect(not slips, f"no error of the script, but: {slips}")
        self.expect_no_sideways()
        hollow = self.driver.execute_script(
            "return [...document.querySelectorAll('.badge')]"
            ".filter(b => ['', '–'].includes(b.textContent.trim())).length")
        self.expect(not hollow, f"badges that say something, but {hollow} do not")
        words = self.text
        faults = style.leftovers(words)
        if self.one("html").get_attribute("lang") == "fr":
            faults += style.faults(words)
        self.expect(not faults, "texts as they are printed, but: " + "; ".join(faults))
        if name:
            self.picture(name)

    def expect_no_sideways(self):
        """The page is as wide as the window, not wider."""
        width, window = self.driver.execute_script(
            "return [document.documentElement.scrollWidth, window.innerWidth]")
        self.expect(width <= window, f"a page of {window} px, not of {width}")

    def language(self, code):
        """Changes the language by the button above."""
        if self.one("html").get_attribute("lang") != code:
            self.leaving(self.one(f'.tools button[lang="{code}"]').click)


_BROWSER = []


def browser():
    """The browser of this run, started when it is first needed."""
    if not _BROWSER:
        _BROWSER.append(Browser())
    return _BROWSER[0]
