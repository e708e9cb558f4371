/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rustc - rustc's JSON lines, plain or wrapped by cargo, to diags.
 *
 * rustc calls the format unstable: only the documented keys are read, unknown ones and
 * unknown message types are passed over. A span inside a macro of the standard library
 * is walked outwards through its expansions to the line that the reader wrote.
 */
#include "base/mem.h"
#include "diag/diag.h"
#include "diag/trim.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

static char *
text_at(const json_t *o, const char *key)
{
	return mem_strdup(json_string_value(json_object_get(o, key)));
}

static int
int_at(const json_t *o, const char *key)
{
	json_int_t i = json_integer_value(json_object_get(o, key));

	return i < 0 || i > 0x7fffffff ? 0 : (int)i;
}

/* A file of the standard library, as rustc names it: "/rustc/HASH/library/…", under a
 * sysroot's "lib/rustlib/src/rust" with its sources, "/usr/src/rustc-1.85.1/library/…" by
 * Debian. */
static bool
is_std_file(const char *file)
{
	const char *of = *file == '/' ? strstr(file, "/rustc") : NULL;

	return (of && strstr(of, "/library/")) || strstr(file, "/rustlib/src/rust/");
}

static void
read_text(struct diag_span *s, const json_t *lines)
{
	size_t i, n = json_array_size(lines);

	if (!n)
		return;
	s->text = mem_calloc(n, sizeof *s->text);
	for (i = 0; i < n; i++) {
		const json_t *line = json_array_get(lines, i);

		s->text[i].text = text_at(line, "text");
		if (!s->text[i].text)
			s->text[i].text = mem_strdup("");
		s->text[i].from = int_at(line, "highlight_start");
		s->text[i].to = int_at(line, "highlight_end");
	}
	s->text_n = n;
}

static void
read_span(struct diag_span *s, const json_t *o)
{
	const json_t *at = o, *expansion, *outer;
	const char *file, *macro = NULL;

	for (expansion = json_object_get(o, "expansion"); json_is_object(expansion);
	     expansion = json_object_get(outer, "expansion")) {
		outer = json_object_get(expansion, "span");
		macro =
		    json_string_value(json_object_get(expansion, "macro_decl_name"));
		file = json_string_value(json_object_get(at, "file_name"));
		if (!json_is_object(outer))
			break;
		if (!file || is_std_file(file))
			at = outer;
	}
	file = json_string_value(json_object_get(at, "file_name"));
	s->file = mem_strdup(file ? file : "");
	s->is_std = is_std_file(s->file);
	s->macro = mem_strdup(macro);
	s->line = int_at(at, "line_start");
	s->line_end = int_at(at, "line_end");
	s->column = int_at(at, "column_start");
	s->column_end = int_at(at, "column_end");
	s->byte = (size_t)int_at(at, "byte_start");
	s->byte_end = (size_t)int_at(at, "byte_end");
	s->primary = json_is_true(json_object_get(o, "is_primary"));
	s->label = text_at(o, "label");
	s->replacement = text_at(o, "suggested_replacement");
	s->applicability = text_at(o, "suggestion_applicability");
	read_text(s, json_object_get(at, "text"));
}

static void
read_spans(struct diag *d, const json_t *spans)
{
	size_t n = json_array_size(spans);

	d->spans = mem_calloc(n, sizeof *d->spans);
	for (size_t i = 0; i < n; i++)
		read_span(&d->spans[d->span_n++], json_array_get(spans, i));
}

static void
read_diagnostic(struct diag *d, const json_t *o)
{
	d->tool = DIAG_RUSTC;
	d->level = text_at(o, "level");
	d->message = text_at(o, "message");
	d->code = text_at(json_object_get(o, "code"), "code");
	if (!d->level)
		d->level = mem_strdup("error");
	if (!d->message)
		d->message = mem_strdup("");
	read_spans(d, json_object_get(o, "spans"));
}

/* The lines that close a run; they carry no finding of their own. */
static bool
is_summary(const json_t *o)
{
	static const char *const starts[] = { "aborting due to ",
		"For more information about this error", "Some errors have detailed" };
	const char *message = json_string_value(json_object_get(o, "message"));
	const char *level = json_string_value(json_object_get(o, "level"));
	int digits = 0, end = 0;

	if (!message || !level || !strcmp(level, "failure-note"))
		return true;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (!strncmp(message, starts[i], strlen(starts[i])))
			return true;
	while (message[digits] >= '0' && message[digits] <= '9')
		digits++;
	end = digits && (!strcmp(message + digits, " warning emitted") ||
			    !strcmp(message + digits, " warnings emitted"));
	return end != 0;
}

static void
read_message(struct diags *out, const json_t *o)
{
	const json_t *children = json_object_get(o, "children");
	size_t n = json_array_size(children);
	struct diag *d = diags_add(out);

	read_diagnostic(d, o);
	d->children = mem_calloc(n, sizeof *d->children);
	for (size_t i = 0; i < n; i++)
		read_diagnostic(
		    &d->children[d->child_n++], json_array_get(children, i));
	diag_trim(d);
}

/* *message is borrowed from root. */
static enum diag_line
classify(const json_t **message, const json_t *root)
{
	const char *reason = json_string_value(json_object_get(root, "reason"));
	const char *type;

	*message = root;
	if (reason) {
		*message = json_object_get(root, "message");
		if (strcmp(reason, "compiler-message"))
			return strcmp(reason, "build-finished") ? DIAG_LINE_NEWS
								: DIAG_LINE_FINISHED;
	}
	type = json_string_value(json_object_get(*message, "$message_type"));
	if (type && strcmp(type, "diagnostic"))
		return DIAG_LINE_NEWS;
	return json_is_string(json_object_get(*message, "message")) ? DIAG_LINE_MESSAGE
								    : DIAG_LINE_OTHER;
}

/* The line without the page of text on its code, which is a third of it and would be
 * parsed for nothing; NULL if it has none. As a quote within a string is escaped, the
 * bytes of KEY can only be the key. Owned by the caller. */
static char *
without_explanation(size_t *out_len, const char *line, size_t len)
{
	static const char KEY[] = "\"explanation\":\"";
	const char *end = line + len;
	const char *at = memmem(line, len, KEY, sizeof KEY - 1);
	const char *from = at ? at + sizeof KEY - 1 : end, *to = from;
	char *rest;

	while (to < end && *to != '"')
		to += *to == '\\' ? 2 : 1;
	if (to >= end)
		return NULL;
	*out_len = len - (size_t)(to - from);
	rest = mem_calloc(*out_len + 1, 1);
	memcpy(rest, line, (size_t)(from - line));
	memcpy(rest + (from - line), to, (size_t)(end - to));
	return rest;
}

static json_t *
parse(const char *line, size_t len)
{
	size_t shorter;
	char *rest = without_explanation(&shorter, line, len);
	json_t *root =
	    rest ? json_loadb(rest, shorter, 0, NULL) : json_loadb(line, len, 0, NULL);

	mem_free(rest);
	return root;
}

enum diag_line
diag_read_line(struct diags *out, char **rendered, const char *line, size_t len)
{
	json_t *root = parse(line, len);
	const json_t *message;
	enum diag_line what;

	if (rendered)
		*rendered = NULL;
	if (!root) {
		out->skipped++;
		return DIAG_LINE_OTHER;
	}
	what = classify(&message, root);
	if (what == DIAG_LINE_MESSAGE) {
		if (rendered)
			*rendered = text_at(message, "rendered");
		if (!is_summary(message))
			read_message(out, message);
	}
	json_decref(root);
	return what;
}

void
diag_read_rustc(struct diags *out, const char *json, size_t len)
{
	const char *end = json + len;

	while (json < end) {
		const char *nl = memchr(json, '\n', (size_t)(end - json));
		size_t n = (size_t)((nl ? nl : end) - json);

		while (n && (*json == ' ' || *json == '\t')) {
			json++;
			n--;
		}
		if (n && *json == '{')
			diag_read_line(out, NULL, json, n);
		json += n + (nl ? 1 : 0);
	}
}
