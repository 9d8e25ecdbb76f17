"""Protocol Buffers, as much of it as grenier.proto uses, driven by that file itself.

A message is a dict of the fields that are present: bytes, str, int, bool, enum names, dicts and
lists. `from_json` reads the form of Protocols/Vectors (hexadecimal bytes, 64-bit integers as text).
"""

import re
import struct
from pathlib import Path

SCALARS = {"uint32", "uint64", "int32", "int64", "sint64", "fixed64", "bool", "string", "bytes"}


class Malformed(Exception):
    """Bytes that are not a message of the schema."""


class Field:
    def __init__(self, name, number, kind, repeated, oneof):
        self.name, self.number, self.kind = name, number, kind
        self.repeated, self.oneof = repeated, oneof


class Schema:
    def __init__(self, path=Path(__file__).parent.parent / "grenier.proto"):
        text = re.sub(r"//[^\n]*", "", Path(path).read_text(encoding="utf-8"))
        self.tokens = re.findall(r'"[^"]*"|[\w.]+|[{}=;]', text)
        self.messages, self.enums = {}, {}
        while self.tokens:
            word = self.tokens.pop(0)
            if word == "message":
                self._message()
            elif word == "enum":
                self._enum("")

    def _message(self):
        name, fields, oneof, depth = self.tokens.pop(0), {}, None, 0
        while True:
            word = self.tokens.pop(0)
            if word == "{":
                depth += 1
            elif word == "}":
                depth, oneof = depth - 1, None
                if depth == 0:
                    break
            elif word == "enum":
                self._enum(name + ".")
            elif word == "oneof":
                oneof = self.tokens.pop(0)
            else:
                repeated = word == "repeated"
                kind = self.tokens.pop(0) if repeated else word
                field_name, _, number, _ = (self.tokens.pop(0) for _ in range(4))
                fields[int(number)] = Field(field_name, int(number), kind, repeated, oneof)
        self.messages[name] = fields

    def _enum(self, scope):
        name, values = self.tokens.pop(0), {}
        self.tokens.pop(0)
        while (word := self.tokens.pop(0)) != "}":
            _, number, _ = (self.tokens.pop(0) for _ in range(3))
            values[word] = int(number)
        self.enums[scope + name] = values

    def enum(self, message, kind):
        return self.enums.get(f"{message}.{kind}") or self.enums.get(kind)

    # Writing

    def encode(self, message, value):
        out = b""
        for field in sorted(self.messages[message].values(), key=lambda field: field.number):
            if field.name not in value:
                continue
            items = value[field.name]
            if field.repeated and field.kind in SCALARS - {"string", "bytes"}:
                if items:
                    packed = b"".join(self._scalar(message, field.kind, item) for item in items)
                    out += varint(field.number << 3 | 2) + varint(len(packed)) + packed
                continue
            for item in items if field.repeated else [items]:
                out += self._field(message, field, item)
        return out

    def _field(self, message, field, item):
        if field.kind in self.messages:
            content = self.encode(field.kind, item)
        elif field.kind in ("string", "bytes"):
            content = item.encode() if field.kind == "string" else item
        else:
            wire = 1 if field.kind == "fixed64" else 0
            raw = self._scalar(message, field.kind, item)
            is_default = not field.repeated and not field.oneof and not any(raw)
            return b"" if is_default else varint(field.number << 3 | wire) + raw
        is_default = field.kind not in self.messages and not field.repeated and not field.oneof
        if is_default and not content:
            return b""
        return varint(field.number << 3 | 2) + varint(len(content)) + content

    def _scalar(self, message, kind, item):
        if kind == "fixed64":
            return struct.pack("<Q", item)
        if kind == "sint64":
            return varint((item << 1) ^ (item >> 63) if item >= 0 else (-item << 1) - 1)
        if (names := self.enum(message, kind)) is not None:
            item = names[item] if isinstance(item, str) else item
        return varint(int(item) & (1 << 64) - 1)

    # Reading

    def decode(self, message, data):
        value, at = {}, 0
        while at < len(data):
            key, at = read_varint(data, at)
            number, wire = key >> 3, key & 7
            if number == 0 or number >= 1 << 29:
                raise Malformed("field number")
            raw, at = self._raw(data, at, wire)
            if field := self.messages[message].get(number):
                self._keep(message, field, wire, raw, value)
        return value

    @staticmethod
    def _raw(data, at, wire):
        if wire == 0:
            return read_varint(data, at)
        if wire == 2:
            length, at = read_varint(data, at)
        elif wire in (1, 5):
            length = 8 if wire == 1 else 4
        else:
            raise Malformed("wire type")
        if at + length > len(data):
            raise Malformed("cut short")
        return data[at : at + length], at + length

    def _keep(self, message, field, wire, raw, value):
        """Keeps one occurrence; a field of the wrong wire type is an unknown field."""
        is_packable = field.kind not in self.messages and field.kind not in ("string", "bytes")
        expected = 1 if field.kind == "fixed64" else 0 if is_packable else 2
        if field.repeated and is_packable and wire == 2:
            at, items = 0, []
            while at < len(raw):
                number, at = read_varint(raw, at)
                items.append(self._number(message, field.kind, number))
        elif wire != expected:
            return
        elif is_packable:
            number = struct.unpack("<Q", raw)[0] if wire == 1 else raw
            items = [self._number(message, field.kind, number)]
        else:
            items = [self._content(field, raw, value)]
        if field.oneof:
            for other in self.messages[message].values():
                if other.oneof == field.oneof and other.name != field.name:
                    value.pop(other.name, None)
        if field.repeated:
            value.setdefault(field.name, []).extend(items)
        else:
            value[field.name] = items[-1]

    def _content(self, field, raw, value):
        if field.kind in self.messages:
            read = self.decode(field.kind, raw)
            before = value.get(field.name) if not field.repeated else None
            return {**before, **read} if before else read
        if field.kind == "bytes":
            return raw
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Malformed("text is not UTF-8") from None

    def _number(self, message, kind, number):
        if kind == "bool":
            return number != 0
        if kind == "sint64":
            return (number >> 1) ^ -(number & 1)
        if kind == "uint32":
            return number & 0xFFFFFFFF
        if kind in ("int32", "int64") or kind not in SCALARS:
            bits = 64 if kind == "int64" else 32
            number &= (1 << bits) - 1
            number -= (number >> (bits - 1)) << bits
        if (names := self.enum(message, kind)) is not None:
            return next((name for name, value in names.items() if value == number), number)
        return number

    # The JSON of the vectors

    def from_json(self, message, value):
        fields = {field.name: field for field in self.messages[message].values()}
        read = {}
        for name, item in value.items():
            field = fields[name]
            items = [self._from_json(field, each) for each in (item if field.repeated else [item])]
            read[name] = items if field.repeated else items[0]
        return read

    def _from_json(self, field, item):
        if field.kind in self.messages:
            return self.from_json(field.kind, item)
        if field.kind == "bytes":
            return bytes.fromhex(item)
        return int(item) if field.kind.endswith("64") else item

    def without_defaults(self, message, value):
        """A value with only the fields that are written."""
        return self.decode(message, self.encode(message, value))


def varint(number):
    out = b""
    while number >= 0x80:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def read_varint(data, at):
    number = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            raise Malformed("cut short")
        number |= (data[at] & 0x7F) << shift
        at += 1
        if data[at - 1] < 0x80:
            return number & (1 << 64) - 1, at
    raise Malformed("varint too long")
