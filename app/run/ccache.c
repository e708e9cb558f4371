/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ccache - whole outcomes of lanes, by everything that they depend on.
 *
 * An entry is text: a heading with the checksum of all that follows it, a line of
 * numbers (see `numbers`), then the key and the five outputs, one after the other.
 * Leaves deciding what belongs into the key to build.c. The surprise: what depended on
 * the clock or the machine (a deadline, SIGKILL) is never kept.
 */
#include "run/ccache.h"

#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/path.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADING   "ferry c 3 "
#define ENTRY_MAX ((size_t)16 << 20)

enum { CHECKSUM = 17 /* 16 digits and a newline */ };

/* The numbers of an entry, in this order. */
enum number { KEY, BUILT, BEFORE, GCC, PROGRAM = GCC + 5, NUMBERS = PROGRAM + 5 };

static char *
entry_path(const char *cache, const struct buf *key)
{
	return mem_printf(
	    "%s/c/%016llx", cache, file_hash(FILE_HASH, key->ptr, key->len));
}

static bool
read_numbers(long out[NUMBERS], char **at)
{
	for (int i = 0; i < NUMBERS; i++) {
		char *end;
		out[i] = strtol(*at, &end, 10);
		if (end == *at || out[i] < 0 || out[i] > INT_MAX)
			return false;
		*at = end;
	}
	return *(*at)++ == '\n';
}

/* n: end, code, ms, length of stdout, length of stderr. */
static const char *
read_result(struct proc_result *out, const long *n, const char *at)
{
	out->end = (enum proc_end)n[0];
	out->code = (int)n[1];
	out->ms = (int)n[2];
	buf_init(&out->out, (size_t)n[3]);
	buf_init(&out->err, (size_t)n[4]);
	buf_add(&out->out, at, (size_t)n[3]);
	buf_add(&out->err, at + n[3], (size_t)n[4]);
	return at + n[3] + n[4];
}

static bool
read_entry(struct side *out, struct buf *text, const struct buf *key)
{
	char heading[64];
	size_t start = strlen(HEADING) + CHECKSUM;
	if (text->len < start)
		return false;
	snprintf(heading, sizeof heading, HEADING "%016llx\n",
	    file_hash(FILE_HASH, text->ptr + start, text->len - start));
	if (memcmp(text->ptr, heading, start) != 0)
		return false;
	long n[NUMBERS];
	char *at = text->ptr + start;
	if (!read_numbers(n, &at))
		return false;
	long have = (long)(text->len - (size_t)(at - text->ptr));
	long outputs = n[GCC + 3] + n[GCC + 4] + n[PROGRAM + 3] + n[PROGRAM + 4];
	if (n[KEY] + n[BEFORE] + outputs != have || (size_t)n[KEY] != key->len ||
	    memcmp(at, key->ptr, key->len) != 0)
		return false;
	*out = (struct side){
		.built = n[BUILT] & 1, .by_rustc = (n[BUILT] & 2) != 0, .cached = true
	};
	const char *rest = at + n[KEY] + n[BEFORE];
	buf_init(&out->before, (size_t)n[BEFORE]);
	buf_add(&out->before, at + n[KEY], (size_t)n[BEFORE]);
	rest = read_result(&out->compiler, n + GCC, rest);
	read_result(&out->program, n + PROGRAM, rest);
	return true;
}

bool
ccache_read(struct side *out, const char *cache, const struct buf *key)
{
	struct buf text = BUF_INIT(ENTRY_MAX);
	char *path = entry_path(cache, key);
	bool found =
	    file_read(&text, path, ENTRY_MAX, NULL) == 0 && read_entry(out, &text, key);
	buf_release(&text);
	mem_free(path);
	return found;
}

static bool
is_settled(const struct proc_result *r)
{
	return !r->out.cut && !r->err.cut && r->reason == PROC_NO_LIMIT &&
	       (r->end == PROC_EXITED ||
		   (r->end == PROC_SIGNALED && r->code != SIGKILL));
}

struct entry {
	char name[64];
	long long at, bytes;
};

static int
by_age(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	return (x->at > y->at) - (x->at < y->at);
}

/* Removes the oldest of n entries until a quarter of the room is free. */
static void
remove_oldest(int dir, struct entry *v, size_t n, long long bytes)
{
	qsort(v, n, sizeof *v, by_age);
	for (size_t i = 0;
	     i < n && (n - i > CCACHE_ENTRIES / 4 * 3 || bytes > CCACHE_BYTES / 4 * 3);
	     i++) {
		(void)unlinkat(dir, v[i].name, 0);
		bytes -= v[i].bytes;
	}
}

/* Makes room where there are too many entries or too large ones. */
static void
prune(const char *dir)
{
	struct entry *v = NULL;
	size_t n = 0, cap = 0;
	long long bytes = 0;
	DIR *d = opendir(dir);
	if (d == NULL)
		return;
	for (const struct dirent *f; (f = readdir(d)) != NULL;) {
		struct stat st;
		size_t len = strlen(f->d_name);
		if (f->d_name[0] == '.' || len >= sizeof v->name ||
		    fstatat(dirfd(d), f->d_name, &st, AT_SYMLINK_NOFOLLOW) < 0)
			continue;
		v = mem_grow(v, &cap, n + 1, sizeof *v);
		memcpy(v[n].name, f->d_name, len + 1);
		v[n].at = (long long)st.st_mtim.tv_sec;
		v[n].bytes = (long long)st.st_size;
		bytes += v[n++].bytes;
	}
	if (n > CCACHE_ENTRIES || bytes > CCACHE_BYTES)
		remove_oldest(dirfd(d), v, n, bytes);
	mem_free(v);
	closedir(d);
}

/* To look at all entries takes longer than to write one: once in a while will do. The
 * names are hashes, so it comes about evenly. */
static bool
is_time_to_prune(const char *path)
{
	return path[strlen(path) - 1] == '0';
}

static void
add_numbers(struct buf *out, const struct proc_result *r)
{
	buf_addf(out, " %d %d %d %zu %zu", (int)r->end, r->code, r->ms, r->out.len,
	    r->err.len);
}

void
ccache_write(const char *cache, const struct buf *key, const struct side *c)
{
	/* why: cancelled is also a program that the lane does not have */
	if (!is_settled(&c->compiler) ||
	    (c->built && c->program.end != PROC_CANCELLED && !is_settled(&c->program)))
		return;
	struct err e = { 0 };
	struct buf body = BUF_INIT(ENTRY_MAX), text = BUF_INIT(ENTRY_MAX);
	char *dir = path_join(cache, "c"), *path = entry_path(cache, key);
	const struct buf *parts[] = { key, &c->before, &c->compiler.out,
		&c->compiler.err, &c->program.out, &c->program.err };
	buf_addf(
	    &body, "%zu %d %zu", key->len, c->built | c->by_rustc << 1, c->before.len);
	add_numbers(&body, &c->compiler);
	add_numbers(&body, &c->program);
	buf_addc(&body, '\n');
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		buf_add(&body, parts[i]->ptr, parts[i]->len);
	buf_addf(&text, HEADING "%016llx\n", file_hash(FILE_HASH, body.ptr, body.len));
	buf_add(&text, body.ptr, body.len);
	if (body.cut || text.cut) {
		log_line("ccache", "an outcome is too large");
	} else if (file_mkdirs(dir, &e) < 0 ||
		   file_replace_fast(path, text.ptr, text.len, &e) < 0) {
		log_line("ccache", "%s", e.text);
	} else if (is_time_to_prune(path)) {
		prune(dir);
	}
	buf_release(&body);
	buf_release(&text);
	mem_free(dir);
	mem_free(path);
}
