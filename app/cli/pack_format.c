/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * pack_format - the fields of pack.lua and exercise.lua, as they are validated.
 */
#include "cli/pack_verbs.h"
#include "pack/format.h"

#include <stdio.h>

enum { TEXT_MAX = 1 << 20 };

static int
run(struct ferry *f, const struct cli_args *a, struct err *e)
{
	struct buf text = BUF_INIT(TEXT_MAX);

	(void)f;
	(void)a;
	(void)e;
	pack_format(&text);
	fwrite(text.ptr, 1, text.len, stdout);
	buf_release(&text);
	return 0;
}

const struct pack_verb pack_format_verb = {
	.name = "format",
	.usage = "",
	.summary = "every field of pack.lua and exercise.lua, as Markdown",
	.run = run,
};
