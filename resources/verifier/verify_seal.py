#!/usr/bin/env python3
"""Check the seal of a clinical review with Python 3.8 or newer and nothing else: python3 verify_seal.py PAGE.html [ROSTER] [SEAL.json]

1. Each statement in the seal must carry a signature (SSHSIG, Ed25519 of RFC 8032) over its very bytes. 2. The bytes between the two comments in
the page must have the SHA-256 that the signed review names, and the review must name the author's statement. 3. With a roster, each key must stand
in it for that person at that time; read the roster's own signature with: ssh-keygen -Y verify -n clinical-review-roster@v1 …
It knows EXACT only: a page that a website wrote anew needs the whole program, as do stolen keys, delegates and withdrawals.
"""
import base64
import hashlib
import json
import re
import struct
import sys
from pathlib import Path

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # RFC 8032, section 5.1
D = -121665 * pow(121666, P - 2, P) % P


def need(truth, why):
    if not truth:
        raise ValueError(why)


def add(a, b):  # two points of the curve, in extended coordinates
    e, f = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0])
    g, h = 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    x, y, u, v = f - e, h + g, f + e, h - g
    return x * v % P, y * u % P, v * y % P, x * u % P


def times(n, a):
    total = (0, 1, 1, 0)
    while n:
        total, a, n = add(total, a) if n & 1 else total, add(a, a), n >> 1
    return total


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if len(data) != 32 or y >= P or x * x % P != square or (x == 0 and sign):
        raise ValueError("no point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def genuine(key, message, raw):  # is it an Ed25519 signature of the message by the key?
    a, r, s = point(key), point(raw[:32]), int.from_bytes(raw[32:], "little")
    h = int.from_bytes(hashlib.sha512(raw[:32] + key + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, a))
    same = (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0
    return len(raw) == 64 and s < L and same


def string(data):  # one string of the SSH protocol, and what is behind it
    size = struct.unpack(">I", data[:4])[0]
    return data[4 : 4 + size], data[4 + size :]


def packed(*parts):
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def signer(payload, armored):  # the key (as OpenSSH writes it) that signed the payload
    body = re.fullmatch(r"-----BEGIN SSH SIGNATURE-----([\w+/=\s]+)-----END SSH SIGNATURE-----\s*", armored).group(1)
    blob = base64.b64decode("".join(body.split()))
    need(blob[:10] == b"SSHSIG\0\0\0\1", "not a signature of OpenSSH")
    key, rest = string(blob[10:])
    namespace, rest = string(rest)
    _, rest = string(rest)
    hashed, rest = string(rest)
    kind, raw = string(string(rest)[0])
    need((namespace, kind, string(key)[0]) == (b"clinical-review-seal@v1", b"ssh-ed25519", b"ssh-ed25519"), "another kind of signature")
    message = b"SSHSIG" + packed(namespace, b"", hashed, hashlib.new(hashed.decode(), payload).digest())
    need(genuine(string(string(key)[1])[0], message, string(raw)[0]), "the signature does not fit")
    return base64.b64encode(key).decode()


def trusted(person, key, at, roster):
    for line in roster.splitlines():
        found = re.fullmatch(r'(\S+) (\S+) ssh-ed25519 (\S+)', line)
        if found and (found[1], found[3]) == (person, key) and "clinical-review-seal@v1" in found[2]:
            digits = re.sub(r"\D", "", at)
            after, before = (re.search(name + r'="(\d+)Z"', found[2]) for name in ("valid-after", "valid-before"))
            return (not after or after[1].ljust(14, "0") <= digits) and (not before or digits <= before[1].ljust(14, "0"))
    return False


def main(page, roster=None, seal=None):
    text = Path(page).read_bytes().decode()
    carried = re.findall(r'<script type="application/vnd\.clinical-review\+json">(.*?)</script>', text, re.S)
    need(seal or len(carried) == 1, "no seal in the page, or several")
    parts = json.loads(Path(seal).read_text("utf-8") if seal else carried[0])["statements"]
    need(len(parts) == 2, "not the two statements of a seal")
    payloads = [base64.b64decode(part["payload"]) for part in parts]
    keys = [signer(payload, part["signature"]) for payload, part in zip(payloads, parts)]
    author, review = (json.loads(payload)["predicate"] for payload in payloads)
    need(author["meaning"] == "authorship" and review["meaning"] in ("review+approval", "self-check"), "not author, then review")
    need(review["authorship"] == hashlib.sha256(payloads[0]).hexdigest(), "the review is about another author's statement")
    people = [one["signers"][-1] for one in (author, review)]
    need(review["meaning"] == "self-check" or (keys[0] != keys[1] and people[0]["person"] != people[1]["person"]), "one person signed twice")
    inner = re.findall("<!-- clinical-review:begin -->\n(.*?)<!-- clinical-review:end -->", text, re.S)
    named = {one["name"]: one["digest"]["sha256"] for one in json.loads(payloads[1])["subject"]}
    exact = len(inner) == 1 and hashlib.sha256(inner[0].encode()).hexdigest() == named["fragment.html"]
    listed = Path(roster).read_text("utf-8") if roster else ""
    known = all(trusted(who["person"], key, who["at"], listed) for who, key in zip(people, keys))
    print("The text between the marks is", "EXACT: the sealed one, byte by byte." if exact else "NOT the sealed one.")
    stranger = "of keys that are NOT known" + ("." if roster else ": no roster given.")
    print("The signatures are", "VALID: they fit, and the roster knows the keys." if known else stranger)
    for who, key in zip(people, keys):
        print(" ", who["name"], who["credentials"], f'({who["role"]}): {who["meaning"]}, {who["at"]}, key ssh-ed25519 {key}')
    return 0 if exact and known else 1


if __name__ == "__main__":
    words = [one for one in sys.argv[1:] if one != "--roster"]
    if not 1 <= len(words) <= 3 or any(one.startswith("--") for one in words):
        sys.exit(__doc__.splitlines()[0])
    try:
        sys.exit(main(*words))
    except Exception as wrong:  # whatever is wrong with a file, it is not a seal that holds
        sys.exit(f"The seal does not hold: {wrong}")
