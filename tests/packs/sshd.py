#!/usr/bin/env python3
"""An ssh server on loopback for tests: an sshd for each connection, as inetd would start it.

    sshd.py CONFIG     prints the port
"""
import os, socket, subprocess, sys, threading

listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
# it ends with whoever started it
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
while True:
    connection, _ = listener.accept()
    subprocess.Popen(["/usr/sbin/sshd", "-i", "-f", sys.argv[1]], stdin=connection, stdout=connection,
                     stderr=subprocess.DEVNULL)
    connection.close()
