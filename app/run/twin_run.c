/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * twin_run - one C program, one tool, from source to report.
 *
 * Promises a folder of its own that is gone afterwards, and that nothing blocks but
 * twin_run(). Leaves flags, limits and the environment to command.c, and what the report
 * means to explain/. The surprise: nothing is remembered between runs, because a proof is
 * asked for to see it happen.
 */
#include "run/twin_run.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/command.h"
#include "run/which.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct twin {
	struct twin_spec spec; /* what it points to is borrowed */
	const struct twin_tool *tool;
	char *dir, *valgrind;
	struct proc *proc;
	bool running; /* the program itself; before that, gcc */
	struct twin_result result;
};

static int
start_gcc(struct twin *t, struct err *e)
{
	char *path = path_join(t->dir, TWIN_FILE);
	int rc = file_write(path, t->spec.source, strlen(t->spec.source), e);
	struct command cmd;

	mem_free(path);
	if (rc < 0)
		return -1;
	command_twin_gcc(&cmd, t->spec.tools, t->dir, t->tool, t->spec.own);
	t->proc = proc_start(&cmd.spec, e);
	command_release(&cmd);
	return t->proc ? 0 : -1;
}

static int
start_program(struct twin *t, struct err *e)
{
	struct command cmd;

	proc_result_release(&t->result.run);
	proc_result_init(&t->result.run);
	command_twin(&cmd, t->spec.tools, t->dir, t->tool, t->valgrind);
	t->proc = proc_start(&cmd.spec, e);
	command_release(&cmd);
	t->running = true;
	return t->proc ? 0 : -1;
}

static int
need_sandbox(const struct twin *t, struct err *e)
{
	const struct sandbox_state *box = &t->spec.tools->sandbox;

	if (sandbox_need(box, e) < 0)
		return -1;
	/* it hangs or dies at random where addresses are too random for it */
	return strcmp(t->tool->name, "tsan") != 0
		   ? 0
		   : sandbox_need_part(box, PART_ADDRESSES, "TSan cannot run", e);
}

static int
prepare(struct twin *t, struct err *e)
{
	char *parent = path_join(t->spec.cache, "build");
	int rc = -1;

	if (!t->tool)
		err_set(e, ERR_INVALID, "no tool for twins is called \"%s\"",
		    t->spec.tool ? t->spec.tool : "");
	else if (toolchain_need_gcc(t->spec.tools, e) < 0 || need_sandbox(t, e) < 0)
		rc = -1;
	else if (t->tool->valgrind && !(t->valgrind = which("valgrind")))
		err_set(
		    e, ERR_TOOL, "no valgrind on PATH; run: apt-get install valgrind");
	else if (file_mkdirs(parent, e) == 0 &&
		 file_tmpdir(&t->dir, parent, "", e) == 0)
		rc = start_gcc(t, e);
	mem_free(parent);
	return rc;
}

struct twin *
twin_start(const struct twin_spec *spec, struct err *e)
{
	struct twin *t = mem_calloc(1, sizeof *t);

	t->spec = *spec;
	t->tool = command_twin_tool(spec->tool);
	proc_result_init(&t->result.run);
	if (prepare(t, e) == 0)
		return t;
	twin_free(t);
	return NULL;
}

int
twin_fd(const struct twin *t)
{
	return proc_fd(t->proc);
}

int
twin_step(bool *done, struct twin *t, struct err *e)
{
	struct proc_result *r = &t->result.run;

	*done = false;
	if (proc_step(t->proc) == PROC_RUNNING)
		return 0;
	proc_take(r, t->proc);
	proc_free(t->proc);
	t->proc = NULL;
	if (proc_check_started(r, t->running ? "the C twin" : "gcc", e) < 0)
		return -1;
	if (!t->running)
		t->result.built = r->end == PROC_EXITED && r->code == 0;
	if (!t->running && t->result.built && !t->tool->compiles_only)
		return start_program(t, e);
	*done = true;
	return 0;
}

void
twin_take(struct twin_result *out, struct twin *t)
{
	*out = t->result;
	proc_result_init(&t->result.run);
}

void
twin_free(struct twin *t)
{
	if (!t)
		return;
	proc_free(t->proc);
	if (t->dir)
		file_remove_tree(t->dir);
	proc_result_release(&t->result.run);
	mem_free(t->dir);
	mem_free(t->valgrind);
	mem_free(t);
}

int
twin_run(struct twin_result *out, const struct twin_spec *spec, struct err *e)
{
	struct twin *t = twin_start(spec, e);
	bool done = false;
	int rc = t ? 0 : -1;

	while (rc == 0 && !done) {
		struct pollfd p = { .fd = twin_fd(t), .events = POLLIN };

		(void)poll(&p, 1, -1);
		rc = twin_step(&done, t, e);
	}
	if (rc == 0)
		twin_take(out, t);
	twin_free(t);
	return rc;
}
