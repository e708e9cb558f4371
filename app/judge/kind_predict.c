/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_predict - say what rustc and the program will do; then it is built and run.
 *
 * Built whole, in debug and (where the exercise asks) in release: some lints come from
 * code generation only. What follows from a wrong answer is not asked: whoever says that
 * it does not compile need not say what it prints.
 */
#include "base/mem.h"
#include "judge/kind.h"

#include <signal.h>
#include <string.h>

#define PROGRAM "program.rs"

/* When a question makes sense. */
enum about { ABOUT_BUILD, ABOUT_CODE, ABOUT_PANIC, ABOUT_OUTPUT };

static const char *
yes_or_no(size_t i)
{
	static const char *const words[] = { "yes", "no", NULL };

	return words[i < 2 ? i : 2];
}

static const struct asked {
	struct question question;
	enum about about;
	const char *lane; /* whose run it is about */
} all[] = {
	{ { "compiles", "does rustc accept it", yes_or_no, false }, ABOUT_BUILD,
	    "rust" },
	{ { "code", "if not, the code of its first error (E0382, or a lint's name)",
	      NULL, false },
	    ABOUT_CODE, "rust" },
	{ { "panics", "if it compiles, does the debug build panic", yes_or_no, false },
	    ABOUT_PANIC, "rust" },
	{ { "output",
	      "what the debug build prints; \\n between lines, \"\" for nothing", NULL,
	      false },
	    ABOUT_OUTPUT, "rust" },
	{ { "panics-release", "does the release build (-O) panic", yes_or_no, false },
	    ABOUT_PANIC, "release" },
	{ { "output-release", "what the release build (-O) prints", NULL, false },
	    ABOUT_OUTPUT, "release" },
};

enum { ALL = sizeof all / sizeof *all };

static bool
is_asked(const struct exercise *x, const struct asked *a)
{
	for (size_t i = 0; i < x->ask_n; i++)
		if (!strcmp(x->asks[i], a->question.name))
			return true;
	return false;
}

static int
ask_predict(struct questions *out, const struct exercise *x, struct err *e)
{
	for (size_t i = 0; i < ALL; i++)
		if (is_asked(x, &all[i]))
			out->v[out->n++] = all[i].question;
	for (size_t i = 0; i < x->ask_n; i++) {
		bool known = false;

		for (size_t k = 0; k < ALL; k++)
			known = known || !strcmp(all[k].question.name, x->asks[i]);
		if (!known)
			return err_set(e, ERR_INVALID,
			    "%s: ask: \"%s\" is no question about a program", x->name,
			    x->asks[i]);
	}
	return 0;
}

static int
start_predict(struct buf *out, const struct exercise *x, struct err *e)
{
	struct questions q = { 0 };

	buf_addf(out, "# %s: what will rustc and %s do?\n", x->title, x->program);
	if (ask_predict(&q, x, e) < 0)
		return -1;
	fields_start(out, &q);
	return 0;
}

/* The value of the field, the choice that it stands for if it has some. The caller's; NULL
 * if it is absent or empty. */
static char *
value_of(const char *answer, size_t len, const struct question *q)
{
	char *value = fields_get(answer, len, q->name);
	const char *choice = value ? fields_choice(q, value) : NULL;

	if (!choice)
		return value;
	mem_free(value);
	return mem_strdup(choice);
}

/* Whether the question is still one, after what the learner said of compiling. */
static bool
is_due(const struct exercise *x, const struct asked *a, const char *compiles)
{
	bool refused = compiles && !strcmp(compiles, "no");

	if (!is_asked(x, a))
		return false;
	switch (a->about) {
	case ABOUT_BUILD: return true;
	case ABOUT_CODE: return !compiles || refused;
	default: return !refused;
	}
}

/* The name of the first question that has no answer, or *bad if it has none of its
 * choices; NULL if all have. */
static const char *
find_lack(bool *bad, const struct exercise *x, const char *answer, size_t len)
{
	char *compiles = value_of(answer, len, &all[0].question);
	const char *found = NULL;

	*bad = false;
	for (size_t i = 0; i < ALL && !found; i++) {
		const struct question *q = &all[i].question;
		char *value = value_of(answer, len, q);

		*bad = value && !fields_allow(q, value);
		if (is_due(x, &all[i], compiles) && (!value || *bad))
			found = q->name;
		mem_free(value);
	}
	mem_free(compiles);
	return found;
}

static int
plan_predict(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct lane_spec lane = { .name = "rust",
		.source = PROGRAM,
		.steps = { "rustc-debug", "run-rust" },
		.reads = { PROGRAM },
		.remembered = true };
	struct questions q = { 0 };
	bool bad, release = false;

	if (ask_predict(&q, x, e) < 0)
		return -1;
	if (find_lack(&bad, x, answer, len))
		return 0;
	if (plan_file(out, x, x->program, PROGRAM, e) < 0)
		return -1;
	build_add_lane(out, lane);
	for (size_t i = 0; i < ALL; i++)
		release = release ||
			  (is_asked(x, &all[i]) && !strcmp(all[i].lane, "release"));
	if (release) {
		lane.name = "release";
		lane.steps[0] = "rustc-release";
		build_add_lane(out, lane);
	}
	return plan_c(out, x, e);
}

/* Output on one line, as an answer has it: "1\n2". The caller's. */
static char *
one_line(const char *text)
{
	struct buf b = BUF_INIT(4096);
	size_t n = strlen(text);

	while (n && strchr(" \t\r\n", text[n - 1]))
		n--;
	for (size_t i = 0; i < n; i++)
		if (text[i] == '\n')
			buf_adds(&b, "\\n");
		else
			buf_addc(&b, text[i]);
	return buf_take(&b);
}

static bool
has_panicked(const struct side *s)
{
	return s->program.end == PROC_EXITED && s->program.code == 101 &&
	       strstr(s->program.err.ptr, "panicked at ") != NULL;
}

static const struct diag *
first_error(const struct diags *d)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->v[i].tool == DIAG_RUSTC && !strcmp(d->v[i].level, "error"))
			return &d->v[i];
	return NULL;
}

/* What is so, the caller's; NULL if the question does not arise. */
static char *
find_truth(const struct asked *a, const struct judged *j)
{
	const struct side *s = outcome_side(j->outcome, a->lane);
	const struct diag *error = first_error(j->diags);

	if (a->about == ABOUT_BUILD)
		return mem_strdup(s->built ? "yes" : "no");
	if (a->about == ABOUT_CODE)
		return s->built
			   ? NULL
			   : mem_strdup(error && error->code ? error->code : "none");
	if (!s->built)
		return NULL;
	if (a->about == ABOUT_PANIC)
		return mem_strdup(has_panicked(s) ? "yes" : "no");
	return one_line(s->program.out.ptr);
}

/* "panicked at program.rs:4:5:\nattempt to …" as "attempt to … (line 4)". */
static void
add_panic(struct buf *out, const struct side *s)
{
	const char *at = strstr(s->program.err.ptr, "panicked at "), *words;
	const char *line = at ? strstr(at, PROGRAM ":") : NULL;

	words = at ? strchr(at, '\n') : NULL;
	if (!words)
		return;
	buf_addf(out, ": %.*s", (int)strcspn(words + 1, "\n"), words + 1);
	if (line && line < words) {
		line += strlen(PROGRAM ":");
		buf_addf(out, " (line %.*s)", (int)strspn(line, "0123456789"), line);
	}
}

/* One wrong answer and what really happened. */
static void
add_wrong(struct buf *out, const struct asked *a, const struct judged *j,
    const char *given, const char *truth)
{
	const struct side *s = outcome_side(j->outcome, a->lane);
	const char *build = !strcmp(a->lane, "release") ? "release" : "debug";
	const struct diag *error = first_error(j->diags);
	bool yes = !strcmp(truth, "yes");

	buf_addf(out, "%s`%s` is wrong: ", out->len ? "; " : "", a->question.name);
	switch (a->about) {
	case ABOUT_BUILD:
		if (yes)
			buf_adds(out, "rustc accepts it");
		else
			buf_addf(out, "rustc refuses it with %s, %s",
			    error && error->code ? error->code
						 : "an error without code",
			    error ? error->message : "");
		break;
	case ABOUT_CODE:
		buf_addf(out, "the first error is %s, not %s", truth, given);
		break;
	case ABOUT_PANIC:
		buf_addf(
		    out, "the %s build %s", build, yes ? "panics" : "does not panic");
		if (yes)
			add_panic(out, s);
		break;
	case ABOUT_OUTPUT:
		buf_addf(out, "the %s build prints %s%s%s, not %s%s%s", build,
		    *truth ? "\"" : "nothing", truth, *truth ? "\"" : "",
		    *given ? "\"" : "nothing", given, *given ? "\"" : "");
		break;
	}
}

/* Whether the value says the same: numbers of codes in either case of letters. */
static bool
is_same(const struct asked *a, const char *given, const char *truth)
{
	char *line;
	bool same;

	if (a->about == ABOUT_CODE)
		return !strcasecmp(given, truth);
	line = one_line(given);
	same = !strcmp(line, truth);
	mem_free(line);
	return same;
}

static void
judge_fields(struct verdict *v, const struct judged *j)
{
	char *compiles = value_of(j->answer, j->answer_len, &all[0].question);
	struct buf wrong = BUF_INIT(900);
	size_t right = 0;

	for (size_t i = 0; i < ALL; i++) {
		const struct asked *a = &all[i];
		char *given, *truth;
		bool same;

		if (!is_due(j->exercise, a, compiles))
			continue;
		given = value_of(j->answer, j->answer_len, &a->question);
		truth = find_truth(a, j);
		same = given && truth && is_same(a, given, truth);
		said_add(v, a->question.name, given, truth, same);
		right += same;
		if (given && truth && !same)
			add_wrong(&wrong, a, j, given, truth);
		mem_free(given);
		mem_free(truth);
	}
	if (wrong.len || right != v->said_n)
		verdict_set(v, VERDICT_WRONG, "%s",
		    wrong.len ? wrong.ptr : "the program does not compile");
	else
		verdict_set(v, VERDICT_PASSED, "%s happened as you said",
		    right == 1 ? "it" : "all of it");
	v->pass = v->kind == VERDICT_PASSED;
	buf_release(&wrong);
	mem_free(compiles);
}

/* Whether each build came to an end of its own; if not, the verdict says how. */
static bool
came_to_end(struct verdict *v, const struct outcome *o)
{
	for (size_t i = 0; i < o->side_n; i++) {
		const struct side *s = &o->sides[i];

		if (s->compiler.end == PROC_CANCELLED) {
			verdict_set(v, VERDICT_CANCELLED, "cancelled");
			return false;
		}
		if (s->by_rustc && judge_compiler(v, &s->compiler, "rustc"))
			return false;
		if (s->by_rustc && s->built &&
		    (judge_stopped(v, &s->program) ||
			(s->program.end != PROC_SIGNALED &&
			    !judge_end(v, &s->program))))
			return false;
	}
	return true;
}

static int
judge_predict(struct verdict *v, const struct judged *j, struct err *e)
{
	bool bad;
	const char *lack = find_lack(&bad, j->exercise, j->answer, j->answer_len);

	(void)e;
	v->lack = lack;
	if (lack)
		verdict_set(v, VERDICT_NOT_ANSWERED,
		    bad ? "`%s` has a value that it cannot have: yes or no"
			: "`%s` is not answered",
		    lack);
	else if (came_to_end(v, j->outcome))
		judge_fields(v, j);
	return 0;
}

const struct kind kind_predict = { .name = "predict",
	.answer = "answer.txt",
	.rust = PROGRAM,
	.start = start_predict,
	.ask = ask_predict,
	.plan = plan_predict,
	.judge = judge_predict };
