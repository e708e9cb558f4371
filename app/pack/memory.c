/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * memory - see memory.h. The entry of the index is one value: a list of files, each
 * { path, stamp, hash, length, result }; of a folder the path ends in a slash. Manifests are asked for in the same order every
 * time, so the next one is found at once.
 *
 * A file that was written moments before it was read gets no stamp: it can be written again
 * without a change of its times, as the clock of a file system ticks slowly (git calls
 * such an entry racy: Documentation/technical/racy-git.txt).
 */
#include "pack/memory.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/evaluate.h"
#include "script/wire.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { PATH, STAMP, HASH, LENGTH, RESULT, PARTS };
enum { SETTLED_S = 2 }; /* FAT's clock ticks every two seconds */

#define FORMAT "1 " FERRY_VERSION " "

void
memory_open(struct memory *m, struct source *source, const struct pack_how *how)
{
	struct buf b = BUF_INIT(INDEX_ENTRY_MAX);

	*m = (struct memory){ .source = source, .how = how };
	m->old = value_nil();
	m->made = value_new_table();
	m->unkept = value_new_table();
	if (!how->cache)
		return;
	m->key = mem_printf(FORMAT "%s", source_name(source));
	m->index = index_open(how->cache);
	if (index_get(&b, m->index, m->key) &&
	    wire_read(&m->old, b.ptr, b.len, NULL) < 0)
		m->old = value_nil();
	buf_release(&b);
}

/* What changes when the file does; NULL if that cannot be told. Owned by the caller. */
static char *
read_stamp(struct source *from, const char *file)
{
	const char *dir = source_dir(from);
	char *path;
	struct stat st;
	struct timespec now;
	int rc;

	if (!dir)
		return mem_strdup(source_commit(from));
	path = path_join(dir, file);
	rc = lstat(path, &st);
	mem_free(path);
	if (rc < 0 || !S_ISREG(st.st_mode) || clock_gettime(CLOCK_REALTIME, &now) < 0 ||
	    st.st_ctim.tv_sec >= now.tv_sec - SETTLED_S)
		return NULL;
	return mem_printf("%lld.%09ld %lld.%09ld %lld %llu",
	    (long long)st.st_mtim.tv_sec, st.st_mtim.tv_nsec,
	    (long long)st.st_ctim.tv_sec, st.st_ctim.tv_nsec, (long long)st.st_size,
	    (unsigned long long)st.st_ino);
}

static bool
is_about(const struct value *entry, const char *path)
{
	return value_len(entry) == PARTS &&
	       !strcmp(value_as_str(value_at(entry, PATH), ""), path);
}

/* The entry of the file among the remembered ones, or NULL. */
static struct value *
find(struct memory *m, const char *path)
{
	size_t n = value_len(&m->old);

	for (size_t i = 0; i < n; i++) {
		size_t k = (m->at + i) % n;

		if (is_about(value_at(&m->old, k), path)) {
			m->at = k + 1;
			return &m->old.u.t->list[k];
		}
	}
	return NULL;
}

/* Adds an entry to what is made; the result becomes its own. */
static void
keep(struct memory *m, const char *path, const char *stamp, const struct buf *text,
    struct value result)
{
	struct value entry = value_new_table();

	value_append(&entry, value_str(path));
	value_append(&entry, value_str(stamp ? stamp : ""));
	value_append(
	    &entry, value_int((long long)file_hash(FILE_HASH, text->ptr, text->len)));
	value_append(&entry, value_int((long long)text->len));
	value_append(&entry, result);
	value_append(&m->made, entry);
	m->changed = true;
}

/* Whether the text is the one that the entry is about. */
static bool
is_same_text(const struct value *entry, const struct buf *text)
{
	return value_as_int(value_at(entry, LENGTH), -1) == (long long)text->len &&
	       value_as_int(value_at(entry, HASH), 0) ==
		   (long long)file_hash(FILE_HASH, text->ptr, text->len);
}

static int
read_text(struct buf *out, struct source *from, const char *path, struct err *e)
{
	if (source_read(out, from, path, MANIFEST_MAX, e) == 0)
		return 0;
	/* why: the path is the reader's, and the fault has the file's own */
	if (e && e->code == ERR_INVALID)
		err_set(e, ERR_INVALID,
		    "a file of at most %zu KiB expected, or it is no plain file",
		    MANIFEST_MAX >> 10);
	return -1;
}

static int
eval_text(struct value *out, const struct memory *m, const struct buf *text,
    const char *path, struct err *e)
{
	const struct host_chunk chunk = {
		.text = text->ptr, .len = text->len, .name = path_base(path)
	};

	return evaluate(out, &chunk, m->how, e);
}

int
memory_eval(struct value *out, struct memory *m, const char *path, struct err *e)
{
	struct buf text = BUF_INIT(MANIFEST_MAX + 1);
	struct value *entry = find(m, path), result = value_nil();
	char *stamp = read_stamp(m->source, path);
	int rc = 0;

	*out = value_nil();
	if (entry && stamp &&
	    !strcmp(stamp, value_as_str(value_at(entry, STAMP), ""))) {
		value_append(&m->made, *entry);
		*out = entry->u.t->list[RESULT];
		*entry = value_nil();
		goto out;
	}
	rc = read_text(&text, m->source, path, e);
	if (rc == 0 && entry && is_same_text(entry, &text)) {
		result = entry->u.t->list[RESULT];
		entry->u.t->list[RESULT] = value_nil();
	} else if (rc == 0) {
		rc = eval_text(&result, m, &text, path, e);
	}
	if (rc == 0) {
		keep(m, path, stamp, &text, result);
		*out = result;
	}
out:
	buf_release(&text);
	mem_free(stamp);
	return rc;
}

/* What is remembered of the path at this commit goes over to what is made; NULL if there
 * is nothing, or no commit. */
static const struct value *
recall(struct memory *m, const char *path)
{
	const char *commit = source_commit(m->source);
	struct value *entry = commit ? find(m, path) : NULL;

	if (!entry || strcmp(commit, value_as_str(value_at(entry, STAMP), "")) != 0)
		return NULL;
	value_append(&m->made, *entry);
	*entry = value_nil();
	return value_at(value_at(&m->made, value_len(&m->made) - 1), RESULT);
}

static const struct value *
put(struct memory *m, const char *path, struct value result)
{
	const struct buf none = BUF_INIT(0);
	struct value held = value_new_table();

	if (!source_commit(m->source)) {
		/* why a table of its own: what is borrowed must not move */
		value_append(&held, result);
		value_append(&m->unkept, held);
		return value_at(value_at(&m->unkept, value_len(&m->unkept) - 1), 0);
	}
	value_release(&held);
	keep(m, path, source_commit(m->source), &none, result);
	return value_at(value_at(&m->made, value_len(&m->made) - 1), RESULT);
}

int
memory_text(const struct value **out, struct memory *m, const char *path, size_t max,
    struct err *e)
{
	struct buf text = BUF_INIT(max + 1);
	int rc = 0;

	*out = recall(m, path);
	if (*out && (*out)->type == VALUE_STR && (*out)->u.s.len <= max)
		return 0;
	rc = source_read(&text, m->source, path, max, e);
	if (rc == 0)
		*out = put(m, path, value_strn(text.ptr, text.len));
	buf_release(&text);
	return rc;
}

int
memory_names(
    const struct value **out, struct memory *m, const char *folder, struct err *e)
{
	char *path = mem_printf("%s/", folder), **names = NULL;
	size_t n = 0;
	int rc = 0;

	*out = recall(m, path);
	if (!*out || (*out)->type != VALUE_TABLE) {
		struct value list = value_new_table();

		rc = source_list(&names, &n, m->source, folder, e);
		for (size_t i = 0; i < n; i++)
			value_append(&list, value_str(names[i]));
		if (rc == 0)
			*out = put(m, path, list);
		else
			value_release(&list);
		source_names_free(names, n);
	}
	mem_free(path);
	return rc;
}

void
memory_close(struct memory *m)
{
	struct buf b = BUF_INIT((size_t)INDEX_ENTRY_MAX + 1);

	if (m->index && (m->changed || value_len(&m->made) < value_len(&m->old))) {
		wire_write(&b, &m->made);
		if (!b.cut)
			index_put(m->index, m->key, b.ptr, b.len);
	}
	buf_release(&b);
	index_close(m->index);
	value_release(&m->old);
	value_release(&m->made);
	value_release(&m->unkept);
	mem_free(m->key);
	*m = (struct memory){ 0 };
}
