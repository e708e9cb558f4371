/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * prove - from a tool's report on a twin to the reader's lines.
 *
 * Promises that a report counts only if it is the one that the note announced, and that
 * one which stays away is said to. Leaves building and running to run/, the report's
 * lines to bind.c. The surprise: a missing tool is not an error but a proof that did not
 * come, because the notes are worth printing without it.
 */
#include "explain/prove.h"

#include "base/buf.h"
#include "base/mem.h"
#include "explain/bind.h"

#include <regex.h>
#include <string.h>

static const struct tool {
	const char *tool, *name;
	bool is_gcc;  /* the report is what gcc says */
	bool refuses; /* and the twin is one that it must not compile */
} proofs[] = {
	{ "asan", "ASan", false, false },
	{ "lsan", "LSan", false, false },
	{ "ubsan", "UBSan", false, false },
	{ "tsan", "TSan", false, false },
	{ "valgrind", "valgrind", false, false },
	{ "helgrind", "helgrind", false, false },
	{ "warn", "gcc", true, false },
	{ "gccwarn", "gcc", true, false },
	{ "gccerr", "gcc", true, true },
	{ "analyzer", "gcc -fanalyzer", true, false },
	{ "none", "ASan and UBSan", false, false },
};

static const struct tool *
find_tool(const char *tool)
{
	static const struct tool unknown = { "", "the tool", false, false };

	for (size_t i = 0; i < sizeof proofs / sizeof *proofs; i++)
		if (!strcmp(proofs[i].tool, tool))
			return &proofs[i];
	return &unknown;
}

static const char *
tool_name(const char *tool)
{
	return find_tool(tool)->name;
}

/* A twin's line with this role has no line of the reader's, only one that it follows. */
static bool
is_after(const char *role)
{
	return role && !strcmp(role, "AFTER");
}

/* "ASan: heap-use-after-free: read of 4 bytes at your line 6; freed at your line 4." */
static char *
sentence(const struct proof *p, const char *head, bool marks)
{
	struct buf b = BUF_INIT(BUF_MAX);

	buf_addf(&b, "%s: %s", tool_name(p->tool), head);
	for (size_t i = 0; i < p->n; i++)
		buf_addf(&b, "%s%s %s %s %d", i ? "; " : ": ", p->lines[i].what,
		    is_after(p->lines[i].role) ? "after" : "at",
		    marks ? "your line" : "line", p->lines[i].line);
	if (!p->n)
		buf_adds(&b, marks ? "; its stacks name no line of yours"
				   : "; its stacks name no line");
	buf_addc(&b, '.');
	return buf_take(&b);
}

/* A plain text, or a POSIX extended expression. */
static bool
is_expected(const char *report, const char *expect)
{
	regex_t re;
	bool found;

	if (strstr(report, expect))
		return true;
	if (regcomp(&re, expect, REG_EXTENDED | REG_NOSUB) != 0)
		return false;
	found = regexec(&re, report, 0, NULL, 0) == 0;
	regfree(&re);
	return found;
}

/* Why there is no report to read at all, or NULL. */
static char *
failure(const struct twin_result *r, const struct tool *tool)
{
	if (!r->built && !tool->refuses)
		return mem_strdup("Not proved: gcc does not compile the C twin.");
	switch (r->run.end) {
	case PROC_TIMEOUT:
		return mem_printf(
		    "Not proved: the C twin was stopped after %d ms.", r->run.ms);
	case PROC_FLOODED:
	case PROC_CANCELLED:
	case PROC_UNSTARTED:
		return mem_strdup("Not proved: the C twin did not run to its end.");
	default: return NULL;
	}
}

static bool
is_silent(const struct twin_result *r)
{
	return r->run.end == PROC_EXITED && r->run.code == 0 && !r->run.err.len;
}

static char *
missing(const struct proof *p, const char *head)
{
	const char *name = tool_name(p->tool);

	if (!strcmp(p->tool, "none"))
		return mem_printf("Not proved: the C twin was to run clean under %s, "
				  "and did not%s%s.",
		    name, head ? ": " : "", head ? head : "");
	return mem_printf(
	    "Not proved: %s was to report \"%s\" on the C twin, and %s%s.", name,
	    p->expected, head ? "said: " : "said nothing", head ? head : "");
}

void
prove_read(struct proof *out, const struct note_twin *t, const struct twin_result *r)
{
	bool silence = !strcmp(t->tool, "none"), marks = bind_has_marks(t->source);
	const char *report = r->run.err.ptr;
	char *head = NULL;

	*out = (struct proof){ .tool = mem_strdup(t->tool),
		.expected = mem_strdup(t->expect ? t->expect : "") };
	out->text = failure(r, find_tool(t->tool));
	/* of a silent bug the output is all that there is to see */
	out->report =
	    bind_shorten(silence && !r->run.err.len ? r->run.out.ptr : report);
	if (out->text)
		return;
	if (find_tool(t->tool)->is_gcc)
		bind_gcc(out, &head, t->source, report);
	else
		bind_report(out, &head, t->source, report);
	out->came = silence ? is_silent(r) : is_expected(report, out->expected);
	if (out->came && silence)
		out->text = mem_printf(
		    "%s: nothing to report, as expected.", tool_name(out->tool));
	else if (out->came)
		out->text = sentence(out, head ? head : out->expected, marks);
	else
		out->text = missing(out, head);
	mem_free(head);
}

/* The proof of what could not be run. */
void
prove_refused(struct proof *out, const struct note_twin *t, const struct err *why)
{
	*out = (struct proof){ .tool = mem_strdup(t->tool),
		.expected = mem_strdup(t->expect ? t->expect : ""),
		.text = mem_printf("Not proved: %s.", why->text) };
}

void
prove_twin(struct proof *out, const struct note_twin *t, const struct toolchain *tools,
    const char *cache)
{
	struct twin_spec spec = {
		.tools = tools, .cache = cache, .source = t->source, .tool = t->tool
	};
	struct twin_result r;
	struct err e = { 0 };

	if (twin_run(&r, &spec, &e) == 0) {
		prove_read(out, t, &r);
		proc_result_release(&r.run);
		return;
	}
	prove_refused(out, t, &e);
}

void
proof_release(struct proof *p)
{
	for (size_t i = 0; i < p->n; i++) {
		mem_free(p->lines[i].role);
		mem_free(p->lines[i].what);
	}
	mem_free(p->lines);
	mem_free(p->tool);
	mem_free(p->expected);
	mem_free(p->text);
	mem_free(p->report);
	*p = (struct proof){ 0 };
}
