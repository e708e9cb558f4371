#!/usr/bin/env python3
"""A git server on loopback for tests, with TLS, and with the manners of bad ones.

    server.py ROOT CERT KEY     prints the port, then a line "PATH" for each request

Repositories below ROOT are served by `git http-backend`. The first part of the path says
how: /good is honest; /to/CODE/WHERE redirects; /silent never answers; /reset breaks off in
the middle of a pack; /auth asks who is there; /drip sends a byte and no more.
"""
import http.server, os, socket, ssl, struct, subprocess, sys, threading

root, cert, key = sys.argv[1:4]
TARGETS = {"http": "http://127.0.0.1:1/x", "file": "file:///etc", "host": "https://127.0.0.2:1/x", "ext": "ext::id"}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def backend(self, path, query):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        env = dict(os.environ, GIT_PROJECT_ROOT=root, GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query,
                   REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get("Content-Type") or "",
                   GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="safe.directory", GIT_CONFIG_VALUE_0="*",
                   HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding") or "", REMOTE_ADDR="127.0.0.1")
        out = subprocess.run(["git", "http-backend"], input=body, env=env, stdout=subprocess.PIPE).stdout
        head, _, rest = out.partition(b"\r\n\r\n")
        status, lines = 200, []
        for line in head.decode().split("\r\n"):
            name, _, value = line.partition(": ")
            if name == "Status":
                status = int(value.split()[0])
            elif name:
                lines.append((name, value))
        return status, lines, rest

    def send(self, status, lines, rest, length=None):
        self.send_response(status)
        for name, value in lines:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(rest) if length is None else length))
        self.end_headers()
        self.wfile.write(rest)
        self.wfile.flush()

    def hang(self):
        self.connection.settimeout(None)
        while self.connection.recv(65536):
            pass
        self.close_connection = True

    def serve(self):
        path, _, query = self.path.partition("?")
        print(path, flush=True)
        manner, _, rest = path[1:].partition("/")
        if manner == "to":
            code, where, _ = rest.split("/", 2)
            target = TARGETS.get(where, "https://localhost:%d/good/team/.git" % server.server_port)
            return self.send(int(code), [("Location", target + "/info/refs?service=git-upload-pack")], b"")
        if manner == "auth":
            return self.send(401, [("WWW-Authenticate", 'Basic realm="packs"')], b"")
        if manner == "silent":
            return self.hang()
        status, lines, body = self.backend("/" + rest, query)
        packing = path.endswith("git-upload-pack") and b"PACK" in body
        if manner == "reset" and packing:
            self.send(status, lines, body[:len(body) // 2], len(body))
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            os.close(self.connection.detach())
            return None
        if manner == "drip" and packing:
            self.send(status, lines, body[:1], len(body))
            return self.hang()
        return self.send(status, lines, body)

    do_GET = do_POST = serve

    def handle(self):
        try:
            super().handle()
        except OSError:
            pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


server = Server(("127.0.0.1", 0), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(cert, key)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
print(server.server_port, flush=True)
# it ends with whoever started it
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
server.serve_forever()
