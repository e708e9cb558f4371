/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * valgrind - memcheck's text (3.19) to diags.
 *
 * Memcheck names files without their folder, libc's too, so the caller says which one is
 * the reader's.
 */
#include "base/mem.h"
#include "diag/diag.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *words, *name;
	int cwe;
} kinds[] = {
	{ "Invalid read of size", "invalid-read", 125 },
	{ "Invalid write of size", "invalid-write", 787 },
	{ "Conditional jump or move depends on uninitialised", "uninitialised-value",
	    457 },
	{ "Use of uninitialised value", "uninitialised-value", 457 },
	{ "points to uninitialised byte", "uninitialised-bytes", 908 },
	{ "Invalid free()", "invalid-free", 590 },
	{ "Mismatched free()", "mismatched-free", 762 },
	{ "Source and destination overlap", "overlap", 475 },
	{ "are definitely lost", "leak", 401 },
	{ "Process terminating with default action of signal 11", "SEGV", 476 },
	{ "Possible data race during", "data-race", 366 }, /* helgrind's, as the next */
	{ ": lock order \"", "lock-order-inversion", 833 },
};

/* What the first line does not say; see note_freed() and note_address(). */
#define FREED_TWICE "double-free"
#define FREED       "heap-use-after-free"
#define DENIED      "bad-permissions"
#define FAR         "bad-address"
#define NEAR        "null-access"

const char *
diag_valgrind_kind(size_t i)
{
	static const char *const later[] = { FREED_TWICE, FREED, DENIED, FAR, NEAR };
	enum { KINDS = sizeof kinds / sizeof *kinds };

	if (i < KINDS)
		return kinds[i].name;
	return i - KINDS < sizeof later / sizeof *later ? later[i - KINDS] : NULL;
}

static const struct {
	const char *words, *label;
	bool freed; /* the access is then to freed memory */
} sections[] = {
	{ " free'd", "freed here", true },
	{ "Block was alloc'd at", "allocated here", false },
	{ " alloc'd", "allocated here", false },
	{ "was created by a heap allocation", "allocated here", false },
	{ "was created by a stack allocation", "in the frame of this function", false },
};

/* Helgrind goes on after an empty line: which error's, and what the next frame means. */
static const struct {
	const char *words, *code, *label;
} sequels[] = {
	{ "This conflicts with a previous write", "data-race",
	    "the other thread writes here" },
	{ "This conflicts with a previous read", "data-race",
	    "the other thread reads here" },
	{ "Observed (incorrect) order is", "lock-order-inversion",
	    "the order of the locks begins here" },
	{ "Required order was established by", "lock-order-inversion",
	    "the order of the locks begins here" },
};

struct reading {
	struct diags *out;
	const char *file;
	bool open;
	const char *label; /* of the stack being read; NULL once its frame is found */
	bool callers;      /* the frames that follow called the last one */
	bool dropped;      /* the last error was a repetition */
};

/* The text after "==PID== ", or NULL. */
static const char *
after_pid(const char *line)
{
	size_t digits;

	if (strncmp(line, "==", 2) != 0)
		return NULL;
	digits = strspn(line + 2, "0123456789");
	return digits && !strncmp(line + 2 + digits, "==", 2) ? line + 4 + digits
							      : NULL;
}

/* Whether the line opens an error; then it is the last of the list. */
static bool
open_error(struct reading *r, const char *text)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct diag *d;

		if (!strstr(text, kinds[i].words))
			continue;
		d = diags_add(r->out);
		d->tool = DIAG_VALGRIND;
		d->level = mem_strdup("error");
		d->code = mem_strdup(kinds[i].name);
		d->message = mem_strdup(text + strspn(text, " "));
		d->cwe = kinds[i].cwe;
		r->label = "the access";
		return true;
	}
	return false;
}

/* A read or write of freed memory, a second free: other bugs than the first line says. */
static void
note_freed(struct diag *d)
{
	const char *code = !strcmp(d->code, "invalid-free")   ? FREED_TWICE
			   : !strncmp(d->code, "invalid-", 8) ? FREED
							      : NULL;

	if (!code)
		return;
	d->cwe = !strcmp(code, FREED_TWICE) ? 415 : 416;
	mem_free(d->code);
	d->code = mem_strdup(code);
}

/* " Address 0x0 is not stack'd, malloc'd or (recently) free'd", and of a signal " Access
 * not within mapped region at address 0x0", " Bad permissions for …": what was reached for
 * is no object, so it is not beyond the end of one. */
static bool
note_address(struct diag *d, const char *text)
{
	static const char *const words[] = { "at address 0x", " Address 0x" };
	const char *at = NULL;
	bool far;

	if (!strstr(text, "not stack'd") && !strstr(text, "mapped region"))
		return false;
	for (size_t i = 0; i < 2 && !at; i++)
		if ((at = strstr(text, words[i])))
			at += strlen(words[i]);
	if (!at)
		return false;
	far = strtoull(at, NULL, 16) >= 4096;
	if (!strncmp(d->code, "invalid-", 8) || !strcmp(d->code, "SEGV")) {
		mem_free(d->code);
		d->code = mem_strdup(strstr(text, "Bad permissions") ? DENIED
				     : far                           ? FAR
								     : NEAR);
		d->cwe = far ? 0 : 476;
	}
	return true;
}

/* "   by 0x10916A: main (bug.c:9)" */
static void
read_frame(struct reading *r, const char *text)
{
	struct diag *d = &r->out->v[r->out->n - 1];
	const char *open = strrchr(text, '('), *name = strstr(text, ": ");
	size_t n = strlen(r->file), cap = d->span_n;
	struct diag_span *s;

	if (r->label && !strcmp(r->label, "freed here") && strstr(text, ": realloc ("))
		r->label = "freed by realloc() here";
	if (!open || !name || strncmp(open + 1, r->file, n) != 0 || open[1 + n] != ':')
		return;
	if (!r->label && r->callers)
		diag_set_caller(d, name + 2, strcspn(name + 2, " ("),
		    (int)strtol(open + 2 + n, NULL, 10));
	if (!r->label)
		return;
	r->callers = true;
	d->spans = mem_grow(d->spans, &cap, d->span_n + 1, sizeof *d->spans);
	s = &d->spans[d->span_n++];
	*s = (struct diag_span){ .file = mem_strdup(r->file),
		.line = (int)strtol(open + 2 + n, NULL, 10),
		.primary = d->span_n == 1,
		.label = mem_strdup(r->label),
		.function = mem_strndup(name + 2, strcspn(name + 2, " (")) };
	s->line_end = s->line;
	r->label = NULL;
}

/* Memcheck tells each byte's access: the same error at the same line is dropped. */
static void
settle(struct reading *r)
{
	const struct diag_span *at, *other;
	const struct diag *last;

	if (!r->open)
		return;
	r->open = r->dropped = false;
	last = &r->out->v[r->out->n - 1];
	at = diag_primary(last);
	for (size_t i = 0; at && i + 1 < r->out->n; i++) {
		other = diag_primary(&r->out->v[i]);
		if (other && r->out->v[i].tool == DIAG_VALGRIND &&
		    !strcmp(r->out->v[i].code, last->code) && other->line == at->line) {
			diags_pop(r->out);
			r->dropped = true;
			return;
		}
	}
}

/* Whether the line goes on with the error that is the last of the list. */
static bool
reopen(struct reading *r, const char *text)
{
	const struct diag *last = r->out->n ? &r->out->v[r->out->n - 1] : NULL;

	for (size_t i = 0; last && i < sizeof sequels / sizeof *sequels; i++) {
		if (strncmp(text, sequels[i].words, strlen(sequels[i].words)) != 0 ||
		    strcmp(last->code, sequels[i].code) != 0)
			continue;
		r->open = !r->dropped;
		r->label = sequels[i].label;
		r->callers = false;
		return true;
	}
	return false;
}

/* " Address 0x10c02c is 0 bytes inside data symbol "n"" */
static void
read_symbol(struct diag *d, const char *text)
{
	const char *name = strstr(text, "data symbol \"");

	if (!name || strcmp(d->code, "data-race") != 0)
		return;
	name += strlen("data symbol \"");
	mem_free(d->message);
	d->message = mem_printf("data-race on `%.*s`", (int)strcspn(name, "\""), name);
}

static void
read_line(struct reading *r, const char *text)
{
	if (!strncmp(text, "Locks held", 10))
		return;
	if (*text != ' ') { /* not a part of an error, but perhaps the start of one */
		settle(r);
		if (reopen(r, text))
			return;
		r->open = open_error(r, text);
		r->dropped = r->dropped && !r->open;
		return;
	}
	if (r->open)
		read_symbol(&r->out->v[r->out->n - 1], text);
	if (!r->open || note_address(&r->out->v[r->out->n - 1], text))
		return;
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		if (!strstr(text, sections[i].words))
			continue;
		r->label = sections[i].label;
		r->callers = false;
		if (sections[i].freed)
			note_freed(&r->out->v[r->out->n - 1]);
		return;
	}
	read_frame(r, text);
}

void
diag_read_valgrind(struct diags *out, const char *text, size_t len, const char *file)
{
	struct reading r = { .out = out, .file = file };
	const char *end = text + len;

	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text)), *body;
		size_t n = (size_t)((nl ? nl : end) - text);
		char *line = mem_strndup(text, n);

		body = after_pid(line);
		if (body) {
			body += *body == ' ';
			read_line(&r, body);
		}
		mem_free(line);
		text += n + (nl ? 1 : 0);
	}
	settle(&r);
}
