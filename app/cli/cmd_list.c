/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * cmd_list - all exercises with where the learner stands.
 */
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/out.h"
#include "lesson/next.h"
#include "lesson/suits.h"

static const char *
mark(enum standing s)
{
	static const char *const marks[] = {
		[STANDING_NEW] = " ",
		[STANDING_STARTED] = "~",
		[STANDING_PASSED] = "x",
	};

	return marks[s];
}

/* What this machine has not and the exercise needs; the caller's, or NULL. */
static char *
lack(const struct exercise *x, struct ferry *f)
{
	struct err ignored;
	const struct toolchain *t = suits_asks(x) ? ferry_tools(f, &ignored) : NULL;

	return t ? suits_lack(x, t) : NULL;
}

static void
print_text(struct out *o, const struct catalogue *c, const struct standings *s,
    struct ferry *f)
{
	size_t passed = 0;

	for (size_t k = 0; k < c->chapter_n; k++) {
		const struct chapter *ch = &c->chapters[k];

		out_say(o, OUT_TITLE, "%s%s\n", k ? "\n" : "", ch->title);
		for (size_t i = ch->first; i < ch->first + ch->n; i++) {
			const struct exercise *x = &c->exercises[i];
			enum standing at = s->v[i].standing;
			char *missing;

			passed += at == STANDING_PASSED;
			out_say(o, at == STANDING_PASSED ? OUT_GOOD : OUT_PLAIN,
			    "  [%s] ", mark(at));
			out_say(o, OUT_PLAIN, "%-32s %s", x->name, x->title);
			if (s->v[i].attempts)
				out_say(
				    o, OUT_DIM, " (attempts: %d)", s->v[i].attempts);
			missing = lack(x, f);
			if (missing)
				out_say(o, OUT_BAD, " (needs %s)", missing);
			mem_free(missing);
			out_say(o, OUT_PLAIN, "\n");
		}
	}
	out_say(o, OUT_DIM, "\n%zu of %zu passed\n", passed, c->exercise_n);
}

static void
print_json(struct out *o, const struct catalogue *c, const struct standings *s,
    struct ferry *f)
{
	out_object(o, NULL);
	out_int(o, "version", 1);
	out_array(o, "exercises");
	for (size_t i = 0; i < c->exercise_n; i++) {
		const struct exercise *x = &c->exercises[i];
		char *missing;

		out_object(o, NULL);
		out_str(o, "id", x->name);
		out_str(o, "title", x->title);
		out_str(o, "kind", x->kind);
		out_str(o, "chapter", x->chapter);
		out_int(o, "difficulty", x->difficulty);
		out_int(o, "minutes", x->minutes);
		out_int_or_null(o, "cwe", x->cwe);
		out_array(o, "concepts");
		for (size_t k = 0; k < x->concept_n; k++)
			out_str(o, NULL, x->concepts[k]);
		out_end(o);
		out_array(o, "requires");
		for (size_t k = 0; k < x->require_n; k++)
			out_str(o, NULL, x->requires[k]);
		out_end(o);
		out_str(o, "expect", x->expect);
		out_str(o, "state", standing_name(s->v[i].standing));
		out_int(o, "attempts", s->v[i].attempts);
		missing = lack(x, f);
		if (missing)
			out_str(o, "needs", missing);
		mem_free(missing);
		out_end(o);
	}
	out_end(o);
	out_end(o);
}

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	const struct catalogue *c = ferry_catalogue(f, e);
	struct standings s;
	struct out *o;

	if (!c || standings_read(&s, f, e) < 0)
		return -1;
	o = out_open(cli_value(a, "json") != NULL);
	if (out_is_json(o))
		print_json(o, c, &s, f);
	else
		print_text(o, c, &s, f);
	standings_release(&s);
	return out_close(o, e);
}

const struct verb cmd_list = {
	.name = "list",
	.usage = "[--json]",
	.summary = "all exercises, and which are done",
	.help = "[x] passed, [~] started, [ ] new.",
	.options = { { "json", NULL, "print the list as JSON" } },
	.run = run,
};
