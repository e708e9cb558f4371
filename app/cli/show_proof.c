/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * show_proof - what came of running a C twin, as text and as JSON.
 */
#include "cli/show.h"

#include <string.h>

/* The twin, each line behind the reader's line that it stands for; or behind its own
 * number where it stands for none. */
static void
show_twin(struct out *o, const char *source)
{
	bool marks = strstr(source, "//@rs ") != NULL;

	for (int number = 1; *source; number++) {
		size_t len = strcspn(source, "\n");
		struct prove_mark m;
		bool marked = prove_read_mark(&m, source, len);
		int line = marks ? (marked ? m.line : 0) : number;

		if (line)
			out_say(o, OUT_DIM, "%8d | ", line);
		else
			out_say(o, OUT_DIM, "         | ");
		out_say(o, OUT_PLAIN, "%.*s\n", (int)m.code_len, source);
		source += len + (source[len] == '\n');
	}
}

/* What the run of the twin has shown; a page's, without marks, is nobody's program. */
static const char *
heading(const struct note_twin *t, const struct proof *p)
{
	if (!p->came)
		return "The C twin did not prove it";
	if (!strstr(t->source, "//@rs "))
		return "Proved on a C twin";
	return t->adds_steps
		   ? "What the rule keeps out, run in C: with a step that is not in yours"
		   : "Proved on a C twin: a program of the same shape, with your names";
}

void
show_proof(struct out *o, const struct note_twin *t, const struct proof *p)
{
	if (!p->tool) {
		out_say(o, OUT_DIM, "  No C twin stands behind this note.\n");
		return;
	}
	out_say(o, p->came ? OUT_TITLE : OUT_WARN, "  %s\n", heading(t, p));
	out_prose(o, 2, NULL, p->text);
	if (p->report)
		out_block(o, "    ", p->report, strlen(p->report));
	out_say(o, OUT_DIM, "  The twin, %s\n",
	    strstr(t->source, "//@rs ") ? "with your lines in the margin"
					: "with its lines in the margin");
	show_twin(o, t->source);
}

void
show_proof_json(struct out *o, const struct proof *p)
{
	if (!p->tool) {
		out_null(o, "proof");
		return;
	}
	out_object(o, "proof");
	out_str(o, "tool", p->tool);
	out_str(o, "expected", p->expected);
	out_bool(o, "came", p->came);
	out_str(o, "text", p->text);
	out_str(o, "report", p->report);
	out_array(o, "lines");
	for (size_t i = 0; i < p->n; i++) {
		out_object(o, NULL);
		out_int(o, "line", p->lines[i].line);
		out_str(o, "role", p->lines[i].role);
		out_str(o, "what", p->lines[i].what);
		out_end(o);
	}
	out_end(o);
	out_end(o);
}
