/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * evaluate - see evaluate.h.
 */
#include "pack/evaluate.h"

#include "script/worker.h"

#include <stdlib.h>
#include <string.h>

int
evaluate(struct value *out, const struct host_chunk *chunk, const struct pack_how *how,
    struct err *e)
{
	struct host *h;
	int rc;

	*out = value_nil();
	if (!how->own || how->box->tier != SANDBOX_C)
		return worker_eval(out, chunk, how->box, e);
	h = host_open_strict(e);
	rc = h ? host_eval_call(out, h, chunk, e) : -1;
	host_close(h);
	return rc;
}

void
evaluate_fault(
    struct faults *out, const char *file, const char *name, const struct err *e)
{
	const char *text = e->text;
	size_t len = strlen(name);
	long line = 0;
	char *end;

	if (!strncmp(text, name, len) && text[len] == ':') {
		text += len + 1;
		line = strtol(text, &end, 10);
		if (line > 0 && line < 1000000 && *end == ':')
			text = end + 1;
		else
			line = 0;
		text += strspn(text, " ");
	}
	fault_add(out, file, (int)line, NULL, "%s", text);
}
