/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * gcc - gcc's JSON diagnostics to diags.
 *
 * The format is that of "-fdiagnostics-format=json" (GCC manual, "Diagnostic Message
 * Formatting Options"): an array of objects, one array a compiled file, each on a line up to
 * gcc 13, on many from gcc 14 on.
 */
#include "base/mem.h"
#include "diag/diag.h"

#include <jansson.h>
#include <string.h>

static char *
text_at(const json_t *o, const char *key)
{
	return mem_strdup(json_string_value(json_object_get(o, key)));
}

static void
read_place(struct diag_span *s, const json_t *place)
{
	s->file = text_at(place, "file");
	if (!s->file)
		s->file = mem_strdup("");
	s->line = s->line_end = (int)json_integer_value(json_object_get(place, "line"));
	s->column = s->column_end =
	    (int)json_integer_value(json_object_get(place, "column"));
}

/* The warning's place, then the steps of the analyzer's path. */
static void
read_spans(struct diag *d, const json_t *o)
{
	const json_t *locations = json_object_get(o, "locations");
	const json_t *path = json_object_get(o, "path");
	size_t n = json_array_size(path);

	d->spans = mem_calloc(n + 1, sizeof *d->spans);
	if (json_array_size(locations)) {
		struct diag_span *s = &d->spans[d->span_n++];

		read_place(s, json_object_get(json_array_get(locations, 0), "caret"));
		s->primary = true;
		s->label = text_at(o, "message");
	}
	for (size_t i = 0; i < n; i++) {
		const json_t *event = json_array_get(path, i);
		struct diag_span *s = &d->spans[d->span_n++];

		read_place(s, json_object_get(event, "location"));
		s->label = text_at(event, "description");
		s->function = text_at(event, "function");
	}
}

static void
read_one(struct diags *out, const json_t *o)
{
	const char *kind = json_string_value(json_object_get(o, "kind"));
	struct diag *d;

	if (!kind || (strcmp(kind, "warning") && strcmp(kind, "error")))
		return;
	d = diags_add(out);
	d->tool = DIAG_GCC;
	d->level = mem_strdup(kind);
	d->code = text_at(o, "option");
	d->message = text_at(o, "message");
	if (!d->message)
		d->message = mem_strdup("");
	d->cwe = (int)json_integer_value(
	    json_object_get(json_object_get(o, "metadata"), "cwe"));
	read_spans(d, o);
}

/* An array that begins a line, NULL if there is none; *n is its length, else the line's. */
static json_t *
read_array(struct diags *out, size_t *n, const char *json, size_t left)
{
	const char *nl = memchr(json, '\n', left);
	json_error_t error;
	json_t *root = *json == '['
			   ? json_loadb(json, left, JSON_DISABLE_EOF_CHECK, &error)
			   : NULL;

	*n = nl ? (size_t)(nl - json) + 1 : left;
	if (root)
		*n = (size_t)error.position;
	else if (*json == '[')
		out->skipped++;
	return root;
}

void
diag_read_gcc(struct diags *out, const char *json, size_t len)
{
	size_t n;

	for (; len > 0; json += n, len -= n) {
		json_t *root = read_array(out, &n, json, len);

		for (size_t i = 0; i < json_array_size(root); i++)
			read_one(out, json_array_get(root, i));
		json_decref(root);
	}
}
