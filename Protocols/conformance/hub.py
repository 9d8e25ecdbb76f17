"""A hub of the Grenier protocol, child of another hub, written from PROTOCOL.md alone.

    hub.py --dir DIR enrol INVITE-TEXT --ports P      become a child hub; members on P, P+1
    hub.py --dir DIR invite --zone Z --commune C --filiere F --name NAME
    hub.py --dir DIR run --seconds N                  serve members, forward, fetch releases

It checks what members send by the table of §6.2, journals, acknowledges, forwards the sealed bytes
unchanged, and hands releases on with the proofs the root made. Of line 10 it checks what needs no
ranges; the parent checks the rest, and its refusal is passed on. Answers are JSON on stdout.
"""

import argparse
import hmac
import json
import secrets
import sys
import time

import zmq
from zmq.utils import z85

import rules
from node import RUN, Session, Store, enrol, hex_of, indicators
from rules import SCHEMA, Refused, require

WINDOW = 16
RETRY = {"CERTIFICATE": "LATER", "NOT_SERVED": "LATER", "HELLO_FIRST": "LATER", "BUSY": "LATER",
         "NOT_HELD": "LATER", "STORAGE": "LATER", "UNKNOWN_CATALOGUE": "AFTER_CATALOGUE"}


def today():
    return int(time.time()) // 86_400


class Uplink(Session):
    """This hub as a child: greets, hands certificates and batches over, fetches everything."""

    def hello(self):
        held = {"release": self.store.values.get("release", 0)}
        if digest := self.store.values.get("release_digest"):
            held["release_digest"] = bytes.fromhex(digest)
        return {"certificate": self.chain[0], "chain": self.chain[1:], "holds": held,
                "agent": "grenier conformance hub"}

    def forward(self):
        """Certificates first, acknowledged; then the members' bytes, unchanged."""
        report = []
        certificates = self.store.sealed_list("issued")
        if certificates:
            self.link.send("put", {"certificates": certificates[-64:]})
            self.answers([], report)
        waiting = [item for item in self.store.sealed_list("journal")
                   if rules.sha256(item["body"]).hex() not in self.store.values["forwarded"]]
        while waiting:
            sent, waiting = waiting[:8], waiting[8:]
            self.link.send("put", {"batches": sent})
            self.answers(sent, report)
        done = {item["batch"]: item.get("settlement", item.get("refused")) for item in report}
        self.store.save(forwarded=self.store.values["forwarded"] | done)
        return report

    def fetch_everything(self):
        """Each release in order, every leaf verified (§6.5, §8)."""
        while self.store.values.get("release", 0) < self.standing.get("release", 0):
            number = self.store.values.get("release", 0) + 1
            leaves, head, position = [], None, 0
            while True:
                if position % RUN == 0:
                    query = {"number": number, "everything": True, "from": position}
                    self.link.send("fetch", {"release": query})
                answer = self.expect("slice").get("release", {})
                if answer.get("query", {}).get("from", 0) != position:
                    continue
                manifest = rules.verify_by_root(
                    answer["manifest"], "release", answer.get("chain", []), self.federation)
                require(manifest["number"] == number, "another release")
                head = {"manifest": answer["manifest"], "chain": answer.get("chain", [])}
                if "slice" not in answer:
                    break
                is_included = rules.merkle_includes(
                    answer["slice"], answer.get("leaf_index", 0), manifest.get("slice_count", 0),
                    answer.get("proof", []), manifest["merkle_root"])
                require(is_included and answer.get("leaf_index", 0) == position, "a leaf",
                        "SIGNATURE")
                leaves.append({"slice": answer["slice"].hex(),
                               "proof": [item.hex() for item in answer.get("proof", [])]})
                position += 1
                if answer.get("remaining", 0) == 0:
                    break
            require(len(leaves) == manifest.get("slice_count", 0), "a slice was left out")
            held = self.store.values["releases"] | {str(number): {
                "leaves": leaves, "head": SCHEMA.encode("SliceOfRelease", head).hex()}}
            digest = rules.sha256(head["manifest"]["body"]).hex()
            self.store.save(releases=held, release=number, release_digest=digest)


class Hub:
    """This hub as a parent."""

    def __init__(self, store):
        require("ports" in store.values, "enrol first", "UNKNOWN_KEY")
        self.store = store
        self.signing, self.curve = store.keys()
        self.chain = store.sealed_list("chain")
        self.scope = rules.verify(self.chain[0], "certificate")["hub"]
        self.federation = store.bytes("federation")
        self.document = store.bytes("catalogue")
        self.order = indicators(self.document)
        self.open_sessions, self.refusals = {}, {}
        context = zmq.Context.instance()
        self.zap = context.socket(zmq.REP)
        self.zap.bind("inproc://zeromq.zap.01")
        first = store.values["ports"]
        self.exchange = self.listen(context, first, "exchange", rules.HUB_FRAME_MAX)
        self.enrolment = self.listen(context, first + 1, "enrolment", 2_048)

    def listen(self, context, port, domain, frame_max):
        socket = context.socket(zmq.ROUTER)
        socket.curve_server = True
        socket.curve_publickey, socket.curve_secretkey = (key.encode() for key in self.curve)
        socket.zap_domain = domain.encode()
        socket.setsockopt(93, 1)  # ZMQ_ZAP_ENFORCE_DOMAIN
        socket.router_mandatory = True
        socket.linger = 0
        socket.maxmsgsize = frame_max + 64
        socket.bind(f"tcp://127.0.0.1:{port}")
        return socket

    def members(self):
        """Certificates in force by transport key."""
        opened = [rules.verify(item, "certificate") for item in self.store.sealed_list("issued")]
        return {item["curve_key"]: (item, sealed)
                for item, sealed in zip(opened, self.store.sealed_list("issued"))}

    def serve(self, seconds, parent):
        poller = zmq.Poller()
        for socket in (self.zap, self.exchange, self.enrolment, parent.link.socket):
            poller.register(socket, zmq.POLLIN)
        end, due = time.monotonic() + seconds, 0.0
        while time.monotonic() < end:
            ready = dict(poller.poll(200))
            if self.zap in ready:
                self.authenticate(self.zap.recv_multipart())
            if self.enrolment in ready:
                self.read(self.enrolment, self.enrol)
            if self.exchange in ready:
                self.read(self.exchange, self.exchange_message)
            if parent.link.socket in ready or time.monotonic() > due:
                due = time.monotonic() + 1
                parent.link.close()
                poller.unregister(parent.link.socket)
                parent.open(self.curve)
                poller.register(parent.link.socket, zmq.POLLIN)
                parent.forward()
                parent.fetch_everything()

    def authenticate(self, frames):
        _, request, domain, _, _, mechanism, *credentials = frames
        key = credentials[0] if credentials else b""
        is_known = mechanism == b"CURVE" and (domain == b"enrolment" or key in self.members())
        status = (b"200", b"OK", z85.encode(key)) if is_known else (b"400", b"no", b"")
        self.zap.send_multipart([b"1.0", request, *status, b""])

    def read(self, socket, act):
        frames = socket.recv_multipart(copy=False)
        peer, last = frames[0].bytes, frames[-1]
        if len(frames) != 2:
            return self.count("multipart")
        key = z85.decode(last.get("User-Id").encode())
        try:
            limit = rules.HUB_FRAME_MAX if socket is self.exchange else 2_048
            kind, content = rules.envelope(last.bytes, limit)
            answers = act(peer, key, kind, content)
        except Refused as error:
            answers = [("nack", self.nack(error))]
        for kind, content in answers:
            frame = SCHEMA.encode("Envelope", {"version": 1, kind: content})
            try:
                socket.send_multipart([peer, frame], zmq.DONTWAIT)
            except zmq.ZMQError:
                self.count("unreachable")

    def count(self, what):
        self.refusals[what] = self.refusals.get(what, 0) + 1

    def nack(self, error, sealed=None, batch=None):
        self.count(error.code)
        nack = {"code": error.code, "retry": RETRY.get(error.code, "NEVER"), "detail": str(error)}
        if sealed:
            nack["digest"] = rules.sha256(sealed["body"])
        if batch:
            nack |= {name: batch[name] for name in ("node_id", "epoch", "sequence")}
        return nack

    # Enrolment (§5.2)

    def invite(self, name, filiere, zone, commune):
        is_served = filiere in self.scope["filieres"] and zone in self.scope["zones"]
        require(is_served, "not served here", "NOT_SERVED")
        secret, first = secrets.token_bytes(16), self.store.values["ports"]
        value = {"secret": secret, "hub_curve_key": z85.decode(self.curve[0].encode()),
                 "federation_key": self.federation, "role": "CLUSTER",
                 "exchange_endpoint": f"tcp://127.0.0.1:{first}",
                 "enrolment_endpoint": f"tcp://127.0.0.1:{first + 1}",
                 "expires_at": int(time.time()) + 86_400}
        kept = {"secret": secret.hex(), "name": name, "filiere": filiere, "zone": zone,
                "commune": commune, "expires_at": value["expires_at"]}
        key = rules.invite_id(secret).hex()
        self.store.save(invites=self.store.values["invites"] | {key: kept})
        return rules.write_invite(value)

    def enrol(self, peer, key, kind, request):
        if kind != "enrol":
            return [("nack", self.nack(Refused("UNKNOWN_KEY" if kind == "fetch" else "UNSUPPORTED")))]
        try:
            certificate, name = self.certify(key, request)
        except Refused as error:
            self.count(error.code)
            return [("enrolled", {"refusal": error.code, "detail": str(error)})]
        catalogue = self.store.sealed("catalogue_sealed")
        return [("enrolled", {
            "certificate": certificate, "chain": self.chain, "catalogue": catalogue,
            "catalogue_chain": self.store.sealed_list("catalogue_chain"), "name": name})]

    def certify(self, key, request):
        require(key == request["curve_key"], "another connection", "PROOF")
        invites = self.store.values["invites"]
        found = invites.get(request["invite_id"].hex())
        require(found, "no such invite", "INVITE_UNKNOWN")
        message = rules.enrol_message(request)
        mac = rules.enrol_mac(message, bytes.fromhex(found["secret"]))
        require(hmac.compare_digest(mac, request["mac"]), "mac", "PROOF")
        rules.verify_raw(request["signing_key"], message, request["signature"], "PROOF")
        if "certificate" in found:
            sealed = SCHEMA.decode("Sealed", bytes.fromhex(found["certificate"]))
            issued = rules.certificate(sealed["body"])
            is_same = all(issued[item] == request[item] for item in ("signing_key", "curve_key"))
            require(is_same, "other keys", "INVITE_USED")
            return sealed, found["name"]
        require(time.time() < found["expires_at"], "over", "INVITE_EXPIRED")
        require(request["curve_key"] not in self.members(), "a member's key", "INVITE_USED")
        body = SCHEMA.encode("Certificate", {
            "role": "CLUSTER", "subject_id": secrets.token_bytes(16), "serial": 1,
            "signing_key": request["signing_key"], "curve_key": request["curve_key"],
            "issued_on": today(), "cluster": {
                "cluster_id": secrets.token_bytes(16), "filiere": found["filiere"],
                "home_commune": found["commune"], "zone": found["zone"],
                "member_since": today() - 365}})
        sealed = self.seal("certificate", body)
        coded = SCHEMA.encode("Sealed", sealed).hex()
        # One write: the certificate and the invite it burns.
        self.store.save(
            issued=self.store.values["issued"] + [coded],
            invites=invites | {request["invite_id"].hex(): found | {"certificate": coded}})
        return sealed, found["name"]

    def seal(self, kind, body):
        signature = self.signing.sign(rules.signing_prefix(kind) + body).signature
        return {"body": body, "signature": signature, "signer": bytes(self.signing.verify_key)}

    # Exchange (§6)

    def exchange_message(self, peer, key, kind, content):
        found = self.members().get(key)
        require(found, "nobody's key", "UNKNOWN_KEY")
        certificate, sealed = found
        if kind == "hello":
            federation = self.federation
            shown = rules.verify_chain([content["certificate"], *content.get("chain", [])], federation)
            require(shown["subject_id"] == certificate["subject_id"], "another's", "IDENTITY")
            require(content["certificate"]["body"] == sealed["body"], "not in force", "CERTIFICATE")
            self.open_sessions[peer] = certificate["subject_id"]
            return [("welcome", self.welcome(certificate["subject_id"]))]
        if kind == "bye":
            self.open_sessions.pop(peer, None)
            return []
        require(kind in ("put", "fetch"), "not a child's message", "UNSUPPORTED")
        is_open = self.open_sessions.get(peer) == certificate["subject_id"]
        require(is_open, "greet first", "HELLO_FIRST")
        return self.put(certificate, sealed, content) if kind == "put" else self.fetch(content)

    def standing(self):
        standing = {"release": self.store.values.get("release", 0),
                    "catalogue": rules.sha256(self.document)}
        if digest := self.store.values.get("release_digest"):
            standing["release_digest"] = bytes.fromhex(digest)
        return standing

    def settled(self):
        """Every settled batch: digest → (batch, settlement)."""
        kept = self.store.values["settled"]
        return {rules.sha256(item["body"]): (rules.batch(item["body"]), kept[digest])
                for item in self.store.sealed_list("journal") + self.store.sealed_list("refused_well")
                if (digest := rules.sha256(item["body"]).hex()) in kept}

    def states(self, node):
        streams = {}
        for batch, _ in self.settled().values():
            if batch["node_id"] == node:
                epoch = batch["epoch"]
                key = (epoch["counter"], epoch.get("nonce", 0))
                streams.setdefault(key, set()).add(batch["sequence"])
        return [rules.stream_of(node, {"counter": counter, "nonce": nonce}, sequences)
                for (counter, nonce), sequences in sorted(streams.items())]

    def welcome(self, node):
        own = [batch for batch, _ in self.settled().values() if batch["node_id"] == node]
        revisions = {}
        for summary in (item for batch in own for item in batch["summaries"]):
            revisions[summary["period"]] = max(
                revisions.get(summary["period"], 0), summary["revision"])
        return {"certificate": self.chain[0], "chain": self.chain[1:],
                "streams": self.states(node), "window": WINDOW, "standing": self.standing(),
                "highest_epoch_counter": max((item["epoch"]["counter"] for item in own), default=0),
                "revisions": [{"period": period, "revision": revision}
                              for period, revision in sorted(revisions.items())],
                "complete": True}

    def put(self, certificate, sealed_certificate, put):
        nacks, receipts, journal, refused = [], [], [], []
        for item in put.get("certificates", []) + put.get("revocations", []):
            nacks.append(self.nack(Refused("IDENTITY", "hubs only"), item))
        for item in put.get("batches", []):
            batch = None
            try:
                batch = rules.batch(item["body"])
                if not self.decide(item, batch, certificate, sealed_certificate, journal):
                    journal.append(item)
            except Refused as error:
                nack = self.nack(error, item, batch)
                if error.code in ("UNKNOWN_PERIOD", "UNKNOWN_INDICATOR"):
                    refused.append(item)
                    nack["receipt"] = self.receipt(item, "REFUSED")
                nacks.append(nack)
                continue
            receipts.append(self.receipt(item, "JOURNALLED"))
        # The commit, before anything is said of it.
        values = self.store.values
        days = {rules.sha256(item["body"]).hex(): today() for item in journal + refused}
        self.store.save(journal=values["journal"] + hex_of("Sealed", journal),
                        refused_well=values["refused_well"] + hex_of("Sealed", refused),
                        settled=days | values["settled"])
        ack = {"streams": self.states(certificate["subject_id"]), "receipts": receipts,
               "window": WINDOW, "standing": self.standing()}
        return [*(("nack", item) for item in nacks), ("ack", ack)]

    def decide(self, item, batch, certificate, sealed_certificate, journal):
        """The table of §6.2, line by line; whether it is a duplicate."""
        require(batch["node_id"] == certificate["subject_id"], "another's batch", "IDENTITY")
        is_named = batch["certificate"] == rules.sha256(sealed_certificate["body"])
        require(is_named, "not its certificate", "CERTIFICATE")
        require(item["signer"] == certificate["signing_key"], "another signer", "SIGNATURE")
        rules.verify(item, "batch")
        in_force = batch["catalogue"] == rules.sha256(self.document)
        require(in_force, "another catalogue", "UNKNOWN_CATALOGUE")
        known = [entry for entry, _ in self.settled().values()]
        known += [rules.batch(other["body"]) for other in journal]
        same = [entry for entry in known if entry["node_id"] == batch["node_id"]
                and SCHEMA.without_defaults("Epoch", entry["epoch"])
                == SCHEMA.without_defaults("Epoch", batch["epoch"])]
        digests = {rules.sha256(other["body"]): rules.batch(other["body"])
                   for other in self.store.sealed_list("journal")
                   + self.store.sealed_list("refused_well") + journal}
        digest = rules.sha256(item["body"])
        if digest in digests:
            return True
        for entry in same:
            require(entry["sequence"] != batch["sequence"], "two bodies", "EQUIVOCATION")
        for other, entry in digests.items():
            if entry in same and entry["sequence"] + 1 == batch["sequence"]:
                require(batch["previous"] == other, "previous", "EQUIVOCATION")
            if entry in same and entry["sequence"] == batch["sequence"] + 1:
                require(entry["previous"] == digest, "previous", "EQUIVOCATION")
        for summary in batch["summaries"]:
            is_period = f"code: {summary['period']}" in self.document.decode()
            require(is_period, "period", "UNKNOWN_PERIOD")
            presence = summary.get("presence", b"")
            fits = len(presence) == (len(self.order) + 7) // 8 and not (
                int.from_bytes(presence, "little") >> len(self.order))
            require(fits, "presence", "UNKNOWN_INDICATOR")
        return False

    def receipt(self, item, settlement):
        digest = rules.sha256(item["body"])
        day = self.store.values["settled"].get(digest.hex(), today())
        return self.seal("receipt", SCHEMA.encode("Receipt", {
            "batch": digest, "received_on": day, "settlement": settlement}))

    # Releases (§6.5)

    def fetch(self, fetch):
        if "catalogue" in fetch:
            wanted = fetch["catalogue"]
            require(wanted in (b"", rules.sha256(self.document)), "catalogue", "NOT_HELD")
            return [("slice", {"catalogue": {
                "catalogue": self.store.sealed("catalogue_sealed"),
                "chain": self.store.sealed_list("catalogue_chain")}})]
        if "viewings" in fetch:
            return [("slice", {"viewings": {"above": fetch["viewings"]}})]
        if "release" not in fetch:
            return [("slice", {"revocations": {}})]
        query = fetch["release"]
        number = query.get("number", 0) or self.store.values.get("release", 0)
        held = self.store.values["releases"].get(str(number))
        require(held, "release", "NOT_HELD")
        leaves = []
        for index, leaf in enumerate(held["leaves"]):
            content = rules.read("ReleaseSlice", bytes.fromhex(leaf["slice"]))
            is_part = content.get("filiere") == query.get("filiere") and (
                content.get("zone", "") == query.get("zone", ""))
            if query.get("everything") or is_part:
                leaves.append((index, leaf))
        head = SCHEMA.decode("SliceOfRelease", bytes.fromhex(held["head"]))
        start = query.get("from", 0)
        answers = []
        for position in range(start, max(len(leaves), 1 if start == 0 else 0)):
            answer = head | {"query": query | {"number": number, "from": position}}
            if leaves:
                index, leaf = leaves[position]
                answer |= {"slice": bytes.fromhex(leaf["slice"]), "leaf_index": index,
                           "proof": [bytes.fromhex(item) for item in leaf["proof"]],
                           "remaining": len(leaves) - position - 1}
            answers.append(("slice", {"release": answer}))
            if (position + 1) % RUN == 0:
                break
        return answers


def become_child(store, text, ports):
    """Enrols with a hub's invite and keeps what members will be shown."""
    answer = enrol(store, text)
    store.save(ports=ports, invites={}, issued=[], journal=[], refused_well=[], settled={},
               forwarded={}, releases={})
    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dir", required=True)
    commands = parser.add_subparsers(dest="command", required=True)
    joining = commands.add_parser("enrol")
    joining.add_argument("invite")
    joining.add_argument("--ports", type=int, required=True)
    inviting = commands.add_parser("invite")
    for name in ("zone", "commune", "filiere", "name"):
        inviting.add_argument("--" + name, required=True)
    commands.add_parser("run").add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    store = Store(options.dir)
    try:
        if options.command == "enrol":
            answer = become_child(store, options.invite, options.ports)
        elif options.command == "invite":
            hub = Hub(store)
            answer = {"invite": hub.invite(
                options.name, options.filiere, options.zone, options.commune)}
        else:
            hub = Hub(store)
            print(json.dumps({"running": store.values["ports"]}), flush=True)
            hub.serve(options.seconds, Uplink(store))
            answer = {"journal": len(store.values["journal"]), "refusals": hub.refusals,
                      "forwarded": store.values["forwarded"],
                      "release": store.values.get("release", 0)}
    except Refused as error:
        sys.exit(f"refused: {error}")
    except TimeoutError as error:
        sys.exit(f"not reachable: {error}")
    print(json.dumps(answer, ensure_ascii=False, indent=2, default=lambda item: item.hex()))


if __name__ == "__main__":
    main()
