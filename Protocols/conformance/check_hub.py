"""A tree with this hub in the middle: a root of the project above, its node and ours below.

    check_hub.py --hub GRENIER-HUB --node GRENIER-NODE --catalogue CATALOGUE.yaml --port P

Enrols, publishes, forwards, releases, fetches; then is refused as PROTOCOL.md says, code by code.
Each line of output is one check; the last says how many held. Exit code 1 when one does not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hub as ours
import rules
from node import Link, Store, indicators
from rules import SCHEMA, Refused

HERE = Path(__file__).parent
CHECKS = []


def check(name, holds, seen=""):
    CHECKS.append(bool(holds))
    print(("ok    " if holds else "WRONG ") + name + ("" if holds else f": {seen}"), flush=True)


def run(words, wanted=0):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=120)
    if wanted is not None and done.returncode != wanted:
        raise RuntimeError(f"{words}: {done.returncode} {done.stdout} {done.stderr}")
    return json.loads(done.stdout) if done.stdout.strip().startswith("{") else {}


def until(act, seconds=40):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if act():
            return True
        time.sleep(0.3)
    return False


class Tree:
    def __init__(self, options, folder):
        self.options, self.folder, self.processes = options, folder, []
        self.root, self.brca = folder / "root", folder / "brca"
        run([options.hub, "init", "--dir", self.root, "--name", "BNCA", "--filiere", "riz", "--zone",
             "langan", "--zone", "malausma", "--catalogue", options.catalogue, "--port", options.port])
        self.start([options.hub, "run", "--dir", self.root])

    def start(self, words):
        process = subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        self.processes.append(process)
        return process

    def at_root(self, *words):
        return run([self.options.hub, *words, "--dir", self.root, "--json"])

    def in_python(self, script, *words, wanted=0):
        return run([sys.executable, HERE / script, "--dir", *words], wanted)

    def invite_hub(self, name, zone="langan"):
        return self.at_root("invite", "--hub", "--name", name, "--zone", zone, "--filiere",
                            "riz")["invite"]

    def invite_member(self, name):
        return self.in_python("hub.py", self.brca, "invite", "--zone", "langan", "--commune",
                              "langan", "--filiere", "riz", "--name", name)["invite"]

    def status(self):
        return self.at_root("status")

    def end(self):
        for process in self.processes:
            process.kill()
            process.wait()


def together(tree):
    """Enrolment, batches up, releases down."""
    answer = tree.in_python(
        "hub.py", tree.brca, "enrol", tree.invite_hub("BRCA python"), "--ports",
        str(tree.options.port + 10))
    check("enrols as a hub", len(answer["node"]) == 32, answer)
    invites = [tree.invite_member("Ferme 1"), tree.invite_member("Ferme 2")]
    brca = tree.start([sys.executable, HERE / "hub.py", "--dir", tree.brca, "run", "--seconds", "45"])
    swift, python = tree.folder / "swift", tree.folder / "python"

    def node(*words):
        return run([tree.options.node, *words, "--dir", swift, "--json"])

    node("init")
    check("a node of the project enrols with it", node("enrol", invites[0]))
    figures = tree.folder / "f.csv"
    figures.write_text("period,urea\ns1,300\n")
    node("import", figures)
    node("publish")
    check("and hands its batch over", node("sync")["outcome"] == "done")
    check("and verifies its receipt", node("receipts")["unreceipted"] == 0)
    check("a Python node enrols with it", tree.in_python("node.py", python, "enrol", invites[1]))
    summary = tree.folder / "s.json"
    summary.write_text(json.dumps({"period": "s1", "values": {"r.urea": 200}}))
    report = tree.in_python("node.py", python, "put", summary)["batches"]
    check("and gets its receipt", report[0]["settlement"] == "JOURNALLED", report)
    stranger = tree.in_python("node.py", tree.folder / "x", "enrol", invites[1], wanted=None)
    check("an invite is used once", stranger == {}, stranger)
    check("both batches reach the root", until(lambda: tree.status()["journalRows"] == 2),
          tree.status())
    run([tree.options.hub, "release", "--dir", tree.root, "--signed-by", "A. Test", "--function",
         "essai", "--demonstration"])

    def is_released():
        node("sync")
        return run([tree.options.node, "compare", "--period", "s1", "--dir", swift, "--json"],
                   None).get("release", {}).get("id") == "r1"

    check("the node of the project receives and verifies the release", until(is_released))
    fetched = tree.in_python("node.py", python, "fetch")
    check("the Python node does", fetched["release"] == 1 and len(fetched["slices"]) > 0, fetched)
    verified = tree.at_root("verify")
    check("the root verifies every signature", verified["problems"] == [], verified)
    brca.wait(timeout=90)


class Child:
    """A child hub that says what it should not."""

    def __init__(self, tree, name="BRCA essai", zone="malausma"):
        self.store = Store(tree.folder / name.replace(" ", "-"))
        ours.become_child(self.store, tree.invite_hub(name, zone), 1)
        self.zone = zone
        self.signing, self.curve = self.store.keys()
        self.session = ours.Uplink(self.store)
        self.order = indicators(self.store.bytes("catalogue"))

    def seal(self, kind, body, key=None):
        key = key or self.signing
        signature = key.sign(rules.signing_prefix(kind) + body).signature
        return {"body": body, "signature": signature, "signer": bytes(key.verify_key)}

    def member(self, zone=None, filiere="riz", node=None, **changes):
        key, subject = rules_key(), node or os.urandom(16)
        body = SCHEMA.encode("Certificate", {
            "role": "CLUSTER", "subject_id": subject, "serial": 1,
            "signing_key": bytes(key.verify_key), "curve_key": os.urandom(32),
            "issued_on": 20_000, "cluster": {
                "cluster_id": os.urandom(16), "filiere": filiere, "home_commune": zone or self.zone,
                "zone": zone or self.zone, "member_since": 20_000}} | changes)
        return key, subject, self.seal("certificate", body)

    def batch(self, member, period="s1", sequence=1, previous=b"", value=100, **changes):
        key, subject, certificate = member
        presence = bytearray((len(self.order) + 7) // 8)
        index = self.order.index("r.urea")
        presence[index // 8] |= 1 << index % 8
        body = SCHEMA.encode("Batch", {
            "node_id": subject, "epoch": {"counter": 1, "nonce": 7}, "sequence": sequence,
            "previous": previous, "sealed_at": 1, "catalogue": rules.sha256(
                self.store.bytes("catalogue")),
            "certificate": rules.sha256(certificate["body"]), "summaries": [
                {"period": period, "revision": sequence, "presence": bytes(presence),
                 "values": [value]}]} | changes)
        return self.seal("batch", body, key)

    def codes(self, put):
        """Codes of the refusals of one PUT, and the ACK."""
        self.session.link.send("put", put)
        codes = []
        while True:
            kind, content = self.session.link.receive(10)
            if kind == "nack":
                codes.append((content["code"], content.get("retry"), "receipt" in content))
            if kind != "nack" or "digest" not in content:
                return codes, content

    def frame(self, data):
        """The code of the refusal of one frame."""
        self.session.link.socket.send(data)
        kind, content = self.session.link.receive(10)
        return content["code"] if kind == "nack" else kind


def rules_key():
    from nacl.signing import SigningKey

    return SigningKey.generate()


def refused(tree):
    """What §6.2, §7.2 and §5.2 say is refused."""
    child = Child(tree)
    member = child.member()
    first = child.batch(member)

    def says(name, put, code, retry, receipt=False):
        codes, _ = child.codes(put)
        check(f"{code}: {name}", codes == [(code, retry, receipt)], codes)

    says("a batch before its certificate", {"batches": [first]}, "CERTIFICATE", "LATER")
    codes, ack = child.codes({"certificates": [member[2]], "batches": [first]})
    check("then both are taken", codes == [] and len(ack["receipts"]) == 1, codes)
    codes, ack = child.codes({"certificates": [member[2]], "batches": [first]})
    check("a duplicate is acknowledged again", codes == [] and len(ack["receipts"]) == 1, codes)
    tip = rules.sha256(first["body"])
    second = child.batch(member, "s2", 2, tip)
    altered = child.batch(member, "s2", 2, tip, value=900)
    says("a member's value altered", {"batches": [second | {"body": altered["body"]}]},
         "SIGNATURE", "NEVER")
    says("the hub's signature in the member's place",
         {"batches": [child.seal("batch", second["body"])]}, "SIGNATURE", "NEVER")
    says("another zone", {"certificates": [child.member(zone="langan")[2]]}, "CERTIFICATE", "LATER")
    says("another filière", {"certificates": [child.member(filiere="mil")[2]]}, "CERTIFICATE",
         "LATER")
    own = rules.verify(child.session.chain[0], "certificate")["subject_id"]
    says("a member with the hub's identity", {"certificates": [child.member(node=own)[2]]},
         "IDENTITY", "NEVER")
    rows = [rules.certificate(item["body"])
            for item in Store(tree.brca).sealed_list("issued")]
    says("another hub's member", {"certificates": [child.member(node=rows[0]["subject_id"])[2]]},
         "IDENTITY", "NEVER")
    says("a batch of another hub's member",
         {"batches": [Store(tree.brca).sealed_list("journal")[0]]}, "IDENTITY", "NEVER")
    says("a catalogue that is not in force",
         {"batches": [child.batch(member, "s2", 2, tip, catalogue=os.urandom(32))]},
         "UNKNOWN_CATALOGUE", "AFTER_CATALOGUE")
    says("another body under one identity", {"batches": [child.batch(member, "s3")]},
         "EQUIVOCATION", "NEVER")
    says("a member dropped from the chain: previous does not fit",
         {"batches": [child.batch(member, "s2", 2, os.urandom(32))]}, "EQUIVOCATION", "NEVER")
    previous = tip
    for sequence, (code, period, changes) in enumerate([
            ("UNKNOWN_PERIOD", "s99", {}), ("OUT_OF_BOUNDS", "s2", {"value": -1}),
            ("UNKNOWN_INDICATOR", "s2", {"summaries": [
                {"period": "s2", "revision": 3, "presence": b"\1", "values": [1]}]})], 2):
        sealed = child.batch(member, period, sequence, previous, **changes)
        says("settled, with its receipt", {"batches": [sealed]}, code, "NEVER", True)
        previous = rules.sha256(sealed["body"])
    later = child.batch(member, "s2", 6, os.urandom(32))
    codes, ack = child.codes({"batches": [later]})
    state = ack["streams"][0]
    check("a hole stays visible: the batch above it is a range",
          codes == [] and state["settled_through"] == 4 and state["ranges"][0]["first"] == 6, state)
    list_body = SCHEMA.encode("Revocations", {"version": 1})
    says("a list of nobody known",
         {"revocations": [child.seal("revocations", list_body, rules_key())]}, "CERTIFICATE", "NEVER")
    other, _ = Store(tree.brca).keys()
    says("a list of another hub",
         {"revocations": [child.seal("revocations", list_body, other)]}, "IDENTITY", "NEVER")
    frames(tree, child)
    sessions(tree, child)


def frames(tree, child):
    check("MALFORMED: junk", child.frame(b"\xff\xff\xff") == "MALFORMED")
    check("VERSION: another", child.frame(SCHEMA.encode("Envelope", {"version": 2, "bye": {}}))
          == "VERSION")
    check("UNSUPPORTED: no content", child.frame(b"\x08\x01") == "UNSUPPORTED")
    ack = {"version": 1, "ack": {"window": 1}}
    check("UNSUPPORTED: a parent's message",
          child.frame(SCHEMA.encode("Envelope", ack)) == "UNSUPPORTED")
    missing = {"version": 1, "fetch": {"release": {"number": 99, "everything": True}}}
    check("NOT_HELD: a release that is none",
          child.frame(SCHEMA.encode("Envelope", missing)) == "NOT_HELD")
    before = tree.status()["transport"]["multipart"]
    child.session.link.socket.send_multipart([b"\x08\x01", b"\x08\x01"])
    check("several frames are dropped and counted",
          until(lambda: tree.status()["transport"]["multipart"] == before + 1))
    before = tree.status()["transport"]["disconnections"]
    child.session.link.socket.send(b"\x08" * 70_000)
    check("a frame too large ends the connection",
          until(lambda: tree.status()["transport"]["disconnections"] > before))


def sessions(tree, child):
    store = child.store
    link = Link(store.values["endpoint"], store.bytes("hub_key"), child.curve)
    link.send("put", {"batches": []})
    kind, content = link.receive(10)
    check("HELLO_FIRST: a PUT before the greeting",
          kind == "nack" and content["code"] == "HELLO_FIRST", content)
    chain = Store(tree.brca).sealed_list("chain")
    link.send("hello", {"certificate": chain[0], "chain": chain[1:], "agent": "x"})
    kind, content = link.receive(10)
    check("IDENTITY: another's certificate", kind == "nack" and content["code"] == "IDENTITY",
          content)
    link.close()
    stranger = Store(tree.folder / "stranger")
    _, curve = stranger.keys()
    link = Link(store.values["endpoint"], store.bytes("hub_key"), curve)
    link.send("bye", {})
    check("a stranger's key opens nothing", link.receive(2) == (None, None))
    link.close()
    for name, text, code in [
            ("an invite used by other keys", child_invite(tree, child), "INVITE_USED"),
            ("an invite nobody made", forged_invite(tree), "INVITE_UNKNOWN")]:
        try:
            ours.become_child(Store(tree.folder / code), text, 1)
            check(f"{code}: {name}", False, "taken")
        except Refused as error:
            check(f"{code}: {name}", error.code == code, error)


def child_invite(tree, child):
    text = tree.invite_hub("BRCA deux fois")
    ours.become_child(Store(tree.folder / "twice"), text, 1)
    return text


def forged_invite(tree):
    value = rules.read_invite(tree.invite_hub("BRCA forgée"))
    return rules.write_invite(value | {"secret": os.urandom(16)})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("hub", "node", "catalogue"):
        parser.add_argument("--" + name, type=Path, required=True)
    parser.add_argument("--port", type=int, default=23_710)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(options, Path(folder))
        try:
            together(tree)
            refused(tree)
        finally:
            tree.end()
    print(f"{sum(CHECKS)} of {len(CHECKS)} checks hold")
    sys.exit(0 if all(CHECKS) else 1)


if __name__ == "__main__":
    main()
