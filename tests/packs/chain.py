#!/usr/bin/env python3
"""A pack of git objects for tests, on stdout: a blob of 64 KiB and ten more, each a delta of
the one before that says it twice. On stderr: their names, the smallest first.
"""
import hashlib, os, struct, sys, zlib


def size(n):
    out = b""
    while n > 127:
        out, n = out + bytes([n & 127 | 128]), n >> 7
    return out + bytes([n])


def head(kind, n):
    first, n, out = kind << 4 | n & 15, n >> 4, b""
    while n:
        out, first, n = out + bytes([first | 128]), n & 127, n >> 7
    return out + bytes([first])


def copy(at, n):
    return b"\xff" + struct.pack("<I", at) + struct.pack("<I", n)[:3]


def back(n):
    out = bytes([n & 127])
    while n >> 7:
        n = (n >> 7) - 1
        out = bytes([n & 127 | 128]) + out
    return out


blob = os.urandom(65536)
objects, names = [], []
for k in range(11):
    names.append(hashlib.sha1(b"blob %d\0" % len(blob) + blob).hexdigest())
    if k == 0:
        objects.append(head(3, len(blob)) + zlib.compress(blob))
    else:
        half = len(blob) // 2
        pieces = [(at, min(1 << 23, half - at)) for at in range(0, half, 1 << 23)]
        delta = size(half) + size(len(blob)) + b"".join(copy(*p) for p in pieces * 2)
        objects.append(head(6, len(delta)) + back(len(objects[-1])) + zlib.compress(delta))
    blob += blob
pack = b"PACK" + struct.pack(">II", 2, len(objects)) + b"".join(objects)
sys.stdout.buffer.write(pack + hashlib.sha1(pack).digest())
print("\n".join(names), file=sys.stderr)
