/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * address - see address.h. The rules are tighter than those of the protocols: a letter
 * more is not worth a quoting mistake in a library or in a server's shell.
 */
#include "git/address.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LENGTH_MAX = 500, HTTPS_PORT = 443, SSH_PORT = 22, PORT_MAX = 65535 };

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS  "0123456789"

static const struct {
	const char *scheme, *remedy;
} refused[] = {
	{ "http", "nobody can tell who answers: use https" },
	{ "git", "nobody can tell who answers: use https or ssh" },
	{ "file", "name the folder by its path" },
	{ "ftp", "use https" },
	{ "ftps", "use https" },
};

static int
refuse(struct err *e, const char *text, const char *why)
{
	char *clean = text_clean(text);

	err_set(e, ERR_INVALID, "\"%.200s\" is no address of a pack: %s", clean, why);
	mem_free(clean);
	return -1;
}

/* "host", "host:port". */
static int
read_host(
    struct address *a, const char *text, const char *host, size_t len, struct err *e)
{
	const char *colon = memchr(host, ':', len);
	size_t n = colon ? (size_t)(colon - host) : len;

	if (!n || n > 253 || !strchr(LETTERS DIGITS, host[0]) ||
	    strspn(host, LETTERS DIGITS ".-") < n)
		return refuse(e, text,
		    "the host is to be letters, digits, \".\" and \"-\", and to begin "
		    "with one of the first two");
	if (!colon)
		return 0;
	char *end;
	long port = strtol(colon + 1, &end, 10);
	if (end == colon + 1 || end != host + len || port < 1 || port > PORT_MAX ||
	    !strchr(DIGITS, colon[1]))
		return refuse(e, text, "the port is to be a number from 1 to 65535");
	a->port = (int)port;
	return 0;
}

/* What follows the host: "/owner/pack.git". */
static int
check_path(const char *text, const char *path, struct err *e)
{
	if (strspn(path, LETTERS DIGITS "/._~+-") != strlen(path))
		return refuse(e, text,
		    "its path is to be letters, digits and any of / . _ ~ + -");
	for (const char *p = path; *p; p += strcspn(p, "/")) {
		p += strspn(p, "/");
		if (*p == '-' || !strncmp(p, "../", 3) || !strcmp(p, ".."))
			return refuse(e, text,
			    "a part of its path begins with \"-\" or is \"..\"");
	}
	if (strspn(path, "/") == strlen(path))
		return refuse(e, text, "it names a host and no repository there");
	return 0;
}

/* "user@" before a host of ssh; returns what follows. */
static const char *
skip_user(const char *rest)
{
	size_t n = strspn(rest, LETTERS DIGITS "._-");

	return n && rest[0] != '-' && rest[n] == '@' ? rest + n + 1 : rest;
}

static int
read_url(struct address *a, const char *text, size_t scheme, struct err *e)
{
	const char *rest = text + scheme + 3;
	bool ssh = scheme == 3 && !strncmp(text, "ssh", 3);

	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (strlen(refused[i].scheme) == scheme &&
		    !strncmp(text, refused[i].scheme, scheme))
			return refuse(e, text, refused[i].remedy);
	if (!ssh && (scheme != 5 || strncmp(text, "https", 5) != 0))
		return refuse(e, text, "it is neither https nor ssh nor a folder");
	a->kind = ssh ? ADDRESS_SSH : ADDRESS_HTTPS;
	a->port = ssh ? SSH_PORT : HTTPS_PORT;
	if (ssh)
		rest = skip_user(rest);
	size_t host = strcspn(rest, "/");
	if (memchr(rest, '@', host))
		return refuse(e, text,
		    "no names and passwords in an address: they would be stored with it");
	if (read_host(a, text, rest, host, e) < 0)
		return -1;
	return check_path(text, rest + host, e);
}

/* "user@host:path", which has no slash before the colon. */
static int
read_short_ssh(struct address *a, const char *text, struct err *e)
{
	const char *host = skip_user(text), *colon = strchr(host, ':');

	a->kind = ADDRESS_SSH;
	a->port = SSH_PORT;
	if (read_host(a, text, host, (size_t)(colon - host), e) < 0)
		return -1;
	return check_path(text, colon + 1, e);
}

static int
read_folder(struct address *a, const char *text, struct err *e)
{
	char real[PATH_MAX];
	struct stat st;

	if (!realpath(text, real) || stat(real, &st) < 0)
		return err_set(e, ERR_NOTFOUND,
		    "there is no folder \"%.200s\"; an address begins with https:// or "
		    "ssh://",
		    text);
	if (!S_ISDIR(st.st_mode))
		return refuse(e, text, "it is a file: name the repository's folder");
	a->kind = ADDRESS_FOLDER;
	mem_free(a->text);
	a->text = mem_strdup(real);
	return 0;
}

static int
read_any(struct address *a, const char *text, struct err *e)
{
	const char *slashes = strstr(text, "://"), *colon = strchr(text, ':');
	size_t scheme = strspn(text, LETTERS DIGITS "+.-");

	if (text[0] == '-')
		return refuse(e, text, "it begins with \"-\"");
	if (!text[0] || strlen(text) > LENGTH_MAX)
		return refuse(e, text, "it is empty or longer than 500 bytes");
	for (const char *p = text; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			return refuse(e, text, "it holds control characters");
	if (slashes && slashes == text + scheme)
		return read_url(a, text, scheme, e);
	if (colon && colon[1] == ':')
		return refuse(e, text, "git's remote helpers are not used");
	if (colon && !memchr(text, '/', (size_t)(colon - text)) && !file_exists(text))
		return read_short_ssh(a, text, e);
	return read_folder(a, text, e);
}

int
address_parse(struct address *out, const char *text, struct err *e)
{
	*out = (struct address){ .text = mem_strdup(text) };
	if (read_any(out, text, e) == 0)
		return 0;
	address_release(out);
	return -1;
}

void
address_release(struct address *a)
{
	mem_free(a->text);
	*a = (struct address){ 0 };
}
