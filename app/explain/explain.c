/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * explain - see explain.h. The whole knowledge is in Lua; here are the loading, the
 * fallback when a rule breaks, and the log of what the rules could not read.
 */
#include "explain/explain.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "explain/convert.h"
#include "explain/follows.h"
#include "script/host.h"

#include <dirent.h>
#include <string.h>

#define ENTRY   "ferry.explain"  /* rustc's diagnostics */
#define ENTRY_C "ferry.c_report" /* C tools' reports */
#define SILENT  "ferry.silent"   /* what compiles and means something else */

struct source {
	char *file, *text;
	size_t len;
};

struct rules {
	struct host *host;
	struct source *sources;
	size_t source_n, source_cap;
	char *folder; /* lua/explain */
	char **codes; /* NULL-terminated; NULL until asked for */
};

struct rules *
rules_open(const char *share, struct err *e)
{
	struct rules *r = mem_calloc(1, sizeof *r);
	char *root = path_join(share, "lua");

	r->host = host_open(root, false, e);
	r->folder = path_join(root, "explain");
	mem_free(root);
	if (r->host && !host_has(r->host, ENTRY)) {
		err_set(e, ERR_NOTFOUND,
		    "the explanation rules are not in \"%s\": is FERRY_SHARE right?",
		    r->folder);
		host_close(r->host);
		r->host = NULL;
	}
	if (!r->host) {
		rules_close(r);
		return NULL;
	}
	return r;
}

void
rules_close(struct rules *r)
{
	if (!r)
		return;
	for (size_t i = 0; r->codes && r->codes[i]; i++)
		mem_free(r->codes[i]);
	rules_forget(r);
	mem_free(r->sources);
	mem_free(r->codes);
	mem_free(r->folder);
	host_close(r->host);
	mem_free(r);
}

void
rules_add_source(struct rules *r, const char *file, const char *text, size_t len)
{
	r->sources =
	    mem_grow(r->sources, &r->source_cap, r->source_n + 1, sizeof *r->sources);
	r->sources[r->source_n++] = (struct source){
		.file = mem_strdup(file), .text = mem_strndup(text, len), .len = len
	};
}

void
rules_forget(struct rules *r)
{
	for (size_t i = 0; i < r->source_n; i++) {
		mem_free(r->sources[i].file);
		mem_free(r->sources[i].text);
	}
	r->source_n = 0;
}

/* Whether every line that d quotes of the file stands in the text at its place. */
static bool
is_unchanged(const struct source *s, const struct diag *d)
{
	for (size_t i = 0; i < d->span_n; i++) {
		const struct diag_span *span = &d->spans[i];

		for (size_t k = 0; k < span->text_n && !strcmp(span->file, s->file);
		     k++) {
			const char *quoted = span->text[k].text;
			size_t len, n = strlen(quoted);
			const char *line =
			    text_line(&len, s->text, s->len, span->line + (int)k);

			if (!line || len < n || memcmp(line, quoted, n) != 0)
				return false;
		}
	}
	return true;
}

/* The text of the file that d is about, or NULL. */
static const char *
find_source(const struct rules *r, const struct diag *d)
{
	const struct diag_span *at = diag_primary(d);

	for (size_t i = 0; at && i < r->source_n; i++)
		if (!strcmp(r->sources[i].file, at->file))
			return is_unchanged(&r->sources[i], d) ? r->sources[i].text
							       : NULL;
	return NULL;
}

/* What is known without a rule: rustc's own words. */
static void
fill_facts(struct note *n, const struct diag *d)
{
	const struct diag_span *s = diag_primary(d);

	n->tool = diag_tool_name(d->tool);
	n->code = mem_strdup(d->code);
	n->level = mem_strdup(d->level);
	if (!n->message)
		n->message = mem_strdup(d->message);
	if (s) {
		n->file = mem_strdup(s->file);
		n->line = s->line;
		n->column = s->column;
	}
	if (!n->rule)
		n->rule = mem_strdup("generic");
	if (!n->headline)
		n->headline = mem_strdup(d->message);
	if (!n->text)
		n->text = mem_strdup(d->message);
}

static void
log_unread(const struct diag *d, const struct value *unread)
{
	for (size_t i = 0; i < value_len(unread); i++)
		log_line("explain", "unread label in %s: %s",
		    d->code ? d->code : "(no code)",
		    value_as_str(value_at(unread, i), "?"));
}

static void
explain_one(struct note *out, struct rules *r, const struct diag *d)
{
	struct value in = convert_diag(d), v = value_nil();
	struct err e = { 0 };

	*out = (struct note){ .same_as = -1 };
	value_set(&in, "source", value_str(find_source(r, d)));
	if (host_call(&v, r->host, ENTRY, "explain", &in, 1, &e) < 0) {
		log_line("explain", "the rule for %s failed: %s",
		    d->code ? d->code : "(no code)", e.text);
	} else {
		convert_note(out, &v);
		log_unread(d, value_get(&v, "unread"));
	}
	fill_facts(out, d);
	value_release(&in);
	value_release(&v);
}

static bool
is_explained(const struct diag *d)
{
	return !strcmp(d->level, "error") || !strcmp(d->level, "warning") ||
	       d->tool == DIAG_PANIC || d->tool == DIAG_FERRY;
}

/* Those that are errors, or those that are not. */
static void
explain_level(struct notes *out, struct rules *r, const struct diags *d, bool errors)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct diag *one = &d->v[i];

		if (diag_is_rust(one) && is_explained(one) &&
		    (strcmp(one->level, "error") == 0) == errors &&
		    !follows_syntax_error(d, one))
			explain_one(notes_add(out), r, one);
	}
}

void
explain_diags(struct notes *out, struct rules *r, const struct diags *d)
{
	explain_level(out, r, d, true);
	explain_level(out, r, d, false);
	notes_mark_same(out);
}

void
explain_reports(struct notes *out, struct rules *r, const struct diags *d)
{
	const struct diag **own = mem_calloc(d->n + 1, sizeof *own);
	struct value in = value_new_table(), v = value_nil();
	struct err e = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++) {
		if (diag_is_rust(&d->v[i]) || !is_explained(&d->v[i]))
			continue;
		own[n++] = &d->v[i];
		value_append(&in, convert_diag(&d->v[i]));
	}
	if (n && host_call(&v, r->host, ENTRY_C, "all", &in, 1, &e) < 0) {
		log_line("explain", "the rule for reports failed: %s", e.text);
		for (size_t i = 0; i < n; i++)
			fill_facts(notes_add(out), own[i]);
	}
	for (size_t i = 0; i < value_len(&v); i++) {
		const struct value *one = value_at(&v, i);
		size_t at = (size_t)value_as_int(value_get(one, "index"), 0) - 1;
		struct note *note = at < n ? notes_add(out) : NULL;

		if (note) {
			convert_note(note, one);
			fill_facts(note, own[at]);
		}
	}
	value_release(&in);
	value_release(&v);
	mem_free(own);
}

static void
read_span(struct diag_span *s, const struct value *v, const char *file,
    const char *text, size_t len)
{
	size_t n;
	const char *line;

	*s = (struct diag_span){ .file = mem_strdup(file),
		.line = (int)value_as_int(value_get(v, "line"), 1),
		.column = (int)value_as_int(value_get(v, "column"), 1),
		.column_end = (int)value_as_int(value_get(v, "column_end"), 1),
		.byte = (size_t)value_as_int(value_get(v, "byte"), 0),
		.byte_end = (size_t)value_as_int(value_get(v, "byte_end"), 0),
		.label = mem_strdup(value_as_str(value_get(v, "label"), NULL)) };
	s->line_end = s->line;
	line = text_line(&n, text, len, s->line);
	if (line) {
		s->text = mem_calloc(1, sizeof *s->text);
		s->text[0] = (struct diag_text){ mem_strndup(line, n), s->column,
			s->column_end };
		s->text_n = 1;
	}
}

void
explain_silent(
    struct diags *d, struct rules *r, const char *file, const char *text, size_t len)
{
	struct value in = value_strn(text, len), v = value_nil();
	struct err e = { 0 };

	if (host_call(&v, r->host, SILENT, "scan", &in, 1, &e) < 0)
		log_line("explain", "the scan of \"%s\" failed: %s", file, e.text);
	for (size_t i = 0; i < value_len(&v); i++) {
		const struct value *one = value_at(&v, i),
				   *spans = value_get(one, "spans");
		struct diag *added;

		if (follows_has_error(d, file,
			(int)value_as_int(value_get(value_at(spans, 0), "line"), 0)))
			continue;
		added = diags_add(d);
		added->tool = DIAG_FERRY;
		added->level = mem_strdup("note");
		added->code = mem_strdup(value_as_str(value_get(one, "code"), NULL));
		added->message =
		    mem_strdup(value_as_str(value_get(one, "message"), ""));
		added->spans = mem_calloc(value_len(spans), sizeof *added->spans);
		for (size_t k = 0; k < value_len(spans); k++) {
			read_span(
			    &added->spans[k], value_at(spans, k), file, text, len);
			added->spans[k].primary = k == 0;
			added->span_n++;
		}
	}
	value_release(&in);
	value_release(&v);
}

const char *
explain_source(const struct rules *r, const char *file)
{
	for (size_t i = 0; i < r->source_n; i++)
		if (!strcmp(r->sources[i].file, file))
			return r->sources[i].text;
	return NULL;
}

bool
explain_asks(char **place, struct rules *r, const struct diag *d)
{
	struct value in = value_nil(), v = value_nil();
	const char *source = d->tool == DIAG_RUSTC ? find_source(r, d) : NULL;

	*place = NULL;
	if (source) {
		in = convert_diag(d);
		value_set(&in, "source", value_str(source));
		if (host_call(&v, r->host, ENTRY, "asks", &in, 1, NULL) == 0)
			*place = mem_strdup(value_as_str(value_get(&v, "place"), NULL));
	}
	value_release(&in);
	value_release(&v);
	return *place != NULL;
}

bool
explain_prepare(struct rules *r, size_t i)
{
	struct value in = value_int((long long)i + 1), v = value_nil();
	bool more = host_call(&v, r->host, ENTRY, "prepare", &in, 1, NULL) == 0 &&
		    value_as_bool(&v, false);

	value_release(&in);
	value_release(&v);
	return more;
}

int
explain_page(struct page *out, struct rules *r, const char *code, struct err *e)
{
	struct value in = value_str(code), v = value_nil();
	int rc = host_call(&v, r->host, ENTRY, "page", &in, 1, e);

	*out = (struct page){ 0 };
	if (rc == 0 && v.type != VALUE_TABLE)
		rc = err_set(e, ERR_NOTFOUND,
		    "ferry has no page for \"%s\"; `rustc --explain %s` may", code,
		    code);
	if (rc == 0)
		convert_page(out, &v);
	value_release(&in);
	value_release(&v);
	return rc;
}

/* "E0382.lua" */
static int
is_rule_file(const struct dirent *d)
{
	const char *s = d->d_name;

	return s[0] == 'E' && strspn(s + 1, "0123456789") == 4 &&
	       !strcmp(s + 5, ".lua");
}

const char *const *
explain_codes(struct rules *r)
{
	struct dirent **names = NULL;
	int n;

	if (!r->codes) {
		n = scandir(r->folder, &names, is_rule_file, alphasort);
		r->codes = mem_calloc((size_t)(n > 0 ? n : 0) + 1, sizeof *r->codes);
		for (int i = 0; i < n; i++) {
			r->codes[i] = mem_strndup(names[i]->d_name, 5);
			mem_free(names[i]);
		}
		mem_free(names);
	}
	return (const char *const *)r->codes;
}
