/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * kind_spot - say where the C goes wrong and what kind of bug it is; then the tools run.
 *
 * Who is right is what the declared tool really reports, never the manifest. The other
 * tools run beside it, because which of them would have been silent is worth as much.
 * Nothing is run before both fields have a value that they can have.
 */
#include "base/mem.h"
#include "judge/bugs.h"
#include "judge/kind.h"
#include "run/which.h"

#include <stdlib.h>
#include <string.h>

static int
ask_spot(struct questions *out, const struct exercise *x, struct err *e)
{
	static const struct question line = { .name = "line",
		.about = "the line that the tool will name",
		.is_line = true };
	static const struct question bug = {
		.name = "bug", .about = "what the tool calls it", .choice = bugs_name
	};

	(void)x;
	(void)e;
	out->v[out->n++] = line;
	out->v[out->n++] = bug;
	return 0;
}

static int
start_spot(struct buf *out, const struct exercise *x, struct err *e)
{
	struct questions q = { 0 };

	buf_addf(out, "# %s: where does %s go wrong, and how?\n", x->title, x->c_file);
	if (ask_spot(&q, x, e) < 0)
		return -1;
	fields_start(out, &q);
	return 0;
}

struct claim { /* the answer; bug NULL unless all of it makes sense */
	int line;
	const struct bug_class *bug;
	char lack[160];    /* what is missing */
	const char *lacks; /* the name of the question */
};

static void
read_claim(struct claim *c, const char *answer, size_t len)
{
	char *line = fields_get(answer, len, "line");
	char *bug = fields_get(answer, len, "bug");
	const char *bad = NULL, *name = "line";

	*c = (struct claim){ 0 };
	c->line = line && strlen(line) < 5 ? (int)strtol(line, NULL, 10) : 0;
	c->bug = bug ? bugs_find(bug) : NULL;
	if (!line || c->line < 1 || strspn(line, "0123456789") != strlen(line))
		bad = line ? "`line` is not a line number" : "`line` is not answered";
	else if (!c->bug) {
		bad = bug ? "`bug` is none of the classes that the comment lists"
			  : "`bug` is not answered";
		name = "bug";
	}
	if (bad) {
		c->bug = NULL;
		c->lacks = name;
		memcpy(c->lack, bad, strlen(bad) + 1);
	}
	mem_free(line);
	mem_free(bug);
}

/* The tools that look at the same program for comparison, as far as they are here: not
 * the one that is asked, nor one that shares its build. */
static void
add_witnesses(struct build_spec *out, const char *asked)
{
	static const char *const others[] = { "asan", "valgrind", "analyzer", "warn" };
	bool threads = !strcmp(asked, "tsan"); /* then what they see changes */
	bool leaks = !out->tools->sandbox.parts[PART_PTRACE].error;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct lane_spec lane = { .name = others[i],
			.source = "bug.c",
			.reads = { "bug.c" },
			.c_file = "bug.c" };
		char *path = strcmp(others[i], "valgrind") ? NULL : which("valgrind");
		bool here = strcmp(others[i], "valgrind") != 0 || path;

		mem_free(path);
		if (!strcmp(others[i], asked) || !here || (threads && i < 2) ||
		    (tool_is_asan(asked) && tool_is_asan(others[i])))
			continue;
		/* why: that it finds nothing is only true if it looked for leaks too */
		(void)!plan_tool(out,
		    leaks && tool_is_asan(others[i]) ? "lsan" : others[i], &lane,
		    false);
	}
}

static int
plan_spot(struct build_spec *out, const struct exercise *x, const char *answer,
    size_t len, struct err *e)
{
	struct claim c;

	read_claim(&c, answer, len);
	if (!c.bug)
		return 0;
	if (plan_c(out, x, e) < 0)
		return -1;
	add_witnesses(out, x->c_expect.tool);
	return 0;
}

/* What a report's other spans say of the line, or NULL. */
static const char *
label_of(const struct diag *d, int line)
{
	for (size_t i = 0; i < d->span_n; i++)
		if (d->spans[i].line == line && d->spans[i].label)
			return d->spans[i].label;
	return NULL;
}

/* The report to go by. LSan and valgrind both name a leak by an allocation, and each may
 * stop at another caller of it: who names the line of either is right. */
static const struct diag *
find_report(const struct judged *j, const struct claim *c)
{
	const struct diag *d = report_first(j->diags, j->exercise->c_expect.tool);
	const struct bug_class *bug = d && d->code ? bugs_of(d->code) : NULL;

	if (!tool_runs(j->exercise->c_expect.tool))
		return d;
	for (size_t i = 0; bug && !strcmp(bug->name, "leak") && i < j->diags->n; i++) {
		const struct diag *other = &j->diags->v[i];
		const struct diag_span *at = diag_primary(other);

		if (at && at->line == c->line && other->code &&
		    tool_runs(report_tool(other)) && bugs_of(other->code) == bug)
			return other;
	}
	return d;
}

static void
say_who_was_right(struct verdict *v, const struct claim *c, const struct diag *d,
    const struct bug_class *bug)
{
	int line = diag_primary(d)->line;
	const char *tool = tool_words(report_tool(d)), *label = label_of(d, c->line);

	if (c->line == line && c->bug == bug)
		verdict_set(v, VERDICT_PASSED, "%s in line %d: %s says the same",
		    bug->words, line, tool);
	else if (c->line == line)
		verdict_set(v, VERDICT_WRONG,
		    "line %d is where %s reports it; what it reports is %s, not %s",
		    line, tool, bug->words, c->bug->words);
	else if (c->bug == bug)
		verdict_set(v, VERDICT_WRONG,
		    "it is %s, but %s reports it in line %d, not in line %d%s%s%s",
		    bug->words, tool, line, c->line, label ? " (" : "",
		    label ? label : "", label ? ")" : "");
	else
		verdict_set(v, VERDICT_WRONG,
		    "%s reports %s in line %d, not %s in line %d", tool, bug->words,
		    line, c->bug->words, c->line);
	v->pass = v->kind == VERDICT_PASSED;
}

/* The first report of a witness; one of ASan's family speaks for all of them. */
static const struct diag *
heard_from(const struct diags *d, const char *tool)
{
	for (size_t i = 0; i < d->n; i++)
		if (!diag_is_rust(&d->v[i]) &&
		    (tool_is_asan(tool) ? tool_is_asan(report_tool(&d->v[i]))
					: !strcmp(report_tool(&d->v[i]), tool)))
			return &d->v[i];
	return NULL;
}

static void
hear_witnesses(struct verdict *v, const struct judged *j)
{
	const struct outcome *o = j->outcome;

	for (size_t i = 0; i < o->side_n && v->witness_n < WITNESSES; i++) {
		const char *tool = o->sides[i].name;
		const struct diag *d;

		if (&o->sides[i] == j->c)
			continue;
		d = heard_from(j->diags, tool);
		v->witnesses[v->witness_n++] = (struct witness){ .tool = tool,
			.words = tool_words(tool),
			.text = d ? report_describe(d) : NULL };
	}
}

static void
fill_said(struct verdict *v, const struct claim *c, const struct diag *d,
    const struct bug_class *bug)
{
	char *given = mem_printf("%d", c->line);
	char *actual = mem_printf("%d", diag_primary(d)->line);

	said_add(v, "line", given, actual, !strcmp(given, actual));
	said_add(v, "bug", c->bug->name, bug->name, c->bug == bug);
	mem_free(given);
	mem_free(actual);
}

static int
judge_spot(struct verdict *v, const struct judged *j, struct err *e)
{
	const char *asked = j->exercise->c_expect.tool;
	const struct bug_class *bug;
	const struct diag *d;
	struct claim c;

	read_claim(&c, j->answer, j->answer_len);
	if (!c.bug) {
		v->lack = c.lacks;
		verdict_set(v, VERDICT_NOT_ANSWERED, "%s", c.lack);
		return 0;
	}
	if (j->c->compiler.end == PROC_CANCELLED ||
	    (tool_runs(asked) && j->c->program.end == PROC_CANCELLED && j->c->built)) {
		verdict_set(v, VERDICT_CANCELLED, "cancelled");
		return 0;
	}
	d = find_report(j, &c);
	bug = d && d->code ? bugs_of(d->code) : NULL;
	if (!bug || !diag_primary(d))
		return err_set(e, ERR_TOOL,
		    "%s: %s found nothing in %s here, so nobody can be right%s%s",
		    j->exercise->name, tool_words(asked), j->exercise->c_file,
		    *j->c->program.why ? "; it was stopped at a limit, " : "",
		    j->c->program.why);
	fill_said(v, &c, d, bug);
	say_who_was_right(v, &c, d, bug);
	hear_witnesses(v, j);
	return 0;
}

const struct kind kind_spot = { .name = "spot",
	.answer = "answer.txt",
	.start = start_spot,
	.ask = ask_spot,
	.plan = plan_spot,
	.judge = judge_spot };
