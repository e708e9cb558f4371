/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_SURVEY_H
#define FERRY_PACK_SURVEY_H
/*
 * survey - a pack read for its author: every manifest's fault, and all that is well.
 */
#include "pack/catalogue.h"
#include "pack/faults.h"
#include "run/sandbox.h"

struct pack_how { /* how a pack is read; everything is borrowed */
	const struct sandbox_state *box; /* behind which its Lua is evaluated */
	const char *cache;               /* folder of the index; NULL: none is kept */
	bool own; /* comes with ferry: is read where there is no sandbox too */
};

/*
 * Reads the pack in the folder `dir`: appends every fault to *faults and goes on; *out has
 * the exercises that are well. -1 with *e only if nothing could be looked at: there is no
 * pack.lua, or no sandbox. Release both either way.
 */
FERRY_CHECK int catalogue_faults(struct catalogue *out, struct faults *faults,
    const char *dir, const struct pack_how *how, struct err *e);

/* The line in the exercise's exercise.lua where the field ("c.expect.line", "hints[2]")
 * has its value, or that of the table around it; 0 if the file cannot be read. */
FERRY_CHECK int exercise_line(const struct exercise *x, const char *field);

#endif
