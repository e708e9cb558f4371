/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * inputs - what an exercise's generator makes, as bytes for a harness.
 *
 * Runs in-process, as manifests do; what it returns is data.
 */
#include "base/mem.h"
#include "pack/exercise.h"
#include "script/host.h"

#include <string.h>

enum { COUNT = 10000, SEED = 1, INPUT_MAX = 4096, INPUTS_MAX = 16 << 20 };

static int
add_input(struct buf *out, const struct value *v, const struct exercise *x, size_t i,
    struct err *e)
{
	unsigned char head[4];

	if (v->type != VALUE_STR || v->u.s.len > INPUT_MAX)
		return err_set(e, ERR_INVALID,
		    "%s: %s: input %zu: expected a string of at most %d bytes, got %s",
		    x->name, x->inputs, i + 1, INPUT_MAX,
		    v->type == VALUE_STR ? "a longer one" : value_type_name(v));
	for (size_t k = 0; k < sizeof head; k++)
		head[k] = (unsigned char)(v->u.s.len >> (8 * k) & 255);
	buf_add(out, head, sizeof head);
	buf_add(out, v->u.s.ptr, v->u.s.len);
	return 0;
}

static int
add_inputs(
    struct buf *out, const struct value *list, const struct exercise *x, struct err *e)
{
	size_t start = out->len;

	for (size_t i = 0; i < value_len(list); i++) {
		if (add_input(out, value_at(list, i), x, i, e) < 0)
			return -1;
		if (out->len - start > INPUTS_MAX)
			return err_set(e, ERR_INVALID,
			    "%s: %s: the inputs are more than %d MiB", x->name,
			    x->inputs, INPUTS_MAX >> 20);
	}
	if (out->len == start)
		return err_set(e, ERR_INVALID,
		    "%s: %s: inputs() returned no list of inputs", x->name, x->inputs);
	return 0;
}

int
exercise_inputs(struct buf *out, const struct exercise *x, struct err *e)
{
	const struct value args[] = { value_int(x->seed ? x->seed : SEED),
		value_int(x->input_count ? x->input_count : COUNT) };
	struct value list = value_nil();
	struct host *h = host_open(x->dir, false, e);
	char *module = mem_strdup(x->inputs), *dot = strrchr(module, '.');
	int rc = -1;

	if (dot && strcmp(dot, ".lua") == 0)
		*dot = '\0';
	if (h && host_call(&list, h, module, "inputs", args, 2, e) == 0)
		rc = add_inputs(out, &list, x, e);
	else if (h)
		err_wrap(e, "the generator of \"%s\"", x->name);
	value_release(&list);
	host_close(h);
	mem_free(module);
	return rc;
}
