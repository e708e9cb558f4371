/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * hooked - see hooked.h. What a hook is given is in exercises/README.md, field by field; a
 * new one is a line here and one there.
 */
#include "lesson/hooked.h"

#include "base/mem.h"
#include "explain/convert.h"
#include "judge/verdict.h"

#include <string.h>

enum { OUTPUT_MAX = 16 << 10 }; /* bytes of what a program printed */

static struct value
strings(char *const *v, size_t n)
{
	struct value list = value_new_table();

	for (size_t i = 0; i < n; i++)
		value_append(&list, value_str(v[i]));
	return list;
}

static struct value
tests_of(const struct verdict *v)
{
	static const char *const states[] = { "passed", "failed", "unseen" };
	struct value list = value_new_table();

	for (size_t i = 0; i < v->test_n; i++) {
		struct value t = value_new_table();

		value_set(&t, "name", value_str(v->tests[i].name));
		value_set(&t, "state", value_str(states[v->tests[i].state]));
		value_set(&t, "hidden", value_bool(v->tests[i].words != NULL));
		value_append(&list, t);
	}
	return list;
}

static struct value
said_of(const struct verdict *v)
{
	struct value list = value_new_table();

	for (size_t i = 0; i < v->said_n; i++) {
		struct value s = value_new_table();

		value_set(&s, "name", value_str(v->said[i].name));
		value_set(&s, "given", value_str(v->said[i].given));
		value_set(&s, "actual", value_str(v->said[i].actual));
		value_set(&s, "right", value_bool(v->said[i].right));
		value_append(&list, s);
	}
	return list;
}

/* Planted bugs that the learner's tests did not find, each by its words. */
static struct value
missed_of(const struct verdict *v)
{
	struct value list = value_new_table();

	for (size_t i = 0; i < v->caught_n; i++)
		if (!v->caught[i].by)
			value_append(&list, value_str(v->caught[i].says));
	return list;
}

/* Of a C program that was reported. */
static struct value
report_of(const struct verdict *v)
{
	struct value c = value_new_table();

	value_set(&c, "tool", value_str(v->c_tool));
	value_set(&c, "kind", value_str(v->c_kind));
	value_set(&c, "line", value_int(v->c_line));
	value_set(&c, "function", value_str(v->c_function));
	value_set(&c, "text", value_str(v->c_text));
	return c;
}

static struct value
compared_of(const struct compared *c)
{
	struct value v = value_new_table();

	value_set(&v, "inputs", value_int(c->inputs));
	value_set(&v, "differing", value_int(c->differing));
	value_set(&v, "input", value_str(c->input));
	value_set(&v, "words", value_str(c->words));
	value_set(&v, "c", value_str(c->c));
	value_set(&v, "rust", value_str(c->rust));
	return v;
}

/* Whether the i-th diagnostic is one that can be explained: about the side that the learner
 * writes, or is asked about. */
static bool
is_given(const struct diags *d, size_t i, const struct exercise *x)
{
	return diag_is_rust(&d->v[i]) == (judge_rust_name(x->kind) != NULL) &&
	       (!strcmp(d->v[i].level, "error") || !strcmp(d->v[i].level, "warning"));
}

static struct value
diags_of(const struct diags *d, const struct exercise *x)
{
	struct value list = value_new_table();

	for (size_t i = 0; i < d->n && value_len(&list) < HOOK_DIAGS_MAX; i++)
		if (is_given(d, i, x))
			value_append(&list, convert_diag(&d->v[i]));
	return list;
}

static struct value
verdict_value(const struct report *r, const struct exercise *x)
{
	const struct verdict *v = &r->verdict;
	struct value out = value_new_table();
	size_t printed = v->output ? strnlen(v->output, OUTPUT_MAX) : 0;

	value_set(&out, "exercise", value_str(x->name));
	value_set(&out, "kind", value_str(x->kind));
	value_set(&out, "verdict", value_str(verdict_name(v->kind)));
	value_set(&out, "pass", value_bool(v->pass));
	value_set(&out, "text", value_str(v->text));
	value_set(&out, "answer", value_strn(r->answer.ptr, r->answer.len));
	value_set(&out, "codes", strings(v->codes, v->code_n));
	value_set(&out, "tests", tests_of(v));
	value_set(&out, "questions", said_of(v));
	value_set(&out, "missed", missed_of(v));
	value_set(&out, "diags", diags_of(&r->diags, x));
	value_set(&out, "output", value_strn(printed ? v->output : "", printed));
	if (v->c_text)
		value_set(&out, "c", report_of(v));
	if (v->compared.inputs)
		value_set(&out, "compared", compared_of(&v->compared));
	return out;
}

struct hooks *
hooked_start(
    const struct report *r, const struct exercise *x, const struct sandbox_state *box)
{
	struct hook_ask ask = { .passed = r->verdict.pass,
		.refused = verdict_name(VERDICT_RULE_BROKEN) };

	if ((!x->hooks && !x->pack_hooks) || r->verdict.kind == VERDICT_CANCELLED)
		return NULL;
	ask.verdict = verdict_value(r, x);
	ask.diags = diags_of(&r->diags, x);
	return hooks_start(x, &ask, box);
}

void
hooked_end(struct report *r, struct hooks *h)
{
	struct verdict *v = &r->verdict;

	if (!h)
		return;
	hooks_take(&r->hooks, h);
	hooks_free(h);
	if (!r->hooks.check || !v->pass)
		return;
	v->kind = VERDICT_RULE_BROKEN;
	v->pass = false;
	mem_free(v->text);
	v->text = mem_strdup(r->hooks.check);
}

/* The diagnostic that was the k-th to be given; NULL if there is none. */
static const struct diag *
given(const struct diags *d, size_t k, const struct exercise *x)
{
	for (size_t i = 0; i < d->n; i++)
		if (is_given(d, i, x) && k-- == 0)
			return &d->v[i];
	return NULL;
}

static bool
same(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

/* The note on that diagnostic; a new one where ferry has none. */
static struct note *
note_on(struct notes *notes, const struct diag *d)
{
	const struct diag_span *at = diag_primary(d);
	struct note *n;

	for (size_t i = 0; i < notes->n; i++) {
		n = &notes->v[i];
		if (!n->own.pack && same(n->code, d->code) &&
		    same(n->file, at ? at->file : NULL) &&
		    n->line == (at ? at->line : 0) &&
		    n->column == (at ? at->column : 0))
			return n;
	}
	n = notes_add(notes);
	n->rule = mem_strdup("pack");
	n->tool = diag_tool_name(d->tool);
	n->code = mem_strdup(d->code);
	n->level = mem_strdup(d->level);
	n->message = mem_strdup(d->message);
	n->headline = mem_strdup(d->message);
	n->own.instead = true;
	if (at) {
		n->file = mem_strdup(at->file);
		n->line = at->line;
		n->column = at->column;
	}
	return n;
}

void
hooked_notes(struct report *r, const struct exercise *x)
{
	for (size_t i = 0; i < r->hooks.note_n; i++) {
		const struct hook_note *said = &r->hooks.notes[i];
		const struct diag *d = given(&r->diags, said->diag, x);
		struct note *n = d ? note_on(&r->notes, d) : NULL;

		if (!n)
			continue;
		n->own = (struct note_own){ .pack = mem_strdup(x->pack),
			.title = mem_strdup(said->title),
			.what = mem_strdup(said->what),
			.why = mem_strdup(said->why),
			.instead = said->instead || n->own.instead };
		if (!n->text)
			n->text = mem_strdup(said->what ? said->what : said->title);
	}
}
