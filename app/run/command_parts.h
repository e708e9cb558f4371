/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_COMMAND_PARTS_H
#define FERRY_RUN_COMMAND_PARTS_H
/*
 * command_parts - what command lines are put together from.
 *
 * Private to command.c and command_twin.c. The functions that start one fill *c anew;
 * what is added is added at its end.
 */
#include "run/command.h"

/* A compiler out of the sandbox, with `tmp` for its own files; `gcc` is what rustc links
 * with. */
void command_start_compiler(struct command *c, const char *program, const char *gcc,
    const char *dir, const char *tmp);

/* The same in the sandbox. */
void command_start_confined(
    struct command *c, const char *program, const struct toolchain *t, const char *dir);

/* The program `name` that was built in `dir`. */
void command_start_program(
    struct command *c, const struct toolchain *t, const char *dir, const char *name);

void command_add_args(struct command *c, const char *const *args);

/* What a tool outside of /usr needs to read. */
void command_add_tool(struct command *c, const char *program);

/* What sanitizers need of a run, and how they are to report. */
void command_add_sanitizers(struct command *c, const char *dir, bool leaks);

/* For any tool of valgrind's; ends with NULL. */
extern const char *const command_valgrind_args[];

#endif
