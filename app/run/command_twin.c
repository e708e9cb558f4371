/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * command_twin - what a C twin is built with and run under, one row a tool.
 */
#include "run/command_parts.h"
#include "run/twin_run.h"

#include <string.h>

/* -w: a twin is wrong on purpose, and only its report is wanted */
static const char *const twin_args[] = { "-std=gnu11", "-g", "-fno-omit-frame-pointer",
	"-pthread", "-fdiagnostics-color=never", TWIN_FILE, "-o", FILE_TWIN_EXE, "-lm",
	NULL };

static const struct twin_tool twin_tools[] = {
	{ "asan", { "-w", "-O0", "-fsanitize=address" }, false, NULL },
	{ "lsan", { "-w", "-O0", "-fsanitize=leak" }, false, NULL },
	{ "ubsan",
	    { "-w", "-O0", "-fsanitize=undefined,float-cast-overflow",
		"-fno-sanitize-recover=all" },
	    false, NULL },
	{ "tsan", { "-w", "-O0", "-fsanitize=thread" }, false, NULL },
	{ "valgrind", { "-w", "-O0" }, false, "--track-origins=yes" },
	/* for C11's threads, in which TSan's runtime of gcc 12 crashes */
	{ "helgrind", { "-w", "-O0" }, false, "--tool=helgrind" },
	/* a real compilation: -fsyntax-only skips the passes that follow values */
	{ "warn", { "-c", "-O2", "-Wall", "-Wextra", "-Wconversion" }, true, NULL },
	/* the same without optimising: what the front end sees on one line */
	{ "gccwarn",
	    { "-c", "-O0", "-Wall", "-Wextra", "-Wconversion", "-Wswitch-enum" }, true,
	    NULL },
	/* what gcc refuses: nothing is run, its error is the report */
	{ "gccerr", { "-c", "-O0", "-w" }, true, NULL },
	{ "analyzer",
	    { "-c", "-O0", "-fanalyzer", "-Wall", "-Wextra",
		"-fdiagnostics-format=json" },
	    true, NULL },
	{ "none",
	    { "-w", "-O0", "-fsanitize=address,undefined,float-cast-overflow",
		"-fno-sanitize-recover=all" },
	    false, NULL },
};

const struct twin_tool *
command_twin_tool(const char *name)
{
	for (size_t i = 0; name && i < sizeof twin_tools / sizeof *twin_tools; i++)
		if (strcmp(twin_tools[i].name, name) == 0)
			return &twin_tools[i];
	return NULL;
}

void
command_twin_gcc(struct command *out, const struct toolchain *t, const char *dir,
    const struct twin_tool *tool, bool own)
{
	if (own)
		command_start_compiler(out, t->gcc, t->gcc, dir, dir);
	else
		command_start_confined(out, t->gcc, t, dir);
	command_add_args(out, tool->flags);
	command_add_args(out, twin_args);
}

void
command_twin(struct command *out, const struct toolchain *t, const char *dir,
    const struct twin_tool *tool, const char *valgrind)
{
	command_start_program(out, t, dir, FILE_TWIN_EXE);
	if (!tool->valgrind) {
		command_add_sanitizers(out, dir, false);
		return;
	}
	const char *const program[] = { tool->valgrind, out->program, NULL };
	out->argv[0] = valgrind;
	out->box.writes = true; /* it keeps notes in TMPDIR */
	command_add_tool(out, valgrind);
	command_add_args(out, command_valgrind_args);
	command_add_args(out, program);
}
