/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rustfmt - see rustfmt.h.
 */
#include "run/rustfmt.h"

#include "base/mem.h"
#include "base/path.h"
#include "run/command_parts.h"

#include <unistd.h>

static char *
find(const struct toolchain *t)
{
	char *program = t->sysroot ? path_join(t->sysroot, "bin/rustfmt") : NULL;

	if (program && access(program, X_OK) == 0)
		return program;
	mem_free(program);
	return NULL;
}

int
rustfmt_need(const struct toolchain *t, struct err *e)
{
	char *program = find(t);
	bool here = program != NULL;

	mem_free(program);
	if (here)
		return 0;
	return err_set(e, ERR_TOOL,
	    "there is no rustfmt beside rustc; run: rustup component add "
	    "rustfmt (apt-get install rustfmt)");
}

struct proc *
rustfmt_start(const struct toolchain *t, const char *dir, const char *edition,
    char *const *files, size_t n, struct err *e)
{
	const char *const args[] = { "--check", "--color", "never", "--edition",
		edition, NULL };
	const char **argv;
	struct command cmd;
	struct proc *p;
	size_t at = 0;

	if (rustfmt_need(t, e) < 0)
		return NULL;
	char *program = find(t);
	argv = mem_calloc(n + 8, sizeof *argv);
	command_start_confined(&cmd, program, t, dir);
	command_add_tool(&cmd, program);
	command_add_tool(&cmd, t->rustc);
	argv[at++] = program;
	for (size_t i = 0; args[i] != NULL; i++)
		argv[at++] = args[i];
	for (size_t i = 0; i < n; i++)
		argv[at++] = files[i];
	cmd.spec.argv = argv;
	p = proc_start(&cmd.spec, e);
	command_release(&cmd);
	mem_free(argv);
	mem_free(program);
	return p;
}
