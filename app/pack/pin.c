/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pin - see pin.h. The file is ferry's own, but whoever can write it could have it name
 * any path, so ids and commits are read as strictly as those of a stranger.
 */
#include "pack/pin.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/info.h"

#include <stdlib.h>
#include <string.h>

#define HEADING "ferry-pack 1\n"

enum { PIN_MAX = 256 << 10, NAMES_MAX = 2000 };

static bool
read_commit(char out[PIN_COMMIT], const char *text)
{
	if (strlen(text) != PIN_COMMIT - 1 ||
	    strspn(text, "0123456789abcdef") != PIN_COMMIT - 1)
		return false;
	memcpy(out, text, PIN_COMMIT);
	return true;
}

void
pin_trust(struct pin *p, const char *capability)
{
	if (pin_trusts(p, capability))
		return;
	p->trusts =
	    mem_grow(p->trusts, &p->trust_cap, p->trust_n + 1, sizeof *p->trusts);
	p->trusts[p->trust_n++] = mem_strdup(capability);
}

bool
pin_trusts(const struct pin *p, const char *capability)
{
	for (size_t i = 0; i < p->trust_n; i++)
		if (!strcmp(p->trusts[i], capability))
			return true;
	return false;
}

void
pin_rename(struct pin *p, const char *from, const char *to)
{
	for (size_t i = 0; i < p->renamed_n; i++)
		if (!strcmp(p->renamed[i].from, from) && !strcmp(p->renamed[i].to, to))
			return;
	p->renamed =
	    mem_grow(p->renamed, &p->renamed_cap, p->renamed_n + 1, sizeof *p->renamed);
	p->renamed[p->renamed_n++] =
	    (struct renaming){ .from = mem_strdup(from), .to = mem_strdup(to) };
}

static bool
read_renamed(struct pin *p, char *value)
{
	char *to = strchr(value, ' ');

	if (!to || p->renamed_n == NAMES_MAX)
		return false;
	*to++ = '\0';
	if (!path_is_name(value) || !path_is_name(to))
		return false;
	pin_rename(p, value, to);
	return true;
}

/* A line "key value"; a key that this ferry does not know is a later one's. */
static bool
read_line(struct pin *p, char *line)
{
	char *value = strchr(line, ' ');

	if (!value)
		return false;
	*value++ = '\0';
	if (!strcmp(line, "url")) {
		mem_free(p->url);
		p->url = mem_strdup(value);
	} else if (!strcmp(line, "ref")) {
		mem_free(p->ref);
		p->ref = mem_strdup(value);
	} else if (!strcmp(line, "signer")) {
		mem_free(p->signer);
		p->signer = mem_strdup(value);
	} else if (!strcmp(line, "commit")) {
		return read_commit(p->commit, value);
	} else if (!strcmp(line, "previous")) {
		return read_commit(p->previous, value);
	} else if (!strcmp(line, "trusts") && p->trust_n < NAMES_MAX) {
		pin_trust(p, value);
	} else if (!strcmp(line, "renamed")) {
		return read_renamed(p, value);
	} else if (!strcmp(line, "at")) {
		p->at = strtoll(value, NULL, 10);
	}
	return true;
}

int
pin_read(struct pin *out, const char *dir, struct err *e)
{
	struct buf text = BUF_INIT(PIN_MAX + 1);
	char *path = path_join(dir, "pin"), *rest = NULL;
	int rc = file_read(&text, path, PIN_MAX, e);
	bool well = rc == 0 && !strncmp(text.ptr, HEADING, strlen(HEADING));

	*out = (struct pin){ 0 };
	if (well)
		for (char *line = strtok_r(text.ptr + strlen(HEADING), "\n", &rest);
		     line && well; line = strtok_r(NULL, "\n", &rest))
			well = read_line(out, line);
	if (rc == 0 && (!well || !out->url || !out->commit[0]))
		rc = err_set(e, ERR_INVALID,
		    "\"%s\" is damaged, or a newer ferry's: `ferry pack remove` and "
		    "add the pack again",
		    path);
	buf_release(&text);
	mem_free(path);
	return rc;
}

int
pin_write(const struct pin *p, const char *dir, struct err *e)
{
	struct buf text = BUF_INIT(PIN_MAX);
	char *path = path_join(dir, "pin");
	int rc;

	buf_addf(&text, HEADING "url %s\n", p->url);
	if (p->ref)
		buf_addf(&text, "ref %s\n", p->ref);
	if (p->signer)
		buf_addf(&text, "signer %s\n", p->signer);
	buf_addf(&text, "commit %s\n", p->commit);
	if (p->previous[0])
		buf_addf(&text, "previous %s\n", p->previous);
	buf_addf(&text, "at %lld\n", p->at);
	for (size_t i = 0; i < p->trust_n; i++)
		buf_addf(&text, "trusts %s\n", p->trusts[i]);
	for (size_t i = 0; i < p->renamed_n; i++)
		buf_addf(
		    &text, "renamed %s %s\n", p->renamed[i].from, p->renamed[i].to);
	rc = text.cut ? err_set(e, ERR_INVALID, "\"%s\" would be too large", path)
		      : file_replace(path, text.ptr, text.len, e);
	buf_release(&text);
	mem_free(path);
	return rc;
}

void
pin_release(struct pin *p)
{
	mem_free(p->url);
	mem_free(p->ref);
	mem_free(p->signer);
	for (size_t i = 0; i < p->trust_n; i++)
		mem_free(p->trusts[i]);
	mem_free(p->trusts);
	renamed_free(p->renamed, p->renamed_n);
	*p = (struct pin){ 0 };
}
