/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * gather - see gather.h. What a program printed counts as a report only where its end says
 * that a tool ended it: judge_believes().
 */
#include "lesson/gather.h"
#include "base/mem.h"
#include "judge/verdict.h"

#include <string.h>

const struct build_file *
gather_file(const struct build_spec *s, const char *name)
{
	for (size_t i = 0; i < s->file_n; i++)
		if (!strcmp(s->files[i].name, name))
			return &s->files[i];
	return NULL;
}

/* Whether rustc has been asked about the lane's source in a lane before. */
static bool
is_repeated(const struct build_spec *s, const struct outcome *o, size_t lane)
{
	for (size_t i = 0; i < lane; i++)
		if ((o->sides[i].by_rustc || o->sides[i].before.len) &&
		    !strcmp(s->lanes[i].source, s->lanes[lane].source))
			return true;
	return false;
}

/* gcc's words, as JSON or text; of a source that it refuses only the errors, since most
 * of its warnings then come from them. */
static void
read_gcc(struct diags *d, const struct buf *words, bool built)
{
	struct diags all;

	diags_init(&all);
	diag_read_gcc(&all, words->ptr, words->len);
	diag_read_gcc_text(&all, words->ptr, words->len);
	for (size_t i = 0; i < all.n; i++) {
		if (!built && strcmp(all.v[i].level, "error") != 0)
			continue;
		*diags_add(d) = all.v[i];
		all.v[i] = (struct diag){ 0 };
	}
	diags_release(&all);
}

/* Whether one of the first n says the same of the same place: in a source that is in the
 * program several times. */
static bool
is_said(const struct diags *d, size_t n, const struct diag *one)
{
	const struct diag_span *at = diag_primary(one);

	for (size_t i = 0; at && i < n; i++) {
		const struct diag_span *s = diag_primary(&d->v[i]);

		if (s && d->v[i].tool == one->tool && s->byte == at->byte &&
		    s->byte_end == at->byte_end && !strcmp(s->file, at->file) &&
		    (d->v[i].code && one->code ? !strcmp(d->v[i].code, one->code)
					       : d->v[i].code == one->code))
			return true;
	}
	return false;
}

/* rustc's words, each once. */
static void
read_rustc(struct diags *d, const struct buf *words)
{
	struct diags all;

	diags_init(&all);
	diag_read_rustc(&all, words->ptr, words->len);
	for (size_t i = 0; i < all.n; i++) {
		if (is_said(d, d->n, &all.v[i]))
			continue;
		*diags_add(d) = all.v[i];
		all.v[i] = (struct diag){ 0 };
	}
	d->skipped += all.skipped;
	diags_release(&all);
}

/* Whatever the tools of one lane have said: compilers first, then the program. gcc's
 * words count where it is the tool, or refuses the source. */
static void
read_side(struct diags *d, const struct build_spec *spec, const struct outcome *o,
    size_t lane)
{
	const struct side *s = &o->sides[lane];
	const struct buf *words = &s->compiler.err, *run = &s->program.err;
	const struct build_file *c = s->c_file ? gather_file(spec, s->c_file) : NULL;
	bool compiles_only = !spec->lanes[lane].steps[1];

	if (!is_repeated(spec, o, lane)) {
		read_rustc(d, &s->before);
		if (s->by_rustc)
			read_rustc(d, words);
	}
	if (c && !s->by_rustc && (compiles_only || !s->built))
		read_gcc(d, words, s->built);
	if (c && s->built && judge_believes(s)) {
		diag_read_sanitizer(d, run->ptr, run->len, s->c_file);
		diag_read_valgrind(d, run->ptr, run->len, s->c_file);
	}
	for (size_t i = 0; c && i < spec->file_n; i++)
		diags_quote(d, spec->files[i].name, spec->files[i].text.ptr,
		    spec->files[i].text.len);
}

static void
hide_lines(struct diag *d, const char *file)
{
	for (size_t i = 0; i < d->span_n; i++) {
		struct diag_span *s = &d->spans[i];

		if (!s->file || strcmp(s->file, file) != 0)
			continue;
		for (size_t k = 0; k < s->text_n; k++)
			mem_free(s->text[k].text);
		mem_free(s->text);
		mem_free(s->replacement);
		s->text = NULL;
		s->text_n = 0;
		s->replacement = NULL;
	}
	for (size_t i = 0; i < d->child_n; i++)
		hide_lines(&d->children[i], file);
}

void
gather_hide(struct diags *d, const struct build_spec *s)
{
	for (size_t f = 0; f < s->file_n; f++)
		for (size_t i = 0; s->files[f].secret && i < d->n; i++)
			hide_lines(&d->v[i], s->files[f].name);
}

void
gather_diags(struct diags *d, const struct build_spec *s, const struct outcome *o)
{
	for (size_t i = 0; i < o->side_n; i++)
		read_side(d, s, o, i);
	gather_hide(d, s);
}

void
gather_lints(
    struct notes *out, struct rules *rules, const struct diags *d, const char *file)
{
	struct diags one = { .n = 1 };

	for (size_t i = 0; i < d->n; i++) {
		const struct diag_span *at = diag_primary(&d->v[i]);
		const char *code = d->v[i].code;

		one.v = &d->v[i]; /* borrowed */
		if (code && at && !strncmp(code, "clippy::", 8) &&
		    !strcmp(at->file, file))
			explain_diags(out, rules, &one);
	}
}

void
gather_panics(struct diags *d, const struct build_spec *s, const struct outcome *o,
    const char *file, const char *text, size_t len)
{
	for (size_t i = 0; i < o->side_n; i++) {
		const struct proc_result *run = &o->sides[i].program;
		size_t before = d->n;

		if (is_repeated(s, o, i) || !o->sides[i].built)
			continue;
		diag_read_panics(d, run->out.ptr, file, text, len);
		if (d->n == before)
			diag_read_panics(d, run->err.ptr, file, text, len);
	}
}

int
gather_verdict(
    struct report *r, const struct exercise *x, enum lesson_part part, struct err *e)
{
	if (part == LESSON_ALL)
		return judge(&r->verdict, x, &r->outcome, &r->diags, r->answer.ptr,
		    r->answer.len, e);
	if (part == LESSON_RUST)
		judge_rust_alone(&r->verdict, x, &r->outcome, &r->diags);
	else
		judge_c_alone(&r->verdict, x, &r->outcome, &r->diags);
	return 0;
}
