"""The rules of PROTOCOL.md: what a party must refuse, and with which code."""

import hashlib
import hmac
import re
import unicodedata

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from protobuf import Malformed, Schema

SCHEMA = Schema()
COUNTER_MAX, DAY_MAX, INSTANT_MAX = 2**63 - 1, 2_932_896, 2**53
HUB_FRAME_MAX, CHILD_FRAME_MAX = 65_536, 1_048_576
WORDS = """abeille ananas arbre avion bateau bouton brique cabane cahier cajou canard carotte chaise
cheval citron coton dindon domino drapeau fagot farine fenouil fleuve fourmi fromage galet gombo
goyave grenier griot hibou igname jardin karité lagune lampe lézard maïs mangue manioc marmite melon
miel mouton nuage oignon orage panier papaye piment pirogue poivre puits radio rizière sable savane
soleil sorgho tambour tomate tortue valise village""".split()
BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"


class Refused(Exception):
    def __init__(self, code, detail=""):
        super().__init__(f"{code}: {detail}")
        self.code = code


def require(condition, detail, code="MALFORMED"):
    if not condition:
        raise Refused(code, detail)


def sha256(*runs):
    return hashlib.sha256(b"".join(runs)).digest()


# Fields (§3.4)


def size(value, name, count, optional=False):
    data = value.get(name, b"")
    require(len(data) == count or (optional and not data), f"{name} has {len(data)} bytes")


def code(text, name):
    require(re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", text or "", re.A), f"{name} is no code")


def name(text, what):
    text = text or ""
    is_shown = all(unicodedata.category(letter) != "Cc" for letter in text)
    require(len(text.encode()) <= 256 and is_shown, f"{what} is no name")


def counter(value, what):
    require(value.get(what, 0) <= COUNTER_MAX, f"{what} passes 2^63 - 1")


def day(value, what):
    require(0 <= value.get(what, 0) <= DAY_MAX, f"{what} is no day")


def epoch(value):
    require(value.get("epoch", {}).get("counter", 0) > 0, "no epoch")


def at_most(items, limit, what):
    require(len(items) <= limit, f"{len(items)} {what}")


def sealed(value):
    require(len(value.get("signature", b"")) == 64, "signature length", "SIGNATURE")
    require(len(value.get("signer", b"")) == 32, "signer length", "SIGNATURE")


def sealed_list(value, field, limit):
    at_most(value.get(field, []), limit, field)
    for item in value.get(field, []):
        sealed(item)


def digests(value, field, limit):
    at_most(value.get(field, []), limit, field)
    for item in value.get(field, []):
        require(len(item) == 32, f"{field} digest")


def read(message, data):
    try:
        return SCHEMA.decode(message, data)
    except Malformed as error:
        raise Refused("MALFORMED", f"{message}: {error}") from None


# Bodies (§4)


def batch(body):
    require(len(body) <= 49_152, "batch", "TOO_LARGE")
    value = read("Batch", body)
    summaries = value.get("summaries", [])
    require(1 <= len(summaries) <= 64, "number of summaries")
    require(1 <= value.get("sequence", 0) <= COUNTER_MAX, "sequence")
    for summary in summaries:
        code(summary.get("period"), "period")
        require(summary.get("revision", 0) > 0, "revision 0")
        presence = summary.get("presence", b"")
        require(len(presence) <= 512, "presence")
        bits = sum(byte.bit_count() for byte in presence)
        require(bits == len(summary.get("values", [])), "values and presence disagree")
    require(len({item["period"] for item in summaries}) == len(summaries), "a period twice")
    size(value, "previous", 32, optional=True)
    require((value["sequence"] == 1) == (not value.get("previous")), "previous")
    size(value, "node_id", 16)
    epoch(value)
    require(abs(value.get("sealed_at", 0)) <= INSTANT_MAX, "sealed_at")
    size(value, "catalogue", 32)
    size(value, "certificate", 32)
    return value


def certificate(body):
    value = read("Certificate", body)
    role, cluster, hub = value.get("role"), value.get("cluster"), value.get("hub")
    is_cluster = role == "CLUSTER" and cluster is not None
    require(is_cluster or (role == "HUB" and hub is not None), "role and scope")
    if is_cluster:
        for field in ("filiere", "home_commune", "zone"):
            code(cluster.get(field), field)
        size(cluster, "cluster_id", 16)
        size(cluster, "owner_token", 32, optional=True)
        size(cluster, "coach_token", 32, optional=True)
        day(cluster, "member_since")
    else:
        name(hub.get("name"), "hub name")
        for item in hub.get("filieres", []) + hub.get("zones", []):
            code(item, "scope")
        require(hub.get("level") in ("REGIONAL", "NATIONAL"), "level")
    size(value, "subject_id", 16)
    size(value, "signing_key", 32)
    size(value, "curve_key", 32)
    day(value, "issued_on")
    return value


def receipt(body):
    value = read("Receipt", body)
    require(value.get("settlement") in ("JOURNALLED", "REFUSED"), "settlement")
    size(value, "batch", 32)
    day(value, "received_on")
    return value


def catalogue(body):
    value = read("Catalogue", body)
    name(value.get("identifier"), "identifier")
    require(len(value.get("document", b"")) <= 524_288, "document", "TOO_LARGE")
    counter(value, "number")
    return value


def revocations(body):
    require(len(body) <= 56_000, "revocations", "TOO_LARGE")
    value = read("Revocations", body)
    counter(value, "version")
    for entry in value.get("entries", []):
        size(entry, "subject_id", 16)
        day(entry, "revoked_on")
        day(entry, "left_on")
        for position in entry.get("cut_off", []):
            epoch(position)
            counter(position, "sequence")
    return value


def release(body):
    value = read("Release", body)
    require(1 <= value.get("number", 0) <= COUNTER_MAX, "number")
    code(value.get("epoch"), "epoch")
    code(value.get("as_of"), "as_of")
    for field in ("signed_by_name", "signed_by_function", "hub_name", "catalogue_identifier"):
        name(value.get(field), field)
    size(value, "previous", 32, optional=True)
    require((value["number"] == 1) == (not value.get("previous")), "previous")
    size(value, "catalogue", 32)
    size(value, "merkle_root", 32)
    size(value, "hub_id", 16)
    return value


def delegation(body):
    value = read("Delegation", body)
    size(value, "old_federation", 32)
    size(value, "new_federation", 32)
    day(value, "signed_on")
    require(value["old_federation"] != value["new_federation"], "delegation to the same key")
    return value


def rotation(body):
    value = read("Rotation", body)
    size(value, "node_id", 16)
    for field in ("old_key", "new_key", "curve_key", "certificate"):
        size(value, field, 32)
    require(value["old_key"] != value["new_key"], "rotation to the same key")
    size(value, "previous", 32, optional=True)
    if "epoch" not in value:
        is_empty = not value.get("sequence") and not value.get("previous")
        require(is_empty and not value.get("closed"), "a place in no epoch")
        return value
    epoch(value)
    require(1 <= value.get("sequence", 0) <= COUNTER_MAX, "sequence")
    require((value["sequence"] == 1) == (not value.get("previous")), "previous")
    at_most(value.get("closed", []), 256, "closed")
    for position in value.get("closed", []):
        epoch(position)
        counter(position, "sequence")
        require(position["epoch"] != value["epoch"], "closes its own epoch")
    return value


def viewing(body):
    value = read("Viewing", body)
    size(value, "hub_id", 16)
    size(value, "cluster_id", 16)
    day(value, "viewed_on")
    for field in ("hub_name", "person", "function"):
        name(value.get(field), field)
    periods = value.get("periods", [])
    at_most(periods, 64, "periods")
    for period in periods:
        code(period, "period")
    require(periods == sorted(set(periods)), "periods")
    return value


BODIES = {
    "batch": batch,
    "certificate": certificate,
    "receipt": receipt,
    "catalogue": catalogue,
    "revocations": revocations,
    "release": release,
    "delegation": delegation,
    "rotation": rotation,
    "viewing": viewing,
}


# Signatures and chains (§4.1, §4.3)


def signing_prefix(kind):
    return f"grenier/{kind}/1".encode() + b"\0"


def verify(value, kind):
    """Checks a sealed body's signature and returns its message."""
    sealed(value)
    body = value.get("body", b"")
    try:
        VerifyKey(value["signer"]).verify(signing_prefix(kind) + body, value["signature"])
    except (BadSignatureError, ValueError):
        raise Refused("SIGNATURE", kind) from None
    return BODIES[kind](body) if kind in BODIES else body


def verify_raw(key, message, signature, code):
    """Checks a signature over bytes that are no body."""
    try:
        VerifyKey(key).verify(message, signature)
    except (BadSignatureError, ValueError):
        raise Refused(code, "signature") from None


def verify_chain(chain, federation):
    """Checks certificates, nearest first, up to the federation key; returns the first."""
    require(1 <= len(chain) <= 8, "chain length", "CERTIFICATE")
    opened = [verify(item, "certificate") for item in chain]
    for subject, seal, issuer in zip(opened, chain, opened[1:]):
        above = issuer.get("hub")
        is_signed = above is not None and issuer["signing_key"] == seal["signer"]
        require(is_signed, "not signed by the hub above", "CERTIFICATE")
        below = subject.get("hub")
        if below is None:
            wanted = {subject["cluster"]["filiere"]}, {subject["cluster"]["zone"]}
        else:
            require(not below.get("root"), "a root below a hub", "CERTIFICATE")
            wanted = set(below.get("filieres", [])), set(below.get("zones", []))
        is_inside = wanted[0] <= set(above.get("filieres", [])) and wanted[1] <= set(
            above.get("zones", [])
        )
        require(is_inside, "wider than its issuer", "CERTIFICATE")
    is_rooted = chain[-1]["signer"] == federation and opened[-1].get("hub", {}).get("root")
    require(is_rooted, "does not end at the federation key", "CERTIFICATE")
    return opened[0]


def federation_after(pinned, delegations):
    """The key that stands in the place of a pinned one (§4.7)."""
    for _ in delegations:
        for item in delegations:
            if item.get("signer") != pinned:
                continue
            try:
                body = delegation(item["body"])
                verify(item, "delegation")
            except Refused:
                continue
            if body["old_federation"] == pinned:
                pinned = body["new_federation"]
                break
        else:
            break
    return pinned


def verify_moved(chain, federation, node, serial, hub):
    """Checks that a node is another hub's now (§4.9); returns its certificate."""
    body = verify_chain(chain, federation)
    require(body["subject_id"] == node and "cluster" in body, "another party", "CERTIFICATE")
    require(body.get("serial", 0) > serial, "serial", "CERTIFICATE")
    issuer = read("Certificate", chain[1]["body"])
    require(issuer["subject_id"] != hub, "the same hub", "CERTIFICATE")
    return body


def verify_rotation(value):
    """Checks both signatures of a SealedRotation (§4.8); returns its body."""
    for field in ("old_signature", "new_signature"):
        require(len(value.get(field, b"")) == 64, field, "SIGNATURE")
    body = rotation(value.get("body", b""))
    for signature, key in (("old_signature", "old_key"), ("new_signature", "new_key")):
        verify(
            {"body": value["body"], "signature": value[signature], "signer": body[key]}, "rotation")
    return body


def is_past(rotation_body, item_epoch, sequence):
    """Whether an item of the chain comes after a rotation, so that the new key signs it."""
    if item_epoch == rotation_body["epoch"]:
        return sequence > rotation_body["sequence"]
    for position in rotation_body.get("closed", []):
        if position["epoch"] == item_epoch:
            return sequence > position.get("sequence", 0)
    return True


def key_of_place(rotations, certified, item_epoch, sequence):
    """The key that signs an item, by the rotations known of its node (§4.8)."""
    left = {body["old_key"]: body for body in rotations}
    taken = {body["new_key"] for body in rotations}
    key = next((key for key in left if key not in taken), None)
    if key is None:
        return certified
    for _ in left:
        body = left.get(key)
        if body is None or not is_past(body, item_epoch, sequence):
            break
        key = body["new_key"]
    return key


def revocations_digest(lists):
    """The name of a set of revocation lists (§6.5)."""
    return sha256(*sorted(sha256(item["body"]) for item in lists)) if lists else b""


def verify_by_root(value, kind, chain, federation):
    """Checks a release, catalogue or other document of the root."""
    body = verify(value, kind)
    root = verify_chain(chain, federation)
    is_root = root.get("hub", {}).get("root") and root["signing_key"] == value["signer"]
    require(is_root, "not signed by the root", "CERTIFICATE")
    return body


# What is settled of a stream (§6.3)


def stream_of(node, epoch, sequences):
    """The state of a stream of which these sequences are settled."""
    through = 0
    while through + 1 in sequences:
        through += 1
    ranges = []
    for sequence in sorted(item for item in sequences if item > through):
        if ranges and ranges[-1]["last"] + 1 == sequence:
            ranges[-1]["last"] = sequence
        else:
            ranges.append({"first": sequence, "last": sequence})
    return {"node_id": node, "epoch": epoch, "settled_through": through, "ranges": ranges[:32]}


# Merkle tree (§8.2)


def merkle_root(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return sha256(b"\0", leaves[0])
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\1", merkle_root(leaves[:half]), merkle_root(leaves[half:]))


def merkle_includes(leaf, index, count, proof, root):
    if not 0 <= index < count:
        return False
    last, digest = count - 1, sha256(b"\0", leaf)
    for sibling in proof:
        if last == 0:
            return False
        if index & 1 or index == last:
            digest = sha256(b"\1", sibling, digest)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            digest = sha256(b"\1", digest, sibling)
        index, last = index >> 1, last >> 1
    return last == 0 and digest == root


# Invite and enrolment (§5)


def check_words(data):
    return [WORDS[byte & 63] for byte in sha256(b"grenier/words/1\0", data)[:4]]


def invite_id(secret):
    return sha256(b"grenier/invite/1\0", secret)[:16]


def write_invite(value):
    data = SCHEMA.encode("Invite", value)
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    coded = "".join(BASE32[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))
    return "-".join(["grenier1", coded, *check_words(data)])


def read_invite(text):
    compact = unicodedata.normalize("NFC", "".join(text.lower().split()))
    require(compact.count("-") == 5, "invite parts")
    start, coded, *words = compact.split("-")
    coded = coded.translate(str.maketrans("oil", "011"))
    require(start == "grenier1" and coded and set(coded) <= set(BASE32), "invite text")
    bits = "".join(f"{BASE32.index(letter):05b}" for letter in coded)
    whole = len(bits) // 8 * 8
    require(len(bits) - whole < 5 and "1" not in bits[whole:], "invite padding")
    data = bytes(int(bits[at : at + 8], 2) for at in range(0, whole, 8))
    require(words == check_words(data), "invite words")
    value = read("Invite", data)
    size(value, "secret", 16)
    size(value, "hub_curve_key", 32)
    size(value, "federation_key", 32)
    for field in ("exchange_endpoint", "enrolment_endpoint", "news_endpoint"):
        name(value.get(field), field)
        is_absent = field == "news_endpoint" and not value.get(field)
        require(is_absent or value.get(field, "").startswith("tcp://"), field)
    require(value.get("role") in ("CLUSTER", "HUB"), "role")
    return value


def enrol_message(value):
    return b"grenier/enrol/1\0" + value["invite_id"] + value["signing_key"] + value["curve_key"]


def enrol_mac(message, secret):
    return hmac.new(secret, message, hashlib.sha256).digest()


def owner_token(register_number, country_key):
    text = unicodedata.normalize("NFC", register_number).upper()
    kept = "".join(letter for letter in text if letter.isalpha() or letter.isnumeric())
    return hmac.new(country_key, kept.encode(), hashlib.sha256).digest()


# Envelopes (§3.3)


def envelope(frame, bytes_max):
    """Reads a frame: the name of its content and the content."""
    require(len(frame) <= bytes_max, "frame", "TOO_LARGE")
    value = read("Envelope", frame)
    require(value.pop("version", 0) == 1, "version", "VERSION")
    require(value, "no known content", "UNSUPPORTED")
    ((kind, content),) = value.items()
    ENVELOPES[kind](content)
    return kind, content


def standing(value):
    counter(value, "release")
    counter(value, "revocations")
    size(value, "release_digest", 32, optional=True)
    size(value, "catalogue", 32, optional=True)


def stream_state(value):
    at_most(value.get("ranges", []), 32, "ranges")
    counter(value, "settled_through")
    for item in value.get("ranges", []):
        first, last = item.get("first", 0), item.get("last", 0)
        require(0 < first <= last <= COUNTER_MAX, "range")
    size(value, "node_id", 16)
    epoch(value)


def chain_of(value, field="certificate"):
    require(field in value, f"no {field}")
    sealed(value[field])
    sealed_list(value, "chain", 8)


def hello(value):
    chain_of(value)
    name(value.get("agent"), "agent")
    if "head" in value:
        epoch(value["head"])
        counter(value["head"], "sequence")
    standing(value.get("holds", {}))
    size(value, "past_ledger", 32, optional=True)
    size(value, "head_digest", 32, optional=True)
    if "viewings" in value:
        counter(value["viewings"], "number")
        size(value["viewings"], "chain", 32)


def welcome(value):
    chain_of(value)
    at_most(value.get("streams", []), 4_096, "streams")
    at_most(value.get("revisions", []), 4_096, "revisions")
    for item in value.get("streams", []):
        stream_state(item)
    for item in value.get("revisions", []):
        code(item.get("period"), "period")
    digests(value, "certificates", 16_384)
    digests(value, "revocations", 256)
    sealed_list(value, "delegations", 8)
    at_most(value.get("moved", []), 256, "moved")
    for item in value.get("moved", []) + ([value["issued"]] if "issued" in value else []):
        issued(item)
    standing(value.get("standing", {}))
    counter(value, "viewings")


def issued(value):
    sealed(value.get("certificate", {}))
    sealed_list(value, "chain", 8)


def put(value):
    sealed_list(value, "certificates", 64)
    sealed_list(value, "batches", 16)
    sealed_list(value, "revocations", 8)
    at_most(value.get("rotations", []), 16, "rotations")
    for item in value.get("rotations", []):
        for field in ("old_signature", "new_signature"):
            require(len(item.get(field, b"")) == 64, field, "SIGNATURE")


def ack(value):
    at_most(value.get("streams", []), 4_096, "streams")
    for item in value.get("streams", []):
        stream_state(item)
    sealed_list(value, "receipts", 64)
    digests(value, "certificates", 16_384)
    digests(value, "revocations", 256)
    if "issued" in value:
        issued(value["issued"])
    standing(value.get("standing", {}))


def nack(value):
    require(isinstance(value.get("code"), str), "code")
    require(value["code"] != "REFUSAL_UNSPECIFIED", "code")
    name(value.get("detail"), "detail")
    if value.get("sequence"):
        counter(value, "sequence")
        size(value, "node_id", 16)
        epoch(value)
    size(value, "digest", 32, optional=True)
    if "receipt" in value:
        sealed(value["receipt"])


def query(value):
    counter(value, "number")
    if not value.get("everything"):
        code(value.get("filiere"), "filiere")
        if value.get("zone"):
            code(value["zone"], "zone")


def fetch(value):
    require(value, "wants nothing")
    if "release" in value:
        query(value["release"])
    elif "catalogue" in value:
        size(value, "catalogue", 32, optional=True)
    elif "viewings" in value:
        counter(value, "viewings")
    else:
        counter(value, "revocations")


def slice_(value):
    require(value, "holds nothing")
    ((kind, answer),) = value.items()
    if kind == "release":
        chain_of(answer, "manifest")
        require(len(answer.get("slice", b"")) <= 524_288, "slice", "TOO_LARGE")
        digests(answer, "proof", 32)
        query(answer.get("query", {}))
    elif kind == "catalogue":
        chain_of(answer, "catalogue")
    elif kind == "viewings":
        sealed_list(answer, "viewings", 256)
        sealed_list(answer, "chain", 64)
        counter(answer, "through")
        counter(answer, "above")
    else:
        sealed_list(answer, "lists", 256)
        sealed_list(answer, "chain", 64)


def enrol(value):
    size(value, "mac", 32)
    size(value, "invite_id", 16)
    size(value, "signing_key", 32)
    size(value, "curve_key", 32)


def enrolled(value):
    refusal = value.get("refusal", "REFUSAL_UNSPECIFIED")
    require(isinstance(refusal, str), "refusal")
    if refusal != "REFUSAL_UNSPECIFIED":
        return
    size(value, "country_key", 32, optional=True)
    require("catalogue" in value, "no catalogue")
    chain_of(value)
    sealed(value["catalogue"])
    sealed_list(value, "catalogue_chain", 8)
    name(value.get("name"), "name")


ENVELOPES = {
    "hello": hello,
    "welcome": welcome,
    "put": put,
    "ack": ack,
    "nack": nack,
    "fetch": fetch,
    "slice": slice_,
    "news": lambda value: standing(value.get("standing", {})),
    "enrol": enrol,
    "enrolled": enrolled,
    "bye": lambda value: None,
}
