/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * inputs - what an exercise's generator makes, as bytes for a harness.
 *
 * Runs in a worker, as manifests do, with the worker's limits; what it returns is data, and
 * remembered in the cache, because a generator takes longer than comparing what it made.
 */
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/evaluate.h"

#include <stdio.h>
#include <string.h>

enum {
	COUNT = 10000,
	SEED = 1,
	INPUT_MAX = 4096,
	INPUTS_MAX = 16 << 20,
	REMEMBERED_MAX = 1 << 20, /* more is made anew */
	HEAD = 17                 /* 16 digits and a newline */
};

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

/* The generator run. */
static int
generate(struct buf *out, const struct exercise *x, const struct pack_how *how,
    struct err *e)
{
	const struct value args[] = { value_int(x->seed ? x->seed : SEED),
		value_int(x->input_count ? x->input_count : COUNT) };
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX);
	struct host_chunk chunk = {
		.name = x->inputs, .function = "inputs", .args = args, .arg_n = 2
	};
	struct value list = value_nil();
	int rc = exercise_file(&text, x, x->inputs, e);

	chunk.text = text.ptr;
	chunk.len = text.len;
	if (rc == 0 && (rc = evaluate(&list, &chunk, how, e)) < 0)
		err_wrap(e, "the generator of \"%s\"", x->name);
	if (rc == 0)
		rc = add_inputs(out, &list, x, e);
	value_release(&list);
	buf_release(&text);
	return rc;
}

/* What the inputs depend on, as the name of a file. */
static int
memory_path(char **out, const struct exercise *x, const char *dir, struct err *e)
{
	struct buf key = BUF_INIT(EXERCISE_FILE_MAX + 64);
	int rc;

	buf_addf(&key, "%d %d ", x->seed, x->input_count);
	rc = exercise_file(&key, x, x->inputs, e);
	if (rc == 0)
		*out = mem_printf(
		    "%s/%016llx", dir, file_hash(FILE_HASH, key.ptr, key.len));
	buf_release(&key);
	return rc;
}

/* A remembered file: a line with the hash of what follows. */
static bool
recall(struct buf *out, const char *path)
{
	struct buf text = BUF_INIT(REMEMBERED_MAX + HEAD + 1);
	char head[HEAD + 1];
	bool found =
	    file_read(&text, path, REMEMBERED_MAX + HEAD, NULL) == 0 && text.len > HEAD;

	if (found) {
		snprintf(head, sizeof head, "%016llx\n",
		    file_hash(FILE_HASH, text.ptr + HEAD, text.len - HEAD));
		found = memcmp(head, text.ptr, HEAD) == 0;
	}
	if (found)
		buf_add(out, text.ptr + HEAD, text.len - HEAD);
	buf_release(&text);
	return found;
}

static void
remember(const char *dir, const char *path, const char *bytes, size_t len)
{
	struct buf text = BUF_INIT(REMEMBERED_MAX + HEAD + 1);

	if (len > REMEMBERED_MAX)
		return;
	buf_addf(&text, "%016llx\n", file_hash(FILE_HASH, bytes, len));
	buf_add(&text, bytes, len);
	if (file_mkdirs(dir, NULL) == 0 &&
	    file_replace_fast(path, text.ptr, text.len, NULL) < 0)
		log_line("inputs", "cannot write %s", path);
	buf_release(&text);
}

int
exercise_inputs(struct buf *out, const struct exercise *x, const struct pack_how *how,
    struct err *e)
{
	char *dir = how->cache ? path_join(how->cache, "inputs") : NULL, *path = NULL;
	size_t start = out->len;
	int rc = 0;

	if (dir)
		rc = memory_path(&path, x, dir, e);
	if (rc == 0 && !(path && recall(out, path))) {
		rc = generate(out, x, how, e);
		if (rc == 0 && path)
			remember(dir, path, out->ptr + start, out->len - start);
	}
	mem_free(path);
	mem_free(dir);
	return rc;
}
