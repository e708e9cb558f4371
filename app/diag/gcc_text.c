/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * gcc_text - gcc's warnings and errors as it prints them, to diags.
 *
 * The form is that of the GCC manual, "Diagnostic Message Formatting Options":
 * "FILE:LINE:COLUMN: warning: TEXT [-Woption]", before it "FILE: In function 'F':".
 * A note belongs to the warning before it and becomes a span of it.
 */
#include "base/mem.h"
#include "diag/diag.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	struct diags *out;
	char *function;    /* of the last "In function", or NULL */
	struct diag *open; /* the last warning, or NULL */
};

/* What "FILE:LINE:COLUMN: " in front of a message says; file is borrowed. */
struct place {
	const char *file;
	size_t len;
	int line, column;
};

/* The text behind the place, or NULL if the line does not begin with one. */
static const char *
read_place(struct place *at, const char *line)
{
	const char *colon = strchr(line, ':');
	char *end;

	if (!colon || colon == line || strcspn(line, " \t") < (size_t)(colon - line))
		return NULL;
	*at = (struct place){ .file = line, .len = (size_t)(colon - line) };
	at->line = (int)strtol(colon + 1, &end, 10);
	if (end == colon + 1 || *end != ':' || at->line < 1)
		return NULL;
	colon = end;
	at->column = (int)strtol(colon + 1, &end, 10);
	if (end == colon + 1) /* clang's and gcc's -fno-show-column */
		return colon[1] == ' ' ? colon + 2 : NULL;
	return end[0] == ':' && end[1] == ' ' ? end + 2 : NULL;
}

static void
add_span(
    struct diag *d, const struct place *at, const char *label, const char *function)
{
	size_t cap = d->span_n;
	struct diag_span *s;

	d->spans = mem_grow(d->spans, &cap, d->span_n + 1, sizeof *d->spans);
	s = &d->spans[d->span_n++];
	*s = (struct diag_span){ .file = mem_strndup(at->file, at->len),
		.line = at->line,
		.line_end = at->line,
		.column = at->column,
		.column_end = at->column,
		.primary = d->span_n == 1,
		.label = mem_strdup(label),
		.function = mem_strdup(function) };
}

/* "TEXT [-Woption]" or "TEXT [CWE-415] [-Woption]". */
static void
open_diag(
    struct reading *r, const struct place *at, const char *level, const char *text)
{
	struct diag *d = diags_add(r->out);
	const char *cwe = strstr(text, " [CWE-"), *option = strstr(text, " [-W");
	size_t len = strlen(text);

	d->tool = DIAG_GCC;
	d->level = mem_strdup(level);
	if (option)
		d->code = mem_strndup(option + 2, strcspn(option + 2, "]"));
	if (cwe)
		d->cwe = (int)strtol(cwe + 6, NULL, 10);
	if (option)
		len = (size_t)(option - text);
	if (cwe && (size_t)(cwe - text) < len)
		len = (size_t)(cwe - text);
	d->message = mem_strndup(text, len);
	add_span(d, at, d->message, r->function);
	r->open = d;
}

static void
read_message(struct reading *r, const struct place *at, const char *text)
{
	static const struct {
		const char *words, *level;
	} kinds[] = { { "warning: ", "warning" }, { "error: ", "error" },
		{ "fatal error: ", "error" } };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		size_t n = strlen(kinds[i].words);

		if (!strncmp(text, kinds[i].words, n)) {
			open_diag(r, at, kinds[i].level, text + n);
			return;
		}
	}
	if (r->open && !strncmp(text, "note: ", 6))
		add_span(r->open, at, text + 6, NULL);
}

/* "FILE: In function 'F':", with the quotes of any locale. */
static bool
read_function(struct reading *r, const char *line)
{
	const char *at = strstr(line, ": In function "), *end;

	if (!at)
		return false;
	at += strlen(": In function ");
	while (*at && (*at == '\'' || (*at & 0x80)))
		at++;
	for (end = at; *end && *end != '\'' && !(*end & 0x80);)
		end++;
	mem_free(r->function);
	r->function = mem_strndup(at, (size_t)(end - at));
	return true;
}

void
diag_read_gcc_text(struct diags *out, const char *text, size_t len)
{
	struct reading r = { .out = out };
	const char *end = text + len;

	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text)), *body;
		size_t n = (size_t)((nl ? nl : end) - text);
		char *line = mem_strndup(text, n);
		struct place at;

		if (!read_function(&r, line) && (body = read_place(&at, line)))
			read_message(&r, &at, body);
		mem_free(line);
		text += n + (nl ? 1 : 0);
	}
	mem_free(r.function);
}
