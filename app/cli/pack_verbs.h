/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_PACK_VERBS_H
#define FERRY_CLI_PACK_VERBS_H
/*
 * pack_verbs - what stands behind `ferry pack`: one file pack_x.c and one row in
 * cmd_pack.c each. The options of all of them are cmd_pack's.
 */
#include "base/err.h"
#include "cli/cli.h"

struct pack_verb {
	const char *name;    /* "add" */
	const char *usage;   /* "URL|PATH [--ref REF] [--yes]" */
	const char *summary; /* one line */
	int words_min, words_max;
	/* words[0] is the first after the name. The exit code, or -1 with *e. */
	int (*run)(struct ferry *f, const struct cli_args *a, struct err *e);
};

/* In the order of the help screen; ends with NULL. */
extern const struct pack_verb *const pack_verbs[];

extern const struct pack_verb pack_add, pack_format_verb, pack_list, pack_remove,
    pack_rollback, pack_show, pack_trust, pack_update, pack_verify, pack_record,
    pack_preview, pack_stats, pack_import_row, pack_new_row, pack_new_exercise_row;

/* The pack that an author means: the folder `given`, else the current one if it is a pack,
 * else that of the built-in one. The caller's. */
FERRY_CHECK char *pack_folder(const struct ferry *f, const char *given);

#endif
