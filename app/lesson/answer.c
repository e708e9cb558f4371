/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * answer - see answer.h. A reset keeps the old text under a name with the time in it, so
 * that two resets never meet.
 */
#include "lesson/answer.h"
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "judge/fields.h"
#include "judge/verdict.h"
#include "lesson/project.h"

#include <string.h>

static char *
answer_dir(const struct ferry *f, const struct exercise *x)
{
	return mem_printf("%s/answers/%s/%s", f->places.data, x->pack, x->id);
}

/* "answer.rs"; a kind that this ferry does not know is refused when it is judged. */
static const char *
answer_name(const struct exercise *x)
{
	const char *name = judge_answer_name(x->kind);

	return name ? name : "answer";
}

char *
answer_path_in(const char *dir, const struct exercise *x)
{
	return mem_printf("%s/%s/%s/%s", dir, x->pack, x->id, answer_name(x));
}

char *
answer_path(const struct ferry *f, const struct exercise *x)
{
	char *dir = path_join(f->places.data, "answers"),
	     *path = answer_path_in(dir, x);

	mem_free(dir);
	return path;
}

/* Writes what the exercise starts from to `path`. */
static int
write_start(
    const char *path, const struct ferry *f, const struct exercise *x, struct err *e)
{
	struct buf text = BUF_INIT(EXERCISE_FILE_MAX + 1);
	char *dir = answer_dir(f, x);
	int rc = judge_start(&text, x, e);

	if (rc == 0)
		rc = file_mkdirs(dir, e);
	if (rc == 0)
		rc = file_replace(path, text.ptr, text.len, e);
	buf_release(&text);
	mem_free(dir);
	return rc;
}

int
answer_ensure(char **out, struct ferry *f, const struct exercise *x, struct err *e)
{
	char *path = answer_path(f, x);

	if (!file_exists(path) && write_start(path, f, x, e) < 0) {
		mem_free(path);
		return -1;
	}
	project_write(f, x);
	*out = path;
	return 0;
}

int
answer_read(struct buf *out, const char *path, struct err *e)
{
	size_t start = out->len, bad;
	int line = 1;

	if (file_read(out, path, ANSWER_MAX, e) < 0)
		return err_wrap(e, "cannot read the answer");
	if (out->len == start)
		return err_set(e, ERR_INVALID,
		    "the answer \"%s\" is empty: `ferry reset EXERCISE` starts over",
		    path);
	if (text_is_utf8(&bad, out->ptr + start, out->len - start))
		return 0;
	for (size_t i = 0; i < bad; i++)
		line += out->ptr[start + i] == '\n';
	if (!out->ptr[start + bad])
		return err_set(e, ERR_INVALID,
		    "the answer \"%s\" is no text: a NUL byte in line %d", path, line);
	return err_set(e, ERR_INVALID,
	    "the answer \"%s\" is not UTF-8: byte 0x%02x in line %d", path,
	    (unsigned)(unsigned char)out->ptr[start + bad], line);
}

int
answer_set(const char *path, const char *name, const char *value, struct err *e)
{
	struct buf old = BUF_INIT(ANSWER_MAX + 1), text = BUF_INIT(ANSWER_MAX + 1);
	int rc = answer_read(&old, path, e);

	if (rc == 0) {
		fields_set(&text, old.ptr, old.len, name, value);
		rc = file_replace(path, text.ptr, text.len, e);
	}
	buf_release(&old);
	buf_release(&text);
	return rc;
}

int
answer_keep(
    char **backup, const struct ferry *f, const struct exercise *x, struct err *e)
{
	struct buf old = BUF_INIT(ANSWER_MAX + 1);
	char *path = answer_path(f, x);
	char *dir = mem_printf("%s/backup/%s/%s", f->places.data, x->pack, x->id);
	const char *ending = strrchr(answer_name(x), '.');
	int rc = 0;

	*backup = NULL;
	if (file_exists(path)) {
		long long now = clock_now();

		rc = file_mkdirs(dir, e);
		for (int n = 0; rc == 0 && (!*backup || file_exists(*backup)); n++) {
			mem_free(*backup);
			*backup = mem_printf(
			    "%s/answer-%lld-%d%s", dir, now, n, ending ? ending : "");
		}
		if (rc == 0)
			rc = file_read(&old, path, ANSWER_MAX, e);
		if (rc == 0)
			rc = file_replace(*backup, old.ptr, old.len, e);
	}
	if (rc < 0) {
		mem_free(*backup);
		*backup = NULL;
	}
	buf_release(&old);
	mem_free(dir);
	mem_free(path);
	return rc;
}

int
answer_reset(
    char **backup, const struct ferry *f, const struct exercise *x, struct err *e)
{
	char *path = answer_path(f, x);
	int rc = answer_keep(backup, f, x, e);

	if (rc == 0)
		rc = write_start(path, f, x, e);
	if (rc < 0) {
		mem_free(*backup);
		*backup = NULL;
	}
	mem_free(path);
	return rc;
}
