/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * command - the command lines of the compilers and of what they make.
 *
 * Promises that nothing of ferry's own environment and no text from a pack gets into a
 * command line. The surprise: std is linked dynamically where it can be, and symbols
 * are stripped, because linking is the slowest thing in a check; what the program does
 * is the same, overflow checks and all.
 */
#include "run/command.h"

#include "base/mem.h"
#include "base/path.h"
#include "run/twin_run.h"
#include "run/which.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
	COMPILE_MS = 30000,
	TYPECHECK_MS = 1000,
	RUN_MS = 10000,
	RUN_CPU_S = 5,
	COMPILER_OUTPUT = 4 << 20,
	PROGRAM_OUTPUT = 1 << 20,
	PROGRAM_FILE = 16 << 20,
	PROGRAM_MEMORY = 512 << 20,
	PROGRAM_TASKS = 64,
	COMPILER_TASKS = 256
};

#define MIB ((size_t)1 << 20)
#define GIB ((size_t)1 << 30)

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

/* --vgdb: no pipes in the temporary folder */
static const char *const valgrind_args[] = { "-q", "--error-exitcode=99", "--vgdb=no",
	NULL };

/* hard_rss_limit_mb: an address space limit would leave no room for ASan's shadow */
#define ASAN_OPTIONS                                                                   \
	"color=never:detect_stack_use_after_return=1:strict_string_checks=1:"          \
	"allocator_may_return_null=1:hard_rss_limit_mb=1024"

static void
add_args(struct command *c, const char *const *args)
{
	size_t n = 0;
	while (c->argv[n] != NULL)
		n++;
	while (*args != NULL && n < COMMAND_ARGS - 1)
		c->argv[n++] = *args++;
}

static void
add_env(struct command *c, char *pair)
{
	size_t n = 0;
	while (c->env[n] != NULL)
		n++;
	if (n < COMMAND_ENV - 1)
		c->env[n] = pair;
	else
		mem_free(pair);
}

static void
start(struct command *c, const char *program, const char *dir)
{
	*c = (struct command){ .argv = { program } };
	c->spec = (struct proc_spec){
		.argv = c->argv, .envp = (const char *const *)c->env, .cwd = dir
	};
	add_env(c, mem_strdup("LANG=C.UTF-8"));
	add_env(c, mem_strdup("HOME=/nonexistent"));
}

static void
add_read(struct command *c, char *path)
{
	size_t n = 0;
	while (c->reads[n] != NULL)
		n++;
	if (n < COMMAND_READS - 1)
		c->reads[n] = path;
	else
		mem_free(path);
}

/* What a tool outside of /usr needs: its own folder and those that belong to it, not the
 * one above, which may be somebody's home. */
static void
add_tool(struct command *c, const char *program)
{
	static const char *const beside[] = { "lib", "lib64", "libexec", "include",
		"share" };
	char real[PATH_MAX];
	if (program == NULL || realpath(program, real) == NULL)
		return;
	if (strcmp(program, real) != 0) /* the links on the way to it */
		add_read(c, mem_strdup(program));
	if (strncmp(real, "/usr/", 5) == 0)
		return;
	char *dir = mem_strndup(real, (size_t)(path_base(real) - real) - 1);
	add_read(c, mem_strdup(dir));
	if (strcmp(path_base(dir), "bin") == 0)
		for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
			add_read(c, mem_printf("%s/../%s", dir, beside[i]));
	mem_free(dir);
}

/* Puts the command into the sandbox. */
static void
confine(struct command *c, const struct toolchain *t, enum sandbox_profile profile)
{
	c->box = (struct sandbox){ .tier = t->sandbox.tier,
		.profile = profile,
		.work = c->spec.cwd,
		.writes = profile == SANDBOX_COMPILE,
		.reads = (const char *const *)c->reads };
	c->spec.box = &c->box;
	c->spec.tasks_max = profile == SANDBOX_COMPILE ? COMPILER_TASKS : PROGRAM_TASKS;
}

static void
start_compiler(struct command *c, const char *program, const char *gcc, const char *dir,
    const char *tmp)
{
	start(c, program, dir);
	c->spec.deadline_ms = COMPILE_MS;
	c->spec.cpu_s = COMPILE_CPU_S;
	c->spec.flood_kills = true; /* a file that includes itself has no other end */
	c->spec.output_max = COMPILER_OUTPUT;
	c->spec.file_max = COMPILE_FILE_MIB * MIB;
	c->spec.memory_max = COMPILE_MEMORY_MIB * MIB;
	c->spec.may_fork = true;
	/* rustc links with the `cc` that it finds; gcc's own folder is the last resort */
	int len = (int)(path_base(gcc) - gcc) - 1;
	add_env(c, mem_printf("PATH=/usr/bin:/bin:%.*s", len > 0 ? len : 1, gcc));
	add_env(c, mem_printf("TMPDIR=%s", tmp));
}

/* The same in the sandbox. */
static void
start_confined(
    struct command *c, const char *program, const struct toolchain *t, const char *dir)
{
	start_compiler(c, program, t->gcc, dir, dir);
	confine(c, t, SANDBOX_COMPILE);
	add_tool(c, t->gcc);
}

static void
start_program(
    struct command *c, const struct toolchain *t, const char *dir, const char *name)
{
	start(c, NULL, dir);
	c->program = path_join(dir, name);
	c->argv[0] = c->program;
	c->spec.deadline_ms = RUN_MS;
	c->spec.cpu_s = RUN_CPU_S;
	c->spec.output_max = PROGRAM_OUTPUT;
	c->spec.flood_kills = true;
	c->spec.file_max = PROGRAM_FILE;
	c->spec.resident_max = PROGRAM_MEMORY;
	confine(c, t, SANDBOX_RUN);
	add_env(c, mem_strdup("PATH=/usr/bin:/bin"));
	add_env(c, mem_printf("TMPDIR=%s", dir));
}

void
command_gcc(struct command *out, const struct toolchain *t, const char *dir,
    const char *const *args)
{
	start_confined(out, t->gcc, t, dir);
	add_args(out, args);
}

void
command_rustc(struct command *out, const struct toolchain *t, const char *dir,
    const char *const *args, bool as_clippy)
{
	static const char *const dynamic[] = { "-Cprefer-dynamic", NULL };
	start_confined(out, as_clippy ? t->clippy : t->rustc, t, dir);
	add_tool(out, t->rustc);
	if (t->sysroot != NULL)
		add_read(out, mem_strdup(t->sysroot));
	add_args(out, args);
	if (t->rust_libdir != NULL)
		add_args(out, dynamic);
}

void
command_miri(struct command *out, const struct build_spec *spec, const char *dir,
    const char *const *args)
{
	const char *const sysroot[] = { "--sysroot", spec->miri.sysroot, NULL };
	start_confined(out, spec->miri.program, spec->tools, dir);
	add_tool(out, spec->miri.program);
	add_read(out, mem_strdup(spec->miri.sysroot));
	add_args(out, sysroot);
	add_args(out, args);
}

/* What sanitizers need of a run, and how they are to report. */
static void
add_sanitizers(struct command *c, const char *dir, bool leaks)
{
	c->spec.fixed_addresses = true;
	/* so that reports name files as the compilers do; it is ended by the quote */
	char *strip = strchr(dir, '"') == NULL
			  ? mem_printf(":strip_path_prefix=\"%s/\"", dir)
			  : mem_strdup("");
	add_env(c, mem_printf("ASAN_OPTIONS=" ASAN_OPTIONS ":detect_leaks=%d%s", leaks,
		       strip));
	add_env(c, mem_printf("UBSAN_OPTIONS=print_stacktrace=1%s", strip));
	add_env(c, mem_printf("TSAN_OPTIONS=color=never%s", strip));
	/* libc keeps no frame pointers: through strdup() only the slow way finds the caller */
	add_env(
	    c, mem_printf("LSAN_OPTIONS=color=never:fast_unwind_on_malloc=0%s", strip));
	mem_free(strip);
}

/* What the exercise asks for beyond that, where the sandbox can give it. */
static void
add_needs(struct command *c, const struct build_needs *n)
{
	bool alone = sandbox_has(c->box.tier, PART_NAMESPACES);
	c->spec.may_fork = n->fork && alone;
	c->box.loopback = n->loopback && alone;
	c->box.scratch = n->scratch && alone;
	if (c->box.scratch)
		add_env(c, mem_strdup("SCRATCH=/tmp"));
}

/* The program under valgrind's memcheck. */
static int
add_memcheck(struct command *c, struct err *e)
{
	const char *const program[] = { "--track-origins=yes", "--leak-check=full",
		"--show-leak-kinds=definite", c->program, NULL };
	c->tool = which("valgrind");
	if (c->tool == NULL)
		return err_set(
		    e, ERR_TOOL, "no valgrind on PATH; run: apt-get install valgrind");
	c->argv[0] = c->tool;
	c->box.writes = true; /* it keeps notes in TMPDIR */
	add_tool(c, c->tool);
	add_args(c, valgrind_args);
	add_args(c, program);
	return 0;
}

static void
add_rust(struct command *c, const struct toolchain *t)
{
	c->spec.memory_max = 8 * GIB; /* mostly room for threads' stacks */
	add_env(c, mem_strdup("RUST_BACKTRACE=0"));
	if (t->rust_libdir == NULL)
		return;
	add_read(c, mem_strdup(t->rust_libdir));
	add_env(c, mem_printf("LD_LIBRARY_PATH=%s", t->rust_libdir));
}

int
command_program(struct command *out, const struct build_spec *spec, const char *dir,
    const char *name, const char *const *args, const struct command_run *how,
    struct err *e)
{
	start_program(out, spec->tools, dir, name);
	if (how->sanitized)
		add_sanitizers(out, dir, how->leaks);
	if (how->rust)
		add_rust(out, spec->tools);
	add_needs(out, &spec->needs);
	if (how->memcheck && add_memcheck(out, e) < 0) {
		command_release(out);
		return -1;
	}
	add_args(out, args);
	return 0;
}

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
		start_compiler(out, t->gcc, t->gcc, dir, dir);
	else
		start_confined(out, t->gcc, t, dir);
	add_args(out, tool->flags);
	add_args(out, twin_args);
}

void
command_twin(struct command *out, const struct toolchain *t, const char *dir,
    const struct twin_tool *tool, const char *valgrind)
{
	start_program(out, t, dir, FILE_TWIN_EXE);
	if (!tool->valgrind) {
		add_sanitizers(out, dir, false);
		return;
	}
	const char *const program[] = { tool->valgrind, out->program, NULL };
	out->argv[0] = valgrind;
	out->box.writes = true; /* it keeps notes in TMPDIR */
	add_tool(out, valgrind);
	add_args(out, valgrind_args);
	add_args(out, program);
}

/* --emit=mir is the cheapest that runs the borrow checker. It writes into the file that
 * it is given; --emit=metadata would rename over it, over /dev/null too. For a library
 * it makes a folder for a moment, beside its output or in --out-dir: not in /dev. */
void
command_diagnose(struct command *out, const struct toolchain *t, const char *cwd,
    const char *path, const char *edition, bool is_program)
{
	const char *const args[] = { "--edition", edition, "--emit=mir=/dev/null",
		"--out-dir", "/tmp", "--error-format=json", "--crate-name", "answer",
		"--crate-type", is_program ? "bin" : "lib", path, NULL };
	start_compiler(out, t->rustc, t->gcc ? t->gcc : "/usr/bin/gcc", cwd, "/tmp");
	add_args(out, args);
}

void
command_typecheck(struct command *out, const struct toolchain *t, const char *dir,
    int input, const char *edition, bool is_program)
{
	const char *const full[] = { "--verbose", "--cap-lints", "allow", NULL };
	command_diagnose(out, t, dir, "-", edition, is_program);
	add_args(out, full);
	out->spec.input = input;
	out->spec.deadline_ms = TYPECHECK_MS;
}

void
command_release(struct command *c)
{
	for (size_t i = 0; i < COMMAND_ENV; i++)
		mem_free(c->env[i]);
	for (size_t i = 0; i < COMMAND_READS; i++)
		mem_free(c->reads[i]);
	mem_free(c->program);
	mem_free(c->tool);
	*c = (struct command){ 0 };
}

const char *
command_options(void)
{
	return ASAN_OPTIONS;
}
