/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rustlings - see rustlings.h.
 */
#include "pack/rustlings.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/exercise.h"
#include "pack/fresh.h"
#include "script/host.h"

#include <string.h>
#include <sys/stat.h>

#define MODULE   "ferry.rustlings"
#define INFO_MAX ((size_t)1 << 20)

struct importing {
	const char *from;
	struct host *host;
	struct fresh *to;
	struct value chapters; /* names, those with exercises */
	struct imported *out;
};

/* Whether `name` below `from` is a file, on a way without links. */
static bool
is_plain(const char *from, const char *name)
{
	char *path = path_join(from, name);
	char *rest = path + strlen(path) - strlen(name);
	struct stat st;
	bool plain = true;

	while (plain && (rest = strchr(rest, '/')) != NULL) {
		*rest = '\0';
		plain = lstat(path, &st) == 0 && S_ISDIR(st.st_mode);
		*rest++ = '/';
	}
	plain = plain && lstat(path, &st) == 0 && S_ISREG(st.st_mode);
	mem_free(path);
	return plain;
}

/* The text of a file below i->from; nil if it is not there or is none. */
static int
read_text(struct value *out, const struct importing *i, const char *name, size_t max,
    struct err *e)
{
	struct buf text = BUF_INIT(max + 1);
	char *path = path_join(i->from, name);
	int rc = 0;

	*out = value_nil();
	if (is_plain(i->from, name)) {
		rc = file_read(&text, path, max, e);
		if (rc == 0)
			*out = value_strn(text.ptr, text.len);
	}
	buf_release(&text);
	mem_free(path);
	return rc;
}

static const char *
text_of(const struct value *v, const char *key)
{
	return value_as_str(value_get(v, key), "");
}

static void
remark(struct remark **list, size_t *n, size_t *cap, const char *name, const char *text)
{
	*list = mem_grow(*list, cap, *n + 1, sizeof **list);
	(*list)[(*n)++] =
	    (struct remark){ .name = mem_strdup(name), .text = mem_strdup(text) };
}

static void
leave_out(struct imported *out, const struct value *row, const char *why)
{
	remark(&out->left, &out->left_n, &out->left_cap, text_of(row, "name"), why);
}

/* chapter.md, before the chapter's first exercise. */
static int
begin_chapter(struct importing *i, const struct value *row, struct err *e)
{
	const char *name = text_of(row, "chapter");
	size_t n = value_len(&i->chapters);
	struct value args[2] = { *row, value_nil() }, text = value_nil();
	char *path;
	int rc;

	if (n && !strcmp(value_as_str(value_at(&i->chapters, n - 1), ""), name))
		return 0;
	if (read_text(&args[1], i, text_of(row, "readme"), EXERCISE_FILE_MAX, e) < 0)
		return -1;
	path = mem_printf("%s/chapter.md", name);
	rc = host_call(&text, i->host, MODULE, "chapter", args, 2, e);
	if (rc == 0)
		rc = fresh_add(i->to, path, value_as_str(&text, ""),
		    strlen(value_as_str(&text, "")), e);
	value_append(&i->chapters, value_str(name));
	i->out->chapters++;
	mem_free(path);
	value_release(&args[1]);
	value_release(&text);
	return rc;
}

static int
write_exercise(struct importing *i, const struct value *row, const struct value *made,
    struct err *e)
{
	const struct value *files = value_get(made, "files"),
			   *notes = value_get(made, "notes");

	if (begin_chapter(i, row, e) < 0)
		return -1;
	for (size_t k = 0; k < value_len(files); k++) {
		const struct value *file = value_at(files, k),
				   *text = value_get(file, "text");
		char *path = mem_printf("%s/%s/%s", text_of(row, "chapter"),
		    text_of(row, "folder"), text_of(file, "name"));
		int rc = text && text->type == VALUE_STR
			     ? fresh_add(i->to, path, text->u.s.ptr, text->u.s.len, e)
			     : err_set(e, ERR_BUG, "no text for \"%s\"", path);

		mem_free(path);
		if (rc < 0)
			return -1;
	}
	for (size_t k = 0; notes && k < value_len(notes); k++)
		remark(&i->out->notes, &i->out->note_n, &i->out->note_cap,
		    text_of(row, "name"), value_as_str(value_at(notes, k), ""));
	i->out->exercises++;
	return 0;
}

static int
import_one(struct importing *i, const struct value *row, struct err *e)
{
	struct value args[3] = { *row, value_nil(), value_nil() }, made = value_nil();
	const char *why = value_as_str(value_get(row, "reason"), NULL);
	struct err fault = { 0 };
	int rc = 0;

	if (!why && (read_text(&args[1], i, text_of(row, "start"), EXERCISE_FILE_MAX,
			 &fault) < 0 ||
			read_text(&args[2], i, text_of(row, "solution"),
			    EXERCISE_FILE_MAX, &fault) < 0))
		why = fault.text;
	else if (!why && args[1].type == VALUE_NIL)
		why = "it has no file in exercises/";
	else if (!why && args[2].type == VALUE_NIL)
		why = "it has no file in solutions/, so nothing shows that it can be "
		      "solved";
	if (!why) {
		rc = host_call(&made, i->host, MODULE, "exercise", args, 3, e);
		why = value_as_str(value_get(&made, "reason"), NULL);
	}
	if (rc == 0 && why)
		leave_out(i->out, row, why);
	else if (rc == 0)
		rc = write_exercise(i, row, &made, e);
	value_release(&args[1]);
	value_release(&args[2]);
	value_release(&made);
	return rc;
}

static int
write_pack(struct importing *i, const char *id, struct err *e)
{
	static const char *const kept[] = { "LICENSE", "LICENSE-MIT",
		"LICENSE-APACHE" };
	struct value args[2] = { value_str(id), i->chapters }, text = value_nil();
	int rc = host_call(&text, i->host, MODULE, "pack", args, 2, e);

	if (rc == 0)
		rc = fresh_add(i->to, "pack.lua", value_as_str(&text, ""),
		    strlen(value_as_str(&text, "")), e);
	value_release(&text);
	value_release(&args[0]);
	for (size_t k = 0; rc == 0 && k < sizeof kept / sizeof *kept; k++) {
		rc = read_text(&text, i, kept[k], EXERCISE_FILE_MAX, e);
		if (rc == 0 && text.type == VALUE_STR)
			rc = fresh_add(i->to, kept[k], text.u.s.ptr, text.u.s.len, e);
		value_release(&text);
	}
	return rc;
}

/* The rows of info.toml. */
static int
read_info(struct value *out, const struct importing *i, struct err *e)
{
	struct value args[2] = { value_nil(), value_nil() };
	const char *fault;
	int rc = -1;

	*out = value_nil();
	/* why: rustlings' own repository has a Cargo.toml of its own for exercises */
	if (read_text(&args[0], i, "info.toml", INFO_MAX, e) < 0 ||
	    read_text(&args[1], i, "dev/Cargo.toml", INFO_MAX, e) < 0 ||
	    (args[1].type == VALUE_NIL &&
		read_text(&args[1], i, "Cargo.toml", INFO_MAX, e) < 0))
		goto out;
	if (args[0].type == VALUE_NIL) {
		err_set(e, ERR_USAGE,
		    "\"%s\" holds no info.toml: name the folder of a repository in "
		    "rustlings' format",
		    i->from);
		goto out;
	}
	rc = host_call(out, i->host, MODULE, "info", args, 2, e);
	fault = rc == 0 ? value_as_str(value_get(out, "error"), NULL) : NULL;
	if (fault)
		rc = err_set(e, ERR_INVALID, "\"%s/info.toml\": %s", i->from, fault);
out:
	value_release(&args[0]);
	value_release(&args[1]);
	return rc;
}

static int
import_all(struct importing *i, const char *path, const char *id, struct err *e)
{
	struct value info;
	const struct value *rows;
	int rc = read_info(&info, i, e);

	if (rc == 0) {
		i->to = fresh_open(path, e);
		rc = i->to ? 0 : -1;
	}
	rows = value_get(&info, "exercises");
	for (size_t k = 0; rc == 0 && k < value_len(rows); k++)
		rc = import_one(i, value_at(rows, k), e);
	if (rc == 0 && !i->out->exercises)
		rc = err_set(e, ERR_INVALID,
		    "\"%s\": none of its %zu exercises can be taken over; the first, "
		    "\"%s\": %s",
		    i->from, i->out->left_n, i->out->left[0].name,
		    i->out->left[0].text);
	if (rc == 0)
		rc = write_pack(i, id, e);
	if (rc == 0)
		rc = fresh_commit(i->to, e);
	fresh_close(i->to);
	value_release(&info);
	return rc;
}

int
rustlings_import(struct imported *out, const char *share, const char *from,
    const char *path, const char *id, struct err *e)
{
	char *lua = path_join(share, "lua");
	struct importing i = { .from = from,
		.host = host_open(lua, false, e),
		.chapters = value_new_table(),
		.out = out };
	int rc;

	*out = (struct imported){ 0 };
	rc = i.host ? import_all(&i, path, id, e) : -1;
	host_close(i.host);
	value_release(&i.chapters);
	mem_free(lua);
	if (rc < 0)
		imported_release(out);
	return rc;
}

static void
release_remarks(struct remark *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		mem_free(v[i].name);
		mem_free(v[i].text);
	}
	mem_free(v);
}

void
imported_release(struct imported *i)
{
	release_remarks(i->left, i->left_n);
	release_remarks(i->notes, i->note_n);
	*i = (struct imported){ 0 };
}
