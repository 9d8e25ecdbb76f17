"""Bundles: frames of the exchange in a file, for a stick (§13)."""

import rules
from rules import CHILD_FRAME_MAX, Refused, require, sha256

MAGIC, VERSION, FILE_MAX = b"grenier/bundle\0", 1, 33_554_432


def write(frames):
    data = MAGIC + bytes([VERSION])
    for frame in frames:
        data += len(frame).to_bytes(4, "big") + frame
    data += bytes(4)
    return data + sha256(data)


def read(data):
    """The frames of a whole file."""
    require(len(data) <= FILE_MAX, "bundle", "TOO_LARGE")
    require(data[: len(MAGIC)] == MAGIC[: len(data)], "not a bundle")
    require(len(data) > len(MAGIC), "torn")
    require(data[len(MAGIC)] == VERSION, "bundle version", "VERSION")
    frames, place = [], len(MAGIC) + 1
    while True:
        require(place + 4 <= len(data), "torn")
        count = int.from_bytes(data[place : place + 4], "big")
        place += 4
        if count == 0:
            break
        require(count <= CHILD_FRAME_MAX, "altered")
        require(place + count <= len(data), "torn")
        frames.append(data[place : place + count])
        place += count
    require(place + 32 <= len(data), "torn")
    require(data[place:] == sha256(data[:place]), "altered")
    require(frames, "no frame")
    return frames


def key(content):
    """The order of the leaves: filière, area with the national one first, period."""
    return tuple(content.get(field, "").encode() for field in ("filiere", "zone", "period"))


class CarriedRelease:
    """The slices of one release that a bundle holds, each verified."""

    def __init__(self, number, federation):
        self.number, self.federation = number, federation
        self.manifest, self.leaves = None, {}

    def add(self, answer):
        manifest = rules.verify_by_root(
            answer["manifest"], "release", answer.get("chain", []), self.federation)
        require(manifest["number"] == self.number, "another release")
        require(self.manifest in (None, manifest), "two releases of one number", "EQUIVOCATION")
        self.manifest = manifest
        if "slice" not in answer:
            return
        index = answer.get("leaf_index", 0)
        is_included = rules.merkle_includes(
            answer["slice"], index, manifest.get("slice_count", 0), answer.get("proof", []),
            manifest["merkle_root"])
        require(is_included, "not a leaf of the release", "SIGNATURE")
        self.leaves[index] = rules.read("ReleaseSlice", answer["slice"])

    def part(self, filiere, zone):
        """The slices of a part, or a refusal when its neighbours do not prove it whole."""
        start = (filiere.encode(), zone.encode(), b"")
        before, after, own = -1, self.manifest.get("slice_count", 0), {}
        for index, content in self.leaves.items():
            if key(content)[:2] == start[:2]:
                own[index] = content
            elif key(content) < start:
                before = max(before, index)
            else:
                after = min(after, index)
        if after - before - 1 != len(own):
            raise Refused("NOT_HELD", f"release {self.number} is not whole for {filiere} {zone}")
        return [own[index] for index in sorted(own)]
