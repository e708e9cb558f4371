/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_TREE_H
#define FERRY_GIT_TREE_H
/*
 * tree - the files of one commit, listed under rules before anything of them is read.
 * Private to git/.
 */
#include "base/err.h"

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

struct tree_entry {
	char *path; /* "10-ownership/01-move/bug.c" */
	bool is_folder;
	size_t size; /* bytes of a file */
	git_oid id;
};

struct tree { /* sorted by path */
	struct tree_entry *v;
	size_t n, cap;
	size_t total; /* bytes of all files */
};

/*
 * Lists the tree `root` and what is below. -1 with an ERR_INVALID that names the entry
 * and the rule: names, kinds of entries, depth, numbers, sizes (limits.h). What aside.h
 * allows at the top, against these rules on names, is neither entered nor listed.
 */
FERRY_CHECK int
tree_read(struct tree *out, git_repository *repo, const git_oid *root, struct err *e);
void tree_release(struct tree *t);

/* NULL if there is none. */
FERRY_CHECK const struct tree_entry *tree_find(const struct tree *t, const char *path);

/* -1 with an ERR_INVALID if the text of the file `path` has a character that would not
 * be shown as it is. */
FERRY_CHECK int
tree_check_text(const char *path, const char *text, size_t len, struct err *e);

#endif
