/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * command - the command lines of the compilers and of what they make.
 *
 * Promises that nothing of ferry's own environment and no text from a pack gets into a
 * command line. The surprise: std is linked dynamically where it can be, and symbols
 * are stripped, because linking is the slowest thing in a check; what the program does
 * is the same, overflow checks and all.
 */
#include "run/command_parts.h"

#include "base/mem.h"
#include "base/path.h"
#include "run/which.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
	TYPECHECK_MS = 1000,
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

/* --vgdb: no pipes in the temporary folder */
const char *const command_valgrind_args[] = { "-q", "--error-exitcode=99", "--vgdb=no",
	NULL };

/* hard_rss_limit_mb: an address space limit would leave no room for ASan's shadow */
#define ASAN_OPTIONS                                                                   \
	"color=never:detect_stack_use_after_return=1:strict_string_checks=1:"          \
	"allocator_may_return_null=1:max_allocation_size_mb=1024:hard_rss_limit_mb=1024"

void
command_add_args(struct command *c, const char *const *args)
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

/* Whether that is in /usr, or below what has been added. */
static bool
can_read(const struct command *c, const char *path)
{
	if (strncmp(path, "/usr/", 5) == 0)
		return true;
	for (size_t i = 0; c->reads[i] != NULL; i++) {
		size_t len = strlen(c->reads[i]);
		if (strncmp(path, c->reads[i], len) == 0 && path[len] == '/')
			return true;
	}
	return false;
}

/* What a tool outside of /usr needs: its own folder and those that belong to it, not the
 * one above, which may be somebody's home. */
void
command_add_tool(struct command *c, const char *program)
{
	static const char *const beside[] = { "lib", "lib64", "libexec", "include",
		"share" };
	char real[PATH_MAX];
	if (program == NULL || realpath(program, real) == NULL)
		return;
	if (strcmp(program, real) != 0) /* the links on the way to it */
		add_read(c, mem_strdup(program));
	if (can_read(c, real))
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

void
command_start_compiler(struct command *c, const char *program, const char *gcc,
    const char *dir, const char *tmp)
{
	start(c, program, dir);
	c->spec.deadline_ms = BUILD_COMPILE_MS;
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
void
command_start_confined(
    struct command *c, const char *program, const struct toolchain *t, const char *dir)
{
	command_start_compiler(c, program, t->gcc, dir, dir);
	confine(c, t, SANDBOX_COMPILE);
	command_add_tool(c, t->gcc);
}

void
command_start_program(
    struct command *c, const struct toolchain *t, const char *dir, const char *name)
{
	start(c, NULL, dir);
	c->program = path_join(dir, name);
	c->argv[0] = c->program;
	c->spec.deadline_ms = BUILD_RUN_MS;
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
	command_start_confined(out, t->gcc, t, dir);
	command_add_args(out, args);
}

void
command_rustc(struct command *out, const struct toolchain *t, const char *dir,
    const char *const *args, enum command_std std, bool as_clippy)
{
	static const char *const dynamic[] = { "-Cprefer-dynamic", NULL };
	command_start_confined(out, as_clippy ? t->clippy : t->rustc, t, dir);
	if (t->sysroot != NULL)
		add_read(out, mem_strdup(t->sysroot));
	command_add_tool(out, t->rustc);
	command_add_args(out, args);
	if (t->rust_libdir != NULL && std == STD_DYNAMIC)
		command_add_args(out, dynamic);
	if (t->linker == NULL)
		return;
	out->linker = mem_printf("-Clinker=%s", t->linker);
	out->link_args = mem_printf("-Clink-args=%s", t->link_args);
	const char *const link[] = { out->linker, "-Clinker-flavor=ld.lld",
		out->link_args, NULL };
	command_add_args(out, link);
}

void
command_miri(struct command *out, const struct build_spec *spec, const char *dir,
    const char *const *args)
{
	const char *const sysroot[] = { "--sysroot", spec->miri.sysroot, NULL };
	command_start_confined(out, spec->miri.program, spec->tools, dir);
	command_add_tool(out, spec->miri.program);
	add_read(out, mem_strdup(spec->miri.sysroot));
	command_add_args(out, sysroot);
	command_add_args(out, args);
}

/* What sanitizers need of a run, and how they are to report. The debug files of libraries
 * are kept from them: to name a line of main()'s caller they unpack all of libc's, which
 * takes five times as long as the rest of a run. */
void
command_add_sanitizers(struct command *c, const char *dir, bool leaks)
{
	c->spec.fixed_addresses = true;
	c->box.hides = "/usr/lib/debug";
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
	command_add_tool(c, c->tool);
	command_add_args(c, command_valgrind_args);
	command_add_args(c, program);
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
	command_start_program(out, spec->tools, dir, name);
	if (how->sanitized)
		command_add_sanitizers(out, dir, how->leaks);
	if (how->rust)
		add_rust(out, spec->tools);
	add_needs(out, &spec->needs);
	if (how->memcheck && add_memcheck(out, e) < 0) {
		command_release(out);
		return -1;
	}
	command_add_args(out, args);
	return 0;
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
	command_start_compiler(
	    out, t->rustc, t->gcc ? t->gcc : "/usr/bin/gcc", cwd, "/tmp");
	command_add_args(out, args);
}

void
command_typecheck(struct command *out, const struct toolchain *t, const char *dir,
    int input, const char *edition, bool is_program)
{
	const char *const full[] = { "--verbose", "--cap-lints", "allow", NULL };
	command_diagnose(out, t, dir, "-", edition, is_program);
	command_add_args(out, full);
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
	mem_free(c->linker);
	mem_free(c->link_args);
	*c = (struct command){ 0 };
}

const char *
command_options(void)
{
	return ASAN_OPTIONS;
}
