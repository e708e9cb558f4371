/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * lesson_notes - stage 5 of the straight line, see lesson_parts.h: what the tools said in C
 * terms, as far as it is there.
 */
#include "base/mem.h"
#include "lesson/gather.h"
#include "lesson/lesson_parts.h"

#include <string.h>

/*
 * The rules with the answer as their only source. Between two steps of this lesson they
 * may have been given another's, so whoever calls them begins here.
 */
static struct rules *
rules_for(struct lesson *l, struct err *e)
{
	struct rules *rules = ferry_rules(l->ferry, e);

	if (!rules)
		return NULL;
	rules_forget(rules);
	if (l->rust.file)
		rules_add_source(rules, l->rust.file, l->rust.text, l->rust.len);
	return rules;
}

/* No note leads to the exercise that the learner is in. */
static void
drop_own(struct notes *notes, const struct exercise *x)
{
	for (size_t i = 0; i < notes->n; i++) {
		struct note *n = &notes->v[i];
		size_t kept = 0;

		for (size_t k = 0; k < n->exercise_n; k++)
			if (strcmp(n->exercises[k], x->name) != 0)
				n->exercises[kept++] = n->exercises[k];
			else
				mem_free(n->exercises[k]);
		n->exercise_n = kept;
	}
}

/* What was built has no errors to explain, only what compiled and means something else
 * than in C, and how it panicked if it did not pass; and no note of that is worth losing a
 * verdict for. Where there is no Rust, the reports on the C are explained. */
void
lesson_explain_built(struct lesson *l)
{
	struct report *r = &l->report;
	struct rules *rules = rules_for(l, NULL);
	size_t before = r->diags.n;
	struct diags found;

	if (!rules)
		return;
	if (!l->rust.file) {
		explain_reports(&r->notes, rules, &r->diags);
		drop_own(&r->notes, l->exercise);
		return;
	}
	explain_silent(&r->diags, rules, l->rust.file, l->rust.text, l->rust.len);
	if (!r->verdict.pass)
		gather_panics(&r->diags, &l->spec, &r->outcome, l->rust.file,
		    l->rust.text, l->rust.len);
	gather_lints(&r->notes, rules, &r->diags, l->rust.file);
	found = r->diags; /* borrowed */
	found.v += before;
	found.n -= before;
	explain_diags(&r->notes, rules, &found);
	drop_own(&r->notes, l->exercise);
}

/* Stage 5 begins: the rules have the answer, and ask for the types that they need. */
int
lesson_begin_notes(struct lesson *l, struct err *e)
{
	struct report *r = &l->report;
	struct rules *rules = rules_for(l, e);
	struct types_of of = { l->rust.file, l->rust.path, l->exercise->edition };

	if (!rules)
		return -1;
	explain_silent(&r->diags, rules, of.file, l->rust.text, l->rust.len);
	if (!l->cancelled)
		l->types = types_start(rules, &r->diags, l->spec.tools, &of);
	if (l->types && l->spec.slots)
		l->spec.slots->free--;
	return 0;
}

void
lesson_end_types(struct lesson *l, struct diags *d)
{
	if (l->types && l->spec.slots)
		l->spec.slots->free++;
	types_finish(d, l->types);
	l->types = NULL;
}

void
lesson_end_notes(struct lesson *l)
{
	lesson_end_types(l, &l->report.diags);
	explain_diags(&l->report.notes, rules_for(l, NULL), &l->report.diags);
	drop_own(&l->report.notes, l->exercise);
}

const struct note *
lesson_first_note(struct lesson *l)
{
	const struct buf *json =
	    l->build && !l->settled ? build_messages(l->build, "rust") : NULL;
	const char *nl =
	    json && json->len > l->early_len
		? memchr(json->ptr + l->early_len, '\n', json->len - l->early_len)
		: NULL;
	struct rules *rules;
	struct diags d;

	if (l->early.n)
		return &l->early.v[0];
	rules = nl && l->rust.file ? rules_for(l, NULL) : NULL;
	if (!rules)
		return NULL;
	diags_init(&d);
	diag_read_rustc(
	    &d, json->ptr + l->early_len, (size_t)(nl - json->ptr) - l->early_len);
	gather_hide(&d, &l->spec);
	l->early_len = (size_t)(nl - json->ptr) + 1;
	if (d.n && !strcmp(d.v[0].level, "error"))
		explain_diags(&l->early, rules, &d);
	drop_own(&l->early, l->exercise);
	diags_release(&d);
	return l->early.n ? &l->early.v[0] : NULL;
}
