/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_COMMAND_H
#define FERRY_RUN_COMMAND_H
/*
 * command - the command lines of the compilers and of what they make.
 *
 * Private to run/. Every flag, every variable of the environment and every limit that
 * a build uses is in command.c.
 */
#include "run/build.h"

#include <stdbool.h>
#include <stddef.h>

#define FILE_TWIN_EXE "twin"

/* What a compiler may take. */
enum { COMPILE_CPU_S = 20, COMPILE_FILE_MIB = 256, COMPILE_MEMORY_MIB = 4096 };

enum { COMMAND_ARGS = 80, COMMAND_ENV = 12, COMMAND_READS = 20 };

struct command {
	struct proc_spec spec; /* points into the rest */
	const char *argv[COMMAND_ARGS];
	char *env[COMMAND_ENV];   /* owned */
	char *program, *tool;     /* owned; NULL if argv[0] is borrowed */
	char *linker, *link_args; /* owned; options of rustc, or NULL */
	struct sandbox box;
	char *reads[COMMAND_READS]; /* owned; ends with NULL */
};

/* How a program is run. */
struct command_run {
	bool sanitized, leaks; /* with the sanitizers' options; LeakSanitizer too */
	bool rust;             /* rustc made it */
	bool memcheck;         /* under valgrind */
};

/* Each fills *out for a step in the build folder `dir`; what they are given must outlive
 * it. File names in `args` are ours and fixed: none can be taken for an option. */
void command_gcc(struct command *out, const struct toolchain *t, const char *dir,
    const char *const *args);
enum command_std { STD_DYNAMIC, STD_STATIC }; /* the first where there is one */
void command_rustc(struct command *out, const struct toolchain *t, const char *dir,
    const char *const *args, enum command_std std, bool as_clippy);

/* miri as spec->miri has it, which compiles and runs. */
void command_miri(struct command *out, const struct build_spec *spec, const char *dir,
    const char *const *args);

/* ERR_TOOL if valgrind is wanted and missing. */
FERRY_CHECK int command_program(struct command *out, const struct build_spec *spec,
    const char *dir, const char *name, const char *const *args,
    const struct command_run *how, struct err *e);

/* rustc for its diagnostics alone, in the current folder `cwd`: not in the sandbox, it
 * must find what the user's file includes. */
void command_diagnose(struct command *out, const struct toolchain *t, const char *cwd,
    const char *path, const char *edition, bool is_program);

/* The same over what the descriptor `input` holds, with types at full length. */
void command_typecheck(struct command *out, const struct toolchain *t, const char *dir,
    int input, const char *edition, bool is_program);

/* What a twin is built with and run under. */
struct twin_tool {
	const char *name;
	const char *flags[7]; /* gcc's, beside those of all twins; ends with NULL */
	bool compiles_only;   /* gcc's words are the report */
	const char *valgrind; /* its option for the tool, or NULL: not under valgrind */
};

/* The tool of that name, or NULL. Static. */
FERRY_CHECK const struct twin_tool *command_twin_tool(const char *name);

/* gcc on TWIN_FILE in `dir`, out of the sandbox if it is to find the user's own files;
 * then what it made, under `valgrind` (absolute) if not NULL. */
void command_twin_gcc(struct command *out, const struct toolchain *t, const char *dir,
    const struct twin_tool *tool, bool own);
void command_twin(struct command *out, const struct toolchain *t, const char *dir,
    const struct twin_tool *tool, const char *valgrind);

void command_release(struct command *c);

/* What programs are run with, in any form that changes when that does. Static. */
FERRY_CHECK const char *command_options(void);

#endif
