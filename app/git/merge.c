/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * merge - see merge.h: libgit2's, without a repository.
 */
#include "git/merge.h"

#include "git/lib.h"

#include <git2.h>

static git_merge_file_input
input(const struct buf *b)
{
	git_merge_file_input i;

	(void)git_merge_file_input_init(&i, GIT_MERGE_FILE_INPUT_VERSION);
	i.ptr = b->ptr;
	i.size = b->len;
	return i;
}

int
merge_texts(struct buf *out, bool *clean, const struct buf *base,
    const struct buf *ours, const struct buf *theirs, struct err *e)
{
	const git_merge_file_input from = input(base), a = input(ours),
				   b = input(theirs);
	git_merge_file_result merged = { 0 };
	int rc = lib_start(e);

	if (rc < 0)
		return -1;
	if (git_merge_file(&merged, &from, &a, &b, NULL) < 0)
		rc = lib_fault(e, ERR_BUG, "cannot merge");
	*clean = merged.automergeable != 0;
	if (rc == 0 && *clean)
		buf_add(out, merged.ptr, merged.len);
	git_merge_file_result_free(&merged);
	lib_stop();
	return rc;
}
