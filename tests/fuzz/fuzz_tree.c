/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_tree - lists of files as a repository may have them, in memory, under the rules of
 * app/git/tree.c: it ends, and what it lets through holds every rule.
 *
 * The input is text: an entry a line, "MODE<tab>NAME<tab>TARGET", the name with %XX for any
 * byte; an empty line ends a list, and the last list is the top. A digit is the target's
 * place among the lists so far; s, b, h are files of 1 byte, LIMIT_FILE and one more, t a
 * tag, g nothing that is there.
 */
#include "base/buf.h"
#include "base/path.h"
#include "git/lib.h"
#include "git/limits.h"
#include "git/tree.h"

#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LISTS = 10, LIST_MAX = 1 << 16 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

static git_oid lists[LISTS];
static size_t list_n;
static char file[LIMIT_FILE + 1];

static void
must(int rc)
{
	if (rc < 0)
		abort();
}

static git_oid
target_of(git_odb *odb, const char *s, size_t len)
{
	static const git_oid none;
	char c = len ? *s : 'g';
	git_oid id = none;

	if (c >= '0' && c <= '9' && list_n)
		return lists[(size_t)(c - '0') % list_n];
	if (c == 's' || c == 'b' || c == 'h')
		must(git_odb_write(&id, odb, file,
		    c == 's'   ? 1
		    : c == 'b' ? LIMIT_FILE
			       : LIMIT_FILE + 1,
		    GIT_OBJECT_BLOB));
	else if (c == 't')
		must(git_odb_write(&id, odb, "x", 1, GIT_OBJECT_TAG));
	return id;
}

static int
hex(char c)
{
	const char *digits = "0123456789abcdef", *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static void
add_name(struct buf *b, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		int high = s[i] == '%' && i + 2 < len ? hex(s[i + 1]) : -1;
		int low = high >= 0 ? hex(s[i + 2]) : -1;

		if (low >= 0)
			i += 2;
		buf_addc(b, low >= 0 ? (char)(high * 16 + low) : s[i]);
	}
}

/* One line as an entry of git's form: "MODE NAME", a NUL, 20 bytes. */
static void
add_entry(struct buf *b, git_odb *odb, const char *s, size_t len)
{
	const char *tab = memchr(s, '\t', len), *end = s + len, *last = end;
	git_oid id;

	if (!tab)
		return;
	while (last > tab + 1 && last[-1] != '\t')
		last--;
	id = target_of(odb, last, (size_t)(end - last));
	buf_add(b, s, (size_t)(tab - s));
	buf_addc(b, ' ');
	add_name(b, tab + 1, last > tab + 1 ? (size_t)(last - tab - 2) : 0);
	buf_addc(b, '\0');
	buf_add(b, id.id, GIT_OID_RAWSZ);
}

static void
end_list(struct buf *b, git_odb *odb)
{
	if (list_n == LISTS)
		list_n--; /* the top is the last */
	must(git_odb_write(&lists[list_n++], odb, b->ptr, b->len, GIT_OBJECT_TREE));
	buf_clear(b);
}

static void
make_lists(git_odb *odb, const char *s, size_t len)
{
	struct buf b = BUF_INIT(LIST_MAX);

	list_n = 0;
	for (size_t at = 0; at < len;) {
		const char *nl = memchr(s + at, '\n', len - at);
		size_t n = nl ? (size_t)(nl - s) - at : len - at;

		if (n)
			add_entry(&b, odb, s + at, n);
		else
			end_list(&b, odb);
		at += n + 1;
	}
	end_list(&b, odb);
	buf_release(&b);
}

static bool
is_plain(const char *path)
{
	char part[LIMIT_PATH + 1];

	for (const char *at = path;; at++) {
		size_t n = strcspn(at, "/");

		if (n > LIMIT_PATH)
			return false;
		memcpy(part, at, n);
		part[n] = '\0';
		if (!path_is_name(part))
			return false;
		at += n;
		if (!*at)
			return true;
	}
}

/* What was let through. */
static void
hold(const struct tree *t)
{
	size_t total = 0;

	if (t->n > LIMIT_ENTRIES || t->total > LIMIT_TOTAL)
		abort();
	for (size_t i = 0; i < t->n; i++) {
		const struct tree_entry *x = &t->v[i];

		total += x->size;
		if (strlen(x->path) > LIMIT_PATH || !is_plain(x->path) ||
		    x->size > LIMIT_FILE || tree_find(t, x->path) == NULL ||
		    (i && strcmp(t->v[i - 1].path, x->path) >= 0))
			abort();
	}
	if (total != t->total)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	static bool started;
	git_odb_backend *memory = NULL;
	git_repository *repo = NULL;
	git_odb *odb = NULL;
	struct tree t;
	struct err e = { 0 };

	if (!started)
		must(lib_start(&e));
	started = true;
	must(git_odb_new(&odb));
	must(git_mempack_new(&memory));
	must(git_odb_add_backend(odb, memory, 1));
	must(git_repository_wrap_odb(&repo, odb));
	make_lists(odb, (const char *)data, len);
	if (tree_read(&t, repo, &lists[list_n - 1], &e) == 0) {
		hold(&t);
		tree_release(&t);
	} else if (!*e.text) {
		abort();
	}
	if (tree_check_text("x", (const char *)data, len, &e) == 0 &&
	    memchr(data, '\033', len))
		abort();
	git_repository_free(repo);
	git_odb_free(odb);
	return 0;
}
