/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * about - see about.h: git's answers for layers that do not see git.
 */
#include "pack/about.h"

#include "base/mem.h"
#include "git/repo.h"

int
about_read(struct about *out, struct source *s, struct err *e)
{
	struct repo *r = source_repo(s, e);
	struct repo_commit c;

	*out = (struct about){ 0 };
	if (!r || repo_commit(&c, r, e) < 0)
		return -1;
	*out = (struct about){ .author = c.author,
		.subject = c.subject,
		.at = c.at,
		.files = c.files,
		.bytes = c.bytes,
		.is_signed = c.is_signed };
	return 0;
}

void
about_release(struct about *a)
{
	mem_free(a->author);
	mem_free(a->subject);
	*a = (struct about){ 0 };
}

int
about_id(char out[ABOUT_ID], struct source *s, const char *path, struct err *e)
{
	struct repo *r = source_repo(s, e);

	return r ? repo_id(out, r, path, e) : -1;
}

int
about_descends(bool *out, struct source *s, const char *old, struct err *e)
{
	struct repo *r = source_repo(s, e);

	return r ? repo_descends(out, r, old, e) : -1;
}
