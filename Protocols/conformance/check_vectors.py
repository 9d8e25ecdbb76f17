"""Verifies every file of Protocols/Vectors from PROTOCOL.md alone."""

import json
import sys
from pathlib import Path

from nacl.signing import SigningKey, VerifyKey

import bundle
import rules
from rules import SCHEMA

FOLDER = Path(__file__).parent.parent / "Vectors"
checks = 0


def check(condition, what):
    global checks
    checks += 1
    if not condition:
        sys.exit(f"FAILED: {what}")


def load(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def refusal(step):
    try:
        step()
    except rules.Refused as error:
        return error.code
    return ""


def same_bytes(vector, data, what):
    """The fields make the bytes, and the bytes the fields."""
    fields = SCHEMA.from_json(vector["message"], vector["fields"])
    check(SCHEMA.encode(vector["message"], fields) == data, f"{what}: encoding")
    read = SCHEMA.decode(vector["message"], data)
    check(read == SCHEMA.without_defaults(vector["message"], fields), f"{what}: decoding")


def bodies(seeds):
    for path in sorted((FOLDER / "bodies").glob("*.json")):
        vector, what = load(path), path.name
        body = bytes.fromhex(vector["body"])
        same_bytes(vector, body, what)
        check(rules.sha256(body).hex() == vector["digest"], f"{what}: digest")
        prefix = rules.signing_prefix(vector["kind"])
        check(prefix.hex() == vector["signing_prefix"], f"{what}: prefix")
        key = seeds[vector["signer"]]
        check(key.sign(prefix + body).signature.hex() == vector["signature"], f"{what}: signing")
        VerifyKey(bytes(key.verify_key)).verify(prefix + body, bytes.fromhex(vector["signature"]))
        if "second_signer" in vector:
            other = seeds[vector["second_signer"]]
            second = bytes.fromhex(vector["second_signature"])
            check(other.sign(prefix + body).signature == second, f"{what}: second signature")
            whole = {"body": body, "new_signature": second,
                     "old_signature": bytes.fromhex(vector["signature"])}
            check(rules.verify_rotation(whole)["node_id"], f"{what}: both signatures")
            swapped = dict(whole, old_signature=second, new_signature=whole["old_signature"])
            check(refusal(lambda: rules.verify_rotation(swapped)) == "SIGNATURE", f"{what}: swapped")
        if vector["kind"] in rules.BODIES:
            check(refusal(lambda: rules.BODIES[vector["kind"]](body)) == "", f"{what}: rules")


def envelopes(federation, secret):
    for path in sorted((FOLDER / "envelopes").glob("*.json")):
        vector, what = load(path), path.name
        frame = bytes.fromhex(vector["frame"])
        same_bytes(vector, frame, what)
        kind, content = rules.envelope(frame, rules.CHILD_FRAME_MAX)
        check(kind in vector["fields"], f"{what}: content")
        if kind == "enrol":
            message = rules.enrol_message(content)
            check(rules.enrol_mac(message, secret) == content["mac"], f"{what}: mac")
            check(rules.invite_id(secret) == content["invite_id"], f"{what}: invite")
            VerifyKey(content["signing_key"]).verify(message, content["signature"])
        if kind in ("hello", "welcome") or "certificate" in content:
            chain = [content["certificate"], *content.get("chain", [])]
            handed = content.get("delegations", [])
            after = rules.federation_after(federation, handed)
            check(rules.verify_chain(chain, after), f"{what}: chain")
            if handed:
                check(refusal(lambda: rules.verify_chain(chain, federation)) == "CERTIFICATE",
                      f"{what}: not under the pinned key")
                for change in ({"signer": after}, {"signature": bytes(64)}):
                    forged = [dict(handed[0], **change)]
                    check(rules.federation_after(federation, forged) == federation,
                          f"{what}: another's delegation")
        for item in content.get("moved", []) if kind == "welcome" else []:
            chain = [item["certificate"], *item["chain"]]
            node = rules.read("Certificate", item["certificate"]["body"])["subject_id"]
            check(rules.verify_moved(chain, federation, node, 1, b""), f"{what}: moved")
            own = rules.read("Certificate", chain[1]["body"])["subject_id"]
            for serial, hub in ((2, b""), (1, own)):
                check(refusal(lambda: rules.verify_moved(chain, federation, node, serial, hub))
                      == "CERTIFICATE", f"{what}: moved, refused")
        if "issued" in content:
            issued = content["issued"]
            check(rules.verify_chain([issued["certificate"], *issued["chain"]], federation),
                  f"{what}: issued")
        for item in content.get("rotations", []) if kind == "put" else []:
            body = rules.verify_rotation(item)
            check(rules.key_of_place([body], b"", body["epoch"], body["sequence"])
                  == body["old_key"], f"{what}: key of the rotation's place")
            check(rules.key_of_place([body], b"", body["epoch"], body["sequence"] + 1)
                  == body["new_key"], f"{what}: key after it")
            for position in body.get("closed", []):
                check(rules.key_of_place([body], b"", position["epoch"], position["sequence"])
                      == body["old_key"], f"{what}: key in a closed epoch")
        if kind == "slice" and "revocations" in content:
            answer = content["revocations"]
            keys = {federation}
            for at in range(len(answer["chain"])):
                keys.add(rules.verify_chain(answer["chain"][at:], federation)["signing_key"])
            for item in answer["lists"]:
                rules.verify(item, "revocations")
                check(item["signer"] in keys, f"{what}: signer of a list")
        if kind == "slice" and "viewings" in content:
            answer = content["viewings"]
            hubs = {}
            for at in range(len(answer["chain"])):
                certificate = rules.verify_chain(answer["chain"][at:], federation)
                hubs[certificate["signing_key"]] = certificate["subject_id"]
            for item in answer["viewings"]:
                viewing = rules.viewing(item["body"])
                rules.verify(item, "viewing")
                check(hubs.get(item["signer"]) == viewing["hub_id"], f"{what}: its hub's word")
        if kind == "slice" and "release" in content:
            answer = content["release"]
            manifest = rules.verify_by_root(
                answer["manifest"], "release", answer["chain"], federation)
            if "slice" in answer:
                check(
                    rules.merkle_includes(
                        answer["slice"], answer.get("leaf_index", 0), manifest["slice_count"],
                        answer.get("proof", []), manifest["merkle_root"]),
                    f"{what}: proof")


def bundles(federation):
    for path in sorted((FOLDER / "bundles").glob("*.json")):
        vector, what = load(path), path.name
        data = bytes.fromhex(vector["file"])
        frames = [bytes.fromhex(frame) for frame in vector["frames"]]
        check(bundle.write(frames) == data and bundle.read(data) == frames, f"{what}: framing")
        releases = {}
        for frame in frames:
            kind, content = rules.envelope(frame, rules.CHILD_FRAME_MAX)
            if kind in ("hello", "welcome"):
                chain = [content["certificate"], *content.get("chain", [])]
                check(rules.verify_chain(chain, federation), f"{what}: chain")
            check(kind != "ack" or not content.get("streams"), f"{what}: streams")
            if kind == "slice" and "release" in content:
                number = content["release"]["query"]["number"]
                release = releases.setdefault(number, bundle.CarriedRelease(number, federation))
                release.add(content["release"])
        for release in releases.values():
            parts = {bundle.key(leaf)[:2] for leaf in release.leaves.values()} | {(b"soja", b"")}
            for filiere, zone in parts:
                part = filiere.decode(), zone.decode()
                check(refusal(lambda: release.part(*part)) == "", f"{what}: part {part}")
                for index in list(release.leaves):
                    left = release.leaves.pop(index)
                    is_own = bundle.key(left)[:2] == (filiere, zone)
                    is_refused = refusal(lambda: release.part(*part)) == "NOT_HELD"
                    check(is_refused or not is_own, f"{what}: hidden {index}")
                    release.leaves[index] = left


def invite():
    vector = load("invite.json")
    fields = SCHEMA.from_json("Invite", vector["fields"])
    check(rules.write_invite(fields) == vector["text"], "invite: text")
    check(rules.read_invite(vector["text"].upper()) == fields, "invite: reading")
    check(rules.invite_id(fields["secret"]).hex() == vector["invite_id"], "invite: id")
    check(vector["text"].split("-")[2:] == vector["words"], "invite: words")
    text = vector["text"]
    for at, letter in enumerate(text):
        for other in "0aé-z":
            typo = text[:at] + other + text[at + 1 :]
            is_refused = refusal(lambda: rules.read_invite(typo)) == "MALFORMED"
            check(other == letter or is_refused, f"invite: typo at {at}")
    return fields["secret"]


def arithmetic():
    for tree in load("merkle.json")["trees"]:
        leaves = [bytes.fromhex(leaf) for leaf in tree["leaves"]]
        root = bytes.fromhex(tree["root"])
        check(rules.merkle_root(leaves) == root, f"merkle: {len(leaves)} leaves")
        for index, proof in enumerate(tree["proofs"]):
            proof = [bytes.fromhex(item) for item in proof]
            for place in range(len(leaves)):
                is_in = rules.merkle_includes(leaves[index], place, len(leaves), proof, root)
                check(is_in == (place == index), f"merkle: {index} at {place}")
    for case in load("settled-ranges.json")["cases"]:
        settled = set()
        for item in case["inserted"]:
            first, last = int(item["first"]), int(item["last"])
            settled |= set(range(first, last + 1))
        through = int(case["settled_through"])
        ranges = [(int(item["first"]), int(item["last"])) for item in case["ranges"]]
        told = set(range(1, through + 1)).union(*(range(a, b + 1) for a, b in ranges))
        check(told == settled and through + 1 not in settled, "settled ranges")
        edges = [through, *(edge for pair in ranges for edge in pair)]
        check(all(b > a + 1 for a, b in zip(edges[::2], edges[1::2])), "settled ranges: gaps")
    vector = load("owner-token.json")
    for item in vector["tokens"]:
        token = rules.owner_token(item["register_number"], bytes.fromhex(vector["country_key"]))
        check(token.hex() == item["token"], f"owner token {item['register_number']}")


def negative():
    for case in load("negative/bytes.json")["cases"]:
        data, kind = bytes.fromhex(case["bytes"]), case["read_as"]
        step = (
            (lambda: rules.envelope(data, case["bytes_max"]))
            if kind == "envelope"
            else (lambda: rules.BODIES[kind](data))
        )
        check(refusal(step) == case["expected"], f"{case['description']}: {refusal(step)}")
    for case in load("negative/bundles.json")["cases"]:
        data = bytes.fromhex(case["file"])
        seen = refusal(lambda: bundle.read(data))
        check(seen == case["expected"], f"bundle, {case['description']}: {seen}")
    vector = load("negative/signatures.json")
    for case in vector["cases"]:
        seal = SCHEMA.from_json("Sealed", case["sealed"])
        check(refusal(lambda: rules.verify(seal, vector["kind"])) == "SIGNATURE", case["description"])
    vector = load("negative/chains.json")
    for case in vector["cases"]:
        chain = [SCHEMA.from_json("Sealed", item) for item in case["chain"]]
        federation = bytes.fromhex(vector["federation"])
        seen = refusal(lambda: rules.verify_chain(chain, federation))
        check(seen == case["expected"], f"{case['description']}: {seen}")


def main():
    seeds = {}
    for party in load("keys.json")["parties"]:
        seeds[party["name"]] = key = SigningKey(bytes.fromhex(party["seed"]))
        check(bytes(key.verify_key).hex() == party["signing_key"], f"key of {party['name']}")
    bodies(seeds)
    envelopes(bytes(seeds["federation"].verify_key), invite())
    bundles(bytes(seeds["federation"].verify_key))
    arithmetic()
    negative()
    print(f"{checks} checks of Protocols/Vectors passed")


if __name__ == "__main__":
    main()
