"""A node of the Grenier protocol, written from PROTOCOL.md alone.

    node.py --dir DIR enrol INVITE-TEXT      become a member
    node.py --dir DIR put SUMMARY.json …     seal, hand over, verify the receipts
    node.py --dir DIR fetch                  fetch the latest release and verify every slice
    node.py --dir DIR seal SUMMARY.json …    seal, without a link
    node.py --dir DIR bundle-export FILE     write what has no receipt, for a stick
    node.py --dir DIR bundle-import FILE     verify and keep what the hub wrote

SUMMARY.json is {"period": "s1", "values": {"r.size": 3000, …}}: integers scaled by the decimals of
the catalogue; a grade is declared + 8 × computed + 64 × evidence. Answers are JSON on stdout.
"""

import argparse
import json
import os
import re
import secrets
import sys
import time
from pathlib import Path

import zmq
from nacl.signing import SigningKey
from zmq.utils import z85

import bundle
import rules
from rules import SCHEMA, Refused, require

ANSWER_SECONDS = 30
RUN = 16


class Store:
    """What survives: one JSON file, written whole before anything is sent."""

    def __init__(self, folder):
        self.path = Path(folder) / "node.json"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.values = json.loads(self.path.read_text()) if self.path.exists() else {}

    def save(self, **values):
        self.values |= values
        draft = self.path.with_suffix(".new")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(self.values, file)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(self.path)
        folder = os.open(self.path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    def bytes(self, name):
        return bytes.fromhex(self.values[name])

    def sealed(self, name):
        return SCHEMA.decode("Sealed", self.bytes(name))

    def sealed_list(self, name):
        return [SCHEMA.decode("Sealed", bytes.fromhex(item)) for item in self.values[name]]

    def keys(self):
        if "seed" not in self.values:
            public, secret = zmq.curve_keypair()
            self.save(seed=secrets.token_hex(32), curve=[public.decode(), secret.decode()])
        return SigningKey(self.bytes("seed")), self.values["curve"]


def hex_of(message, items):
    return [SCHEMA.encode(message, item).hex() for item in items]


class Link:
    """A DEALER with CURVE: one frame out, one frame in."""

    def __init__(self, endpoint, server_key, curve):
        self.socket = zmq.Context.instance().socket(zmq.DEALER)
        self.socket.curve_publickey, self.socket.curve_secretkey = (key.encode() for key in curve)
        self.socket.curve_serverkey = z85.encode(server_key)
        self.socket.linger = 0
        self.socket.maxmsgsize = rules.CHILD_FRAME_MAX
        self.socket.connect(endpoint)

    def send(self, kind, content):
        frame = SCHEMA.encode("Envelope", {"version": 1, kind: content})
        require(len(frame) <= rules.HUB_FRAME_MAX, "frame to send", "TOO_LARGE")
        self.socket.send(frame)

    def receive(self, seconds=ANSWER_SECONDS):
        """The next message, or nothing after a silence."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self.socket.poll(int(left * 1000) + 1):
                frames = self.socket.recv_multipart()
                if len(frames) == 1:
                    return rules.envelope(frames[0], rules.CHILD_FRAME_MAX)
        return None, None

    def close(self):
        self.socket.close()


# Enrolment (§5)


def enrol(store, text):
    invite = rules.read_invite(text)
    signing, curve = store.keys()
    request = {
        "invite_id": rules.invite_id(invite["secret"]),
        "signing_key": bytes(signing.verify_key),
        "curve_key": z85.decode(curve[0].encode()),
    }
    message = rules.enrol_message(request)
    request["mac"] = rules.enrol_mac(message, invite["secret"])
    request["signature"] = signing.sign(message).signature
    link = Link(invite["enrolment_endpoint"], invite["hub_curve_key"], curve)
    try:
        for _ in range(10):
            link.send("enrol", request)
            kind, answer = link.receive(seconds=3)
            if kind == "enrolled":
                break
        else:
            raise TimeoutError("no answer on the enrolment port")
    finally:
        link.close()
    if answer.get("refusal", "REFUSAL_UNSPECIFIED") != "REFUSAL_UNSPECIFIED":
        raise Refused(answer["refusal"], answer.get("detail", ""))
    return accept(store, invite, request, answer)


def accept(store, invite, request, answer):
    federation = rules.federation_after(
        invite["federation_key"], answer.get("delegations", []))
    chain = [answer["certificate"], *answer.get("chain", [])]
    certificate = rules.verify_chain(chain, federation)
    are_ours = all(certificate[key] == request[key] for key in ("signing_key", "curve_key"))
    require(are_ours and certificate["role"] == invite["role"], "not ours", "CERTIFICATE")
    catalogue = rules.verify_by_root(
        answer["catalogue"], "catalogue", answer.get("catalogue_chain", []), federation)
    store.save(
        federation=federation.hex(),
        hub_key=invite["hub_curve_key"].hex(),
        endpoint=invite["exchange_endpoint"],
        chain=hex_of("Sealed", chain),
        catalogue=catalogue["document"].hex(),
        catalogue_sealed=SCHEMA.encode("Sealed", answer["catalogue"]).hex(),
        catalogue_chain=hex_of("Sealed", answer.get("catalogue_chain", [])),
        outbox=[], receipts={}, refused={}, revisions={}, counter=0)
    return {"name": answer.get("name", ""), "node": certificate["subject_id"].hex()}


# Exchange (§6)


class Session:
    def __init__(self, store):
        require("chain" in store.values, "enrol first", "UNKNOWN_KEY")
        self.store = store
        self.signing, curve = store.keys()
        self.federation = store.bytes("federation")
        self.chain = store.sealed_list("chain")
        self.certificate = rules.verify(self.chain[0], "certificate")
        self.settled = {}
        self.open(curve)

    def open(self, curve):
        self.link = Link(self.store.values["endpoint"], self.store.bytes("hub_key"), curve)
        self.greet()

    def hello(self):
        hello = {"certificate": self.chain[0], "chain": self.chain[1:], "holds": {},
                 "agent": "grenier conformance node"}
        if epoch := self.store.values.get("epoch"):
            hello["head"] = {"epoch": epoch, "sequence": len(self.own_batches())}
        return hello

    def greet(self):
        self.link.send("hello", self.hello())
        counter, revisions = 0, dict(self.store.values["revisions"])
        while True:
            welcome = self.expect("welcome")
            counter = max(counter, welcome.get("highest_epoch_counter", 0))
            for item in welcome.get("revisions", []):
                known = revisions.get(item["period"], 0)
                revisions[item["period"]] = max(known, item["revision"])
            self.settle(welcome.get("streams", []))
            if welcome.get("complete"):
                break
        parent = self.verify_parent(welcome)
        self.parent_key = parent["signing_key"]
        self.standing = welcome.get("standing", {})
        self.window = min(max(welcome.get("window", 1), 1), 64)
        counter = max(counter, self.store.values["counter"])
        self.store.save(revisions=revisions, counter=counter)

    def verify_parent(self, welcome):
        """Checks the hub's chain, under the key pinned or the one it handed over to (§4.7)."""
        chain = [welcome["certificate"], *welcome.get("chain", [])]
        federation = rules.federation_after(self.federation, welcome.get("delegations", []))
        parent = rules.verify_chain(chain, federation)
        if federation != self.federation:
            own = [self.chain[0], *chain]
            rules.verify_chain(own, federation)
            self.federation, self.chain = federation, own
            self.store.save(federation=federation.hex(), chain=hex_of("Sealed", own))
        return parent

    def expect(self, *kinds):
        while True:
            kind, content = self.link.receive()
            if kind is None:
                raise TimeoutError(f"no {' or '.join(kinds)} from the hub")
            if kind in kinds:
                return content if len(kinds) == 1 else (kind, content)
            if kind == "nack" and "batch" in content and "welcome" in kinds:
                continue  # refused higher up; this node keeps no summaries to seal again
            if kind == "nack":
                raise Refused(content["code"], content.get("detail", ""))

    def settle(self, streams):
        for state in streams:
            epoch = state["epoch"]
            key = (state["node_id"], epoch["counter"], epoch.get("nonce", 0))
            ranges = [(item["first"], item["last"]) for item in state.get("ranges", [])]
            self.settled.setdefault(key, []).extend(
                [(1, state.get("settled_through", 0)), *ranges])

    def is_settled(self, batch):
        key = (batch["node_id"], batch["epoch"]["counter"], batch["epoch"].get("nonce", 0))
        return any(a <= batch["sequence"] <= b for a, b in self.settled.get(key, []))

    # Batches (§4.2)

    def own_batches(self):
        """Batches of the epoch in force."""
        epoch = self.store.values.get("epoch")
        opened = [rules.batch(item["body"]) for item in self.store.sealed_list("outbox")]
        return [item for item in opened if SCHEMA.without_defaults("Epoch", epoch) == item["epoch"]]

    def seal(self, summaries):
        if "epoch" not in self.store.values:
            counter = self.store.values["counter"] + 1
            self.store.save(
                epoch={"counter": counter, "nonce": secrets.randbits(64)}, counter=counter)
        document = self.store.bytes("catalogue")
        order = indicators(document)
        revisions = self.store.values["revisions"]
        written = []
        for summary in summaries:
            unknown = set(summary["values"]) - set(order)
            require(not unknown, f"not in the catalogue: {unknown}", "UNKNOWN_INDICATOR")
            presence = bytearray((len(order) + 7) // 8)
            values = []
            for index, code in enumerate(order):
                if code in summary["values"]:
                    presence[index // 8] |= 1 << index % 8
                    values.append(summary["values"][code])
            period = summary["period"]
            revisions[period] = revisions.get(period, 0) + 1
            written.append({"period": period, "revision": revisions[period],
                            "presence": bytes(presence), "values": values})
        outbox = self.store.sealed_list("outbox")
        sequence = len(self.own_batches()) + 1
        batch = {
            "node_id": self.certificate["subject_id"], "epoch": self.store.values["epoch"],
            "sequence": sequence, "sealed_at": int(time.time()),
            "previous": rules.sha256(outbox[-1]["body"]) if sequence > 1 else b"",
            "catalogue": rules.sha256(document),
            "certificate": rules.sha256(self.chain[0]["body"]), "summaries": written,
        }
        body = SCHEMA.encode("Batch", batch)
        rules.batch(body)
        signature = self.signing.sign(rules.signing_prefix("batch") + body).signature
        sealed = {"body": body, "signature": signature, "signer": bytes(self.signing.verify_key)}
        self.store.save(
            outbox=self.store.values["outbox"] + hex_of("Sealed", [sealed]), revisions=revisions)

    def hand_over(self):
        """Sends what is not settled, a window at a time, until every batch is answered."""
        report = []
        waiting = [item for item in self.store.sealed_list("outbox")
                   if not self.is_settled(rules.batch(item["body"]))
                   and rules.sha256(item["body"]).hex() not in self.store.values["refused"]]
        while waiting:
            sent, size = [], 0
            for item in waiting[: min(self.window, 16)]:
                size += len(item["body"]) + 112
                if sent and size > 56_000:
                    break
                sent.append(item)
            waiting = waiting[len(sent) :]
            self.link.send("put", {"batches": sent})
            self.answers(sent, report)
        return report

    def answers(self, sent, report):
        mine = {rules.sha256(item["body"]): rules.batch(item["body"]) for item in sent}
        while True:
            kind, content = self.link.receive()
            if kind is None:
                raise TimeoutError("no answer to PUT; the batches are kept")
            if kind == "nack":
                digest = content.get("digest", b"")
                if digest not in mine:
                    raise Refused(content["code"], content.get("detail", ""))
                self.refused(digest, content, report)
            if kind == "ack":
                break
        self.settle(content.get("streams", []))
        self.standing = content.get("standing", self.standing)
        self.window = min(max(content.get("window", 1), 1), 64)
        for item in content.get("receipts", []):
            receipt = self.receipt(item)
            if batch := mine.get(receipt["batch"]):
                require(self.is_settled(batch), "a receipt without settlement")
                report.append({"sequence": batch["sequence"], "batch": receipt["batch"].hex(),
                               "settlement": receipt["settlement"]})

    def receipt(self, sealed):
        """Verifies and keeps a receipt."""
        receipt = rules.verify(sealed, "receipt")
        require(sealed["signer"] == self.parent_key, "receipt of another hub", "SIGNATURE")
        kept = self.store.values["receipts"]
        kept[receipt["batch"].hex()] = SCHEMA.encode("Sealed", sealed).hex()
        self.store.save(receipts=kept)
        return receipt

    def refused(self, digest, nack, report):
        if "receipt" in nack:
            require(self.receipt(nack["receipt"])["batch"] == digest, "receipt of another batch")
        if nack.get("retry") == "NEVER":
            self.store.save(refused=self.store.values["refused"] | {digest.hex(): nack["code"]})
        report.append({"batch": digest.hex(), "refused": nack["code"], "retry": nack.get("retry"),
                       "detail": nack.get("detail", "")})

    # Releases (§6.5, §8)

    def fetch(self):
        number = self.standing.get("release", 0)
        if number == 0:
            return {"release": 0, "slices": []}
        scope = self.certificate["cluster"]
        slices, manifest = [], None
        for filiere, zone in [(scope["filiere"], ""), (scope["filiere"], scope["zone"]), ("all", "")]:
            manifest, part = self.fetch_part(number, filiere, zone)
            slices += part
        return {"release": number, "as_of": manifest["as_of"], "epoch": manifest["epoch"],
                "signed_by": manifest.get("signed_by_name", ""), "slices": slices}

    def fetch_part(self, number, filiere, zone):
        position, slices, before = 0, [], None
        while True:
            if position % RUN == 0:
                query = {"number": number, "filiere": filiere, "zone": zone, "from": position}
                self.link.send("fetch", {"release": query})
            answer = self.expect("slice").get("release", {})
            asked = answer.get("query", {})
            is_awaited = (asked.get("number"), asked.get("filiere"), asked.get("zone", ""),
                          asked.get("from", 0)) == (number, filiere, zone, position)
            if not is_awaited:
                continue
            manifest = rules.verify_by_root(
                answer["manifest"], "release", answer.get("chain", []), self.federation)
            require(manifest["number"] == number, "another release")
            if "slice" not in answer:
                return manifest, slices
            index = answer.get("leaf_index", 0)
            is_included = rules.merkle_includes(
                answer["slice"], index, manifest.get("slice_count", 0), answer.get("proof", []),
                manifest["merkle_root"])
            require(is_included, "not a leaf of the release", "SIGNATURE")
            require(before is None or index == before + 1, "a slice was left out")
            content = rules.read("ReleaseSlice", answer["slice"])
            is_wanted = content.get("filiere") == filiere and content.get("zone", "") == zone
            require(is_wanted, "a slice that was not asked for")
            slices.append(content)
            position, before = position + 1, index
            if answer.get("remaining", 0) == 0:
                return manifest, slices

    def leave(self):
        self.link.send("bye", {})
        self.link.socket.close(linger=1000)


class Offline(Session):
    """The same node without a link: what goes and comes by stick (§13)."""

    def open(self, curve):
        pass

    def export(self):
        answered = self.store.values["receipts"] | self.store.values["refused"]
        waiting = [item for item in self.store.sealed_list("outbox")
                   if rules.sha256(item["body"]).hex() not in answered]
        frames = [("hello", self.hello())]
        while waiting:
            taken, size = [], 0
            for item in waiting[:16]:
                size += len(item["body"]) + 112
                if taken and size > 56_000:
                    break
                taken.append(item)
            waiting = waiting[len(taken) :]
            frames.append(("put", {"batches": taken}))
        return bundle.write(
            [SCHEMA.encode("Envelope", {"version": 1, kind: content}) for kind, content in frames])

    def take(self, data):
        """Believes receipts and what the root signed; every other word is skipped."""
        frames = [rules.envelope(frame, rules.CHILD_FRAME_MAX) for frame in bundle.read(data)]
        kind, welcome = frames[0]
        require(kind == "welcome", "a bundle from a hub starts with WELCOME", "UNSUPPORTED")
        parent = self.verify_parent(welcome)
        is_ours = "hub" in parent and parent["curve_key"] == self.store.bytes("hub_key")
        require(is_ours, "a bundle of another hub", "CERTIFICATE")
        self.parent_key = parent["signing_key"]
        releases, report = {}, {"receipts": [], "releases": []}
        for kind, content in frames[1:]:
            if kind == "ack":
                for item in content.get("receipts", []):
                    report["receipts"].append(self.receipt(item)["batch"])
            elif kind == "nack" and "receipt" in content:
                self.refused(content.get("digest", b""), content, report["receipts"])
            elif kind == "slice" and "release" in content:
                number = content["release"].get("query", {}).get("number", 0)
                releases.setdefault(number, bundle.CarriedRelease(number, self.federation)).add(
                    content["release"])
        scope = self.certificate["cluster"]
        for number in sorted(releases):
            parts = [(scope["filiere"], ""), (scope["filiere"], scope["zone"]), ("all", "")]
            slices = [item for part in parts for item in releases[number].part(*part)]
            report["releases"].append({"release": number, "slices": slices})
        return report


def indicators(document):
    """Codes of the indicators, in the order of the catalogue's YAML."""
    _, _, block = document.decode().partition("\nindicators:")
    block = re.split(r"\n(?=[a-z])", block)[0]
    return re.findall(r"^\s*-\s*\{?\s*code:\s*([\w.-]+)", block, re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dir", required=True)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("enrol").add_argument("invite")
    commands.add_parser("put").add_argument("summary", nargs="*")
    commands.add_parser("fetch")
    commands.add_parser("seal").add_argument("summary", nargs="+")
    commands.add_parser("bundle-export").add_argument("file")
    commands.add_parser("bundle-import").add_argument("file")
    options = parser.parse_args()
    store = Store(options.dir)
    try:
        if options.command == "enrol":
            answer = enrol(store, options.invite)
        elif options.command == "seal":
            Offline(store).seal([json.loads(Path(name).read_text()) for name in options.summary])
            answer = {"batches": len(store.values["outbox"])}
        elif options.command == "bundle-export":
            data = Offline(store).export()
            with open(options.file, "xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            answer = {"bytes": len(data)}
        elif options.command == "bundle-import":
            answer = Offline(store).take(Path(options.file).read_bytes())
        else:
            session = Session(store)
            if options.command == "put":
                if options.summary:
                    session.seal([json.loads(Path(name).read_text()) for name in options.summary])
                answer = {"batches": session.hand_over()}
            else:
                answer = session.fetch()
            session.leave()
    except Refused as error:
        sys.exit(f"refused: {error}")
    except TimeoutError as error:
        sys.exit(f"not reachable: {error}")
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=lambda item: item.hex()))


if __name__ == "__main__":
    main()
