/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * rustfmt - see rustfmt.h.
 */
#include "run/rustfmt.h"

#include "base/mem.h"
#include "base/path.h"
#include "run/command_parts.h"

#include <unistd.h>

struct proc *
rustfmt_start(const struct toolchain *t, const char *dir, const char *edition,
    char *const *files, size_t n, struct err *e)
{
	const char *const args[] = { "--check", "--color", "never", "--edition",
		edition, NULL };
	char *program = t->sysroot ? path_join(t->sysroot, "bin/rustfmt") : NULL;
	const char **argv = mem_calloc(n + 8, sizeof *argv);
	struct proc *p = NULL;
	struct command cmd;
	size_t at = 0;

	if (!program || access(program, X_OK) < 0) {
		err_set(e, ERR_TOOL,
		    "there is no rustfmt beside rustc; run: rustup component add "
		    "rustfmt (apt-get install rustfmt)");
		goto out;
	}
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
out:
	mem_free(argv);
	mem_free(program);
	return p;
}
