/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * compare - see compare.h.
 *
 * The surprise: an answer without `unsafe` cannot reach the harness that it is linked
 * with, neither its functions nor its word, so such an answer is asked for.
 */
#include "judge/compare.h"
#include "base/mem.h"
#include "judge/code.h"
#include "pack/catalogue.h"

#include <stdlib.h>
#include <string.h>

const char *
compared_words(const struct compared *c)
{
	if (c->words && *c->words)
		return c->words;
	return c->input && *c->input ? c->input : "the input of no bytes";
}

int
plan_compare(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	const struct pack_how how = {
		.box = &out->tools->sandbox, .cache = out->cache, .own = x->own
	};

	build_add_file(out, "answer.rs", answer, len);
	plan_harness(out, "port.rs");
	plan_harness(out, "harness.rs");
	plan_harness(out, "drive.c");
	plan_harness(out, "guard.c");
	plan_harness(out, "channel.c");
	build_add_lane(
	    out, (struct lane_spec){ .name = "rust",
		     .source = "port.rs",
		     .steps = { "gcc-original", "rustc-port", "run-port" },
		     .reads = { "answer.rs", "glue.rs", "orig.c", "cases", "port.rs",
			 "harness.rs", "drive.c", "guard.c", "channel.c" },
		     .remembered = true });
	plan_lints(out, x);
	if (plan_file(out, x, x->glue, "glue.rs", e) < 0 ||
	    plan_file(out, x, x->c_file, "orig.c", e) < 0)
		return -1;
	return exercise_inputs(build_add_file(out, "cases", NULL, 0), x, &how, e);
}

static void
read_case(struct compared *c, const char *key, const char *text, size_t len)
{
	const struct {
		const char *key;
		char **to;
	} fields[] = { { "case", &c->input }, { "words", &c->words }, { "c", &c->c },
		{ "rust", &c->rust } };

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		if (strcmp(fields[i].key, key))
			continue;
		mem_free(*fields[i].to);
		*fields[i].to = mem_strndup(text, len);
	}
}

/* "R 11 00 ff": the side, the signal, the input. */
static void
read_event(struct told *t, const char *key, const char *text, size_t len)
{
	char *end;

	memcpy(t->event, key, strlen(key) + 1);
	if (len < 4)
		return;
	t->side = text[0];
	t->signal = (int)strtol(text + 1, &end, 10);
	mem_free(t->at);
	end += *end == ' ';
	t->at = mem_strndup(end, len - (size_t)(end - text));
}

static void
read_said(struct told *t, const char *key, const char *text, size_t len)
{
	struct compared *c = &t->compared;
	char *end;

	if (!strcmp(key, "ran")) {
		c->inputs = (int)strtol(text, &end, 10);
		c->differing = (int)strtol(end, &end, 10);
		c->c_ns = strtod(end, &end) / 10;
		c->rust_ns = strtod(end, &end) / 10;
	} else if (!strcmp(key, "refused") && !t->refused) {
		t->refused = mem_strndup(text, len);
	} else if (!strcmp(key, "invalid") && !t->invalid) {
		t->invalid = mem_strndup(text, len);
	} else if (!strcmp(key, "signal") || !strcmp(key, "stuck") ||
		   !strcmp(key, "exit")) {
		read_event(t, key, text, len);
	} else if (!strcmp(key, "end")) {
		t->ended = true;
	} else {
		read_case(c, key, text, len);
	}
}

void
told_read(struct told *out, const struct side *s)
{
	*out = (struct told){ .side = '-' };
	for (const char *line = s->program.out.ptr; *line;) {
		size_t n = strcspn(line, "\n"), k = strcspn(line, " \n");
		char key[16] = "";

		if (k < sizeof key) {
			memcpy(key, line, k);
			read_said(out, key, line + k + (k < n), n - k - (k < n));
		}
		line += n + (line[n] ? 1 : 0);
	}
}

void
told_release(struct told *t)
{
	compared_release(&t->compared);
	mem_free(t->refused);
	mem_free(t->invalid);
	mem_free(t->at);
	*t = (struct told){ 0 };
}

/* rustc's first error, if it is not in the answer but in what calls it. */
static const struct diag_span *
outside_error(const struct judged *j, const struct diag **which)
{
	for (size_t i = 0; i < j->diags->n; i++) {
		const struct diag *d = &j->diags->v[i];
		const struct diag_span *at = diag_primary(d);

		if (d->tool != DIAG_RUSTC || strcmp(d->level, "error"))
			continue;
		*which = d;
		return at && strcmp(at->file, "answer.rs") ? at : NULL;
	}
	return NULL;
}

static void
judge_unbuilt(struct verdict *v, const struct judged *j, const struct side *s)
{
	const struct exercise *x = j->exercise;
	const struct diag *d = NULL;
	const struct diag_span *at;

	if (judge_compiler(v, &s->compiler, s->by_rustc ? "rustc" : "gcc"))
		return;
	if (!s->by_rustc && s->compiler.end == PROC_EXITED) {
		verdict_set(v, VERDICT_NOT_BUILT,
		    "gcc does not build the C original: %.*s",
		    (int)strcspn(s->compiler.err.ptr, "\n"), s->compiler.err.ptr);
	} else if ((at = outside_error(j, &d)) != NULL) {
		verdict_set(v, VERDICT_NOT_BUILT,
		    "rustc refuses the exercise's call of the answer (%s, line %d): %s%s%s",
		    at->file, at->line, d->message, x->keep_n ? "; it calls " : "",
		    x->keep_n ? x->keep[0] : "");
	} else {
		judge_refused(v, j);
	}
}

static void
judge_event(struct verdict *v, const struct told *t, const char *which)
{
	bool in_c = t->side == 'C';
	const char *at = t->at && *t->at ? t->at : "of no bytes";

	if (!strcmp(t->event, "exit"))
		verdict_set(v, VERDICT_ENDED_EARLY,
		    "%s ends the whole program on the input %s",
		    in_c ? "the C original" : which, at);
	else if (!strcmp(t->event, "stuck"))
		verdict_set(v, in_c ? VERDICT_C_CRASHED : VERDICT_TIMEOUT,
		    "%s does not return on the input %s%s",
		    in_c ? "the C original" : which, at,
		    in_c ? ": that is a bug of the original, not of the answer" : "");
	else
		verdict_set(v, in_c ? VERDICT_C_CRASHED : VERDICT_CRASHED,
		    "%s is ended by signal %d (%s) on the input %s%s",
		    in_c ? "the C original" : which, t->signal, strsignal(t->signal),
		    at,
		    in_c ? ": that is a bug of the original, not of the answer" : "");
}

bool
compare_failed(struct verdict *v, const struct judged *j, const struct side *s,
    const struct told *t, const char *which)
{
	if (s->compiler.end == PROC_CANCELLED)
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
	else if (!s->built)
		judge_unbuilt(v, j, s);
	else if (judge_stopped(v, &s->program))
		return true;
	else if (*t->event)
		judge_event(v, t, which);
	else if (!judge_end(v, &s->program))
		return true;
	else if (!t->ended || s->program.code)
		verdict_set(v, VERDICT_ENDED_EARLY,
		    "the program ended with exit code %d before all inputs were tried",
		    s->program.code);
	else
		return false;
	return true;
}

int
compare_rules(char **text, const struct judged *j)
{
	/* what leaves the module without being called from outside */
	static const char *const never[] = { "unsafe", "extern", "no_mangle",
		"export_name", "link_section" };
	struct buf code = BUF_INIT(BUF_MAX);

	*text = NULL;
	code_normalise(&code, j->answer, j->answer_len);
	for (size_t i = 0; i < sizeof never / sizeof *never && !*text; i++)
		if (code_count(code.ptr, never[i]))
			*text = mem_printf(
			    "an answer that is compared with C must do without `%s`",
			    never[i]);
	buf_release(&code);
	if (*text || rules_hold(text, j->exercise, j->answer, j->answer_len) < 0)
		return -1;
	return lints_hold(text, j);
}
