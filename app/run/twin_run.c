/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * twin_run - one C program, one tool, from source to report.
 *
 * Promises a folder of its own that is gone afterwards. Leaves flags, limits and the
 * environment to command.c, and what the report means to explain/. The surprise: nothing
 * is remembered between runs, because a proof is asked for to see it happen.
 */
#include "run/twin_run.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/command.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The absolute path of a program on PATH, owned by the caller, or NULL. */
static char *
find_program(const char *name)
{
	const char *at = getenv("PATH");

	while (at && *at) {
		size_t len = strcspn(at, ":");
		char *path = mem_printf("%.*s/%s", (int)len, at, name);

		if (*path == '/' && len && access(path, X_OK) == 0)
			return path;
		mem_free(path);
		at += len + (at[len] == ':');
	}
	return NULL;
}

static int
compile(struct twin_result *out, const struct twin_spec *s, const char *dir,
    const struct twin_tool *tool, struct err *e)
{
	struct command cmd;
	int rc;

	command_twin_gcc(&cmd, s->tools, dir, tool, s->own);
	rc = proc_run(&out->run, &cmd.spec, e);
	command_release(&cmd);
	if (rc < 0)
		return -1;
	if (proc_check_started(&out->run, "gcc", e) < 0)
		return -1;
	out->built = out->run.end == PROC_EXITED && out->run.code == 0;
	return 0;
}

static int
run_built(struct twin_result *out, const struct twin_spec *s, const char *dir,
    const struct twin_tool *tool, const char *valgrind, struct err *e)
{
	struct command cmd;
	int rc;

	proc_result_release(&out->run);
	proc_result_init(&out->run);
	command_twin(&cmd, s->tools, dir, tool, valgrind);
	rc = proc_run(&out->run, &cmd.spec, e);
	command_release(&cmd);
	return rc < 0 ? -1 : proc_check_started(&out->run, "the C twin", e);
}

static int
run_in(struct twin_result *out, const struct twin_spec *s, const char *dir,
    const struct twin_tool *tool, const char *valgrind, struct err *e)
{
	char *path = path_join(dir, TWIN_FILE);
	int rc = file_write(path, s->source, strlen(s->source), e);

	mem_free(path);
	if (rc == 0)
		rc = compile(out, s, dir, tool, e);
	if (rc == 0 && out->built && !tool->compiles_only)
		rc = run_built(out, s, dir, tool, valgrind, e);
	return rc;
}

int
twin_run(struct twin_result *out, const struct twin_spec *spec, struct err *e)
{
	const struct twin_tool *tool = command_twin_tool(spec->tool);
	char *valgrind = NULL, *parent = NULL, *dir = NULL;
	int rc = -1;

	*out = (struct twin_result){ 0 };
	proc_result_init(&out->run);
	if (!tool) {
		err_set(e, ERR_INVALID, "no tool for twins is called \"%s\"",
		    spec->tool ? spec->tool : "");
		goto out;
	}
	if (toolchain_need_gcc(spec->tools, e) < 0 ||
	    sandbox_need(&spec->tools->sandbox, e) < 0)
		goto out;
	/* it hangs or dies at random where addresses are too random for it */
	if (!strcmp(tool->name, "tsan") &&
	    sandbox_need_part(
		&spec->tools->sandbox, PART_ADDRESSES, "TSan cannot run", e) < 0)
		goto out;
	if (tool->valgrind && !(valgrind = find_program("valgrind"))) {
		err_set(
		    e, ERR_TOOL, "no valgrind on PATH; run: apt-get install valgrind");
		goto out;
	}
	parent = path_join(spec->cache, "build");
	if (file_mkdirs(parent, e) < 0 || file_tmpdir(&dir, parent, "", e) < 0)
		goto out;
	rc = run_in(out, spec, dir, tool, valgrind, e);
	file_remove_tree(dir);
out:
	if (rc < 0)
		proc_result_release(&out->run);
	mem_free(valgrind);
	mem_free(parent);
	mem_free(dir);
	return rc;
}
