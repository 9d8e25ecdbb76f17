"""The real commands, in a folder of their own that is removed at the end."""

import atexit
import datetime
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading

HUB = os.environ.get("GRENIER_HUB", "")
NODE = os.environ.get("GRENIER_NODE", "")
COMMAND_SECONDS_MAX = 60
START_SECONDS_MAX = 30
PASSWORD = "trois mots sans lien"


class Campaign:
    """The pineapple campaign that ended last: from 1 April to 31 March."""

    def __init__(self, today=None):
        today = today or datetime.date.today()
        self.year = today.year - (1 if today.month >= 4 else 2)
        self.code = f"{self.year}-{self.year + 1}"
        self.present = f"{self.year + 1}-{self.year + 2}"

    def day(self, day, month):
        """A day of this campaign, as people write it."""
        return f"{day:02}/{month:02}/{self.year if month >= 4 else self.year + 1}"


CAMPAIGN = Campaign()


def run(program, *arguments, typed=None):
    """Runs a command to its end; what it wrote, or an error that quotes it."""
    done = subprocess.run([program, *arguments], capture_output=True, text=True, input=typed,
                          timeout=COMMAND_SECONDS_MAX, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{program} {' '.join(arguments[:4])}: exit {done.returncode}\n"
                           f"{done.stdout}{done.stderr}")
    return done.stdout


class Served:
    """A program that runs until it is stopped; it is ready once it has written a line."""

    def __init__(self, program, *arguments, line, environment=None, typed=""):
        self.process = subprocess.Popen(
            [program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env=environment)
        self.process.stdin.write(typed)
        self.process.stdin.close()
        atexit.register(self.stop)
        self.lines, self.found = [], None
        ready = threading.Event()

        def read():
            for text in self.process.stdout:
                self.lines.append(text)
                self.found = self.found or re.search(line, text)
                if self.found:
                    ready.set()
            ready.set()

        threading.Thread(target=read, daemon=True).start()
        if not ready.wait(START_SECONDS_MAX) or not self.found:
            self.stop()
            raise RuntimeError(f"{program} did not start: {''.join(self.lines)}")

    def stop(self):
        """Asks it to end, and waits."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(START_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def free_ports(count):
    """The first of so many ports in a row that nobody uses now."""
    while True:
        with socket.socket() as first:
            first.bind(("127.0.0.1", 0))
            start = first.getsockname()[1]
        try:
            for port in range(start, start + count):
                with socket.socket() as other:
                    other.bind(("127.0.0.1", port))
            return start
        except (OSError, OverflowError):
            continue


class Country:
    """A national hub for pineapple, and clusters of it, made by the command line."""

    def __init__(self, *options):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="grenier-browser-"))
        atexit.register(shutil.rmtree, self.folder, ignore_errors=True)
        zones = [word for number in range(1, 8) for word in ("--zone", f"pole-{number}")]
        run(HUB, "init", "--dir", self.path("bnca"), "--name", "BNCA ananas",
            "--filiere", "ananas", *zones, "--catalogue", "benin", "--port", str(free_ports(3)))
        self.hub = Served(HUB, "run", "--dir", self.path("bnca"), *options, line="tcp://")

    def path(self, name):
        """A path in the folder of this country."""
        return str(self.folder / name)

    def invite(self, name):
        """The text of an invite for a cluster."""
        answer = run(HUB, "invite", "--dir", self.path("bnca"), "--cluster-name", name,
                     "--commune", "0302", "--filiere", "ananas", "--since", "2020-01-01",
                     "--json", "--no-qr")
        return json.loads(answer)["invite"]

    def member(self, name, records=()):
        """The folder of a cluster that is a member, with these records."""
        folder = self.path(name)
        run(NODE, "init", "--dir", folder)
        run(NODE, "enrol", "--dir", folder, self.invite(name))
        if records:
            self.load(name, records)
        return folder

    def load(self, name, records):
        """Gives records to a cluster."""
        lines = self.folder / f"{name}.jsonl"
        lines.write_text("".join(json.dumps(record) + "\n" for record in records))
        run(NODE, "record", "load", str(lines), "--dir", self.path(name))

    def publish(self, name):
        """Publishes the last campaign of a cluster, and sends it."""
        run(NODE, "publish", "--period", CAMPAIGN.code, "--dir", self.path(name))
        run(NODE, "sync", "--dir", self.path(name))

    def sync(self, name):
        """Exchanges what there is."""
        run(NODE, "sync", "--dir", self.path(name))

    def release(self):
        """Releases what the gate lets through."""
        return run(HUB, "release", "--dir", self.path("bnca"), "--signed-by", "Awa Sossou",
                   "--function", "Coordination nationale", "--demonstration")

    def members(self):
        """What the hub has of its members."""
        return json.loads(run(HUB, "members", "--dir", self.path("bnca"), "--json"))

    def account(self, login, role, *options, affiliation="none"):
        """Makes an account of the hub's pages."""
        run(HUB, "account", "add", login, "--dir", self.path("bnca"), "--name", f"Afi {login}",
            "--function", "Chargée de suivi", "--role", role, "--affiliation", affiliation,
            *options, "--password-stdin", typed=PASSWORD + "\n")

    def records(self, name, kind):
        """How many records of a kind a cluster has, as the command line sees them."""
        answer = run(NODE, "record", "list", kind, "--dir", self.path(name), "--json")
        return len(json.loads(answer)["records"])


class Console:
    """`grenier-node run`, with a home of its own."""

    def __init__(self, country, *folders, home, code=None):
        place = pathlib.Path(country.path(home))
        place.mkdir(exist_ok=True)
        self.home = place / "Grenier"
        arguments = [word for folder in folders for word in ("--dir", folder)]
        arguments += ["--pin"] if code else []
        environment = dict(os.environ, HOME=str(place), USER="Awa")
        self.served = Served(NODE, "run", *arguments, "--port", str(free_ports(1)),
                             line=r"http://\S+", environment=environment,
                             typed=f"{code}\n" if code else "")
        self.address = self.served.found.group(0)
        self.origin = "/".join(self.address.split("/")[:3])

    def stop(self):
        """Ends it."""
        self.served.stop()


_COUNTRY = []


def country():
    """The country of this run, made when it is first needed."""
    if not _COUNTRY:
        _COUNTRY.append(Country())
    return _COUNTRY[0]
