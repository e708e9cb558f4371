#!/usr/bin/env python3
"""Runs a program on a terminal of its own and answers when it asks.

    asked.py WAIT_FOR ANSWER PROGRAM ARG…      ANSWER: text, "^C" for the key, "" for Enter alone

Prints what the terminal showed; ends as the program did, 128 + N for a signal.
"""
import os, pty, sys

wanted, answer, argv = sys.argv[1], sys.argv[2], sys.argv[3:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(argv[0], argv)
seen = b""
answered = False
while True:
    try:
        chunk = os.read(fd, 65536)
    except OSError:
        break
    if not chunk:
        break
    seen += chunk
    if not answered and wanted.encode() in seen:
        answered = True
        os.write(fd, b"\x03" if answer == "^C" else answer.encode() + b"\n")
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(seen)
sys.exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))
