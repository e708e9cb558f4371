/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_RECIPE_H
#define FERRY_RUN_RECIPE_H
/*
 * recipe - the steps of lanes by name: which compiler with which flags, or how what was
 * built is run. Private to run/. A new step is a row in recipe.c.
 */
#include "run/command.h"

struct recipe {
	const char *name; /* "gcc-asan" */
	enum recipe_kind { RECIPE_GCC, RECIPE_RUSTC, RECIPE_MIRI, RECIPE_RUN } kind;
	const char *const *args; /* the compiler's, or the program's; ends with NULL */
	bool sanitized;          /* RUN: with the sanitizers' options */
	bool leaks;              /* RUN: LeakSanitizer asked too */
	bool threads;            /* GCC: with TSan, which needs known addresses */
	bool rust;               /* RUN: of a program that rustc made */
	bool memcheck;           /* RUN: under valgrind, which must be on PATH */
	bool vouched;            /* RUN: stdout is what its harness says: voucher.h */
};

/* The row of that name, or NULL. Static. */
FERRY_CHECK const struct recipe *recipe_find(const char *name);

/* The command of a step of lane `lane`, in the build folder `dir`. -1 with *e if a tool
 * is missing. What it is given must outlive it. */
FERRY_CHECK int recipe_command(struct command *out, const struct recipe *r,
    const struct build_spec *spec, const struct lane_spec *lane, const char *dir,
    const char *voucher, struct err *e);

/* Whether clippy is rustc in this lane. */
FERRY_CHECK bool
recipe_is_linted(const struct build_spec *spec, const struct lane_spec *lane);

/* Appends what the lane's outcome depends on beside its files: flags and options, in any
 * form that changes when they do. */
void recipe_key(
    struct buf *out, const struct build_spec *spec, const struct lane_spec *lane);

#endif
