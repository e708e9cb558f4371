/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * recipe - see recipe.h. Leaves limits, the environment and the sandbox to command.c.
 *
 * The surprise: std is linked dynamically where it can be, and symbols are stripped,
 * because linking is the slowest thing in a check; what the program does is the same,
 * overflow checks and all. It is not where a source has an allocator of its own: what is
 * compiled into libstd.so would go on calling std's.
 */
#include "run/recipe.h"

#include "base/mem.h"

#include <string.h>

/* Stand for the lane's source, its program, the edition and the harness's word. */
static const char SOURCE[] = "<source>", PROGRAM[] = "<program>",
		  EDITION[] = "<edition>", VOUCHER[] = "<voucher>";

/* float-cast-overflow is not part of undefined */
#define SANITIZE    "-fsanitize=address,undefined,float-cast-overflow"
#define NO_RECOVERY "-fno-sanitize-recover=undefined,float-cast-overflow"

/* as cargo has it: else a cfg that nobody sets is not warned of */
#define CHECK_CFG "--check-cfg=cfg(docsrs,test)"

static const char *const gcc_asan[] = { "-std=c11", "-Wall", "-Wextra", "-g", "-O0",
	"-fno-omit-frame-pointer", SANITIZE, NO_RECOVERY, "-fdiagnostics-color=never",
	SOURCE, "-o", PROGRAM, NULL };
/* -O1: slower, but what a race needs to be seen is there */
static const char *const gcc_tsan[] = { "-std=c11", "-Wall", "-Wextra", "-g", "-O1",
	"-fno-omit-frame-pointer", "-fsanitize=thread", "-pthread",
	"-fdiagnostics-color=never", SOURCE, "-o", PROGRAM, NULL };
/* for valgrind, which must not see a sanitizer's program */
static const char *const gcc_plain[] = { "-std=c11", "-Wall", "-Wextra", "-g", "-O0",
	"-fno-omit-frame-pointer", "-pthread", "-fdiagnostics-color=never", SOURCE,
	"-o", PROGRAM, NULL };
/* a real compilation: -fsyntax-only skips the passes that follow values. Of ignored results
 * glibc tells only where it is fortified. */
static const char *const gcc_warn[] = { "-std=c11", "-c", "-Wall", "-Wextra",
	"-Wconversion", "-Wformat=2", "-O2", "-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2",
	"-fdiagnostics-color=never", SOURCE, "-o", PROGRAM, NULL };
static const char *const gcc_analyzer[] = { "-std=c11", "-c", "-fanalyzer", "-O0",
	"-fdiagnostics-format=json", SOURCE, "-o", PROGRAM, NULL };
static const char *const rustc_debug[] = { "--edition", EDITION, CHECK_CFG, SOURCE,
	"-o", PROGRAM, "--error-format=json", "--json=artifacts", "-Cstrip=symbols",
	NULL };
static const char *const rustc_release[] = { "--edition", EDITION, CHECK_CFG, "-O",
	SOURCE, "-o", PROGRAM, "--error-format=json", "--json=artifacts",
	"-Cstrip=symbols", NULL };
static const char *const rustc_test[] = { "--edition", EDITION, CHECK_CFG, "--test",
	SOURCE, "-o", PROGRAM, "--error-format=json", "--json=artifacts",
	"-Cstrip=symbols", NULL };
/* one name per test before it runs, so that it is known which one never ended */
static const char *const libtest[] = { "--color=never", "--test-threads=1", NULL };
/* The same with a seal on each test: app/judge/seal.c. libtest skips what is named like
 * the word, so nothing. */
static const char *const rustc_sealed[] = { "--edition", EDITION, CHECK_CFG, "--test",
	SOURCE, "-o", PROGRAM, "--error-format=json", "--json=artifacts",
	"-Cstrip=symbols", "-Clink-arg=seal.o", NULL };
static const char *const libtest_sealed[] = { "--color=never", "--test-threads=1",
	"--skip", VOUCHER, NULL };
/* The libraries again behind the object: GNU ld, unlike lld, looks only at those that follow.
 */
#define C_LIBRARIES " -lm -lc"

/* The C original beside a harness: one object, so that two lanes have one each. Optimised
 * on both sides, for the time of a call; Rust's overflow checks stay, they are what the
 * answer does. */
static const char *const gcc_original[] = { "-std=gnu11", "-O2", "-w", "-r",
	"-nostdlib", "-fdiagnostics-color=never", "orig.c", "drive.c", "-o", "orig.o",
	NULL };
static const char *const gcc_given[] = { "-std=gnu11", "-O2", "-w", "-r", "-nostdlib",
	"-fdiagnostics-color=never", "orig.c", "drive.c", "-o", "given.o", NULL };
static const char *const rustc_port[] = { "--edition", EDITION, "-Copt-level=2",
	"-Coverflow-checks=on", "-Ccodegen-units=1", SOURCE, "-o", PROGRAM,
	"--error-format=json", "--json=artifacts", "-Cstrip=symbols",
	"-Clink-args=orig.o" C_LIBRARIES, NULL };
static const char *const rustc_given[] = { "--edition", EDITION, "--cfg", "given",
	SOURCE, "-o", PROGRAM, "--error-format=json", "--json=artifacts",
	"-Cstrip=symbols", "-Clink-args=given.o" C_LIBRARIES, NULL };
/* gcc links: ASan must come first, and rustc does not put it there */
static const char *const rustc_staticlib[] = { "--edition", EDITION, "--crate-type",
	"staticlib", "-Dimproper-ctypes-definitions", "-Dimproper-ctypes", SOURCE, "-o",
	"libanswer.a", "--error-format=json", NULL };
static const char *const gcc_mixed[] = { "-std=gnu11", "-Wall", "-Wextra", "-g", "-O0",
	"-fno-omit-frame-pointer", SANITIZE, NO_RECOVERY, "-fdiagnostics-color=never",
	"-Wl,--wrap=main", "main.c", "drift.c", "libanswer.a", "-lpthread", "-ldl",
	"-lm", "-o", PROGRAM, NULL };
/* The same for valgrind, which sees what Rust touches too: with its lines. */
static const char *const rustc_staticlib_lines[] = { "--edition", EDITION,
	"--crate-type", "staticlib", "-Cdebuginfo=line-tables-only", SOURCE, "-o",
	"libanswer-lines.a", "--error-format=json", NULL };
static const char *const gcc_mixed_plain[] = { "-std=gnu11", "-w", "-g", "-O0",
	"-fno-omit-frame-pointer", "-fdiagnostics-color=never", "-Wl,--wrap=main",
	"main.c", "drift.c", "libanswer-lines.a", "-lpthread", "-ldl", "-lm", "-o",
	PROGRAM, NULL };
static const char *const voucher[] = { VOUCHER, NULL };
/* As cargo-miri calls it: rustc's arguments, then the program's. */
static const char *const miri[] = { "--edition", EDITION, "--test", SOURCE,
	"--color=never", "--", "--color=never", "--test-threads=1", NULL };
static const char *const none[] = { NULL };

static const struct recipe recipes[] = {
	{ "gcc-asan", RECIPE_GCC, gcc_asan, .leaks = false },
	{ "gcc-tsan", RECIPE_GCC, gcc_tsan, .threads = true },
	{ "gcc-plain", RECIPE_GCC, gcc_plain, .leaks = false },
	{ "gcc-warn", RECIPE_GCC, gcc_warn, .leaks = false },
	{ "gcc-analyzer", RECIPE_GCC, gcc_analyzer, .leaks = false },
	{ "run-c", RECIPE_RUN, none, .sanitized = true },
	{ "run-c-leaks", RECIPE_RUN, none, .sanitized = true, .leaks = true },
	{ "run-memcheck", RECIPE_RUN, none, .memcheck = true },
	{ "run-c-sealed", RECIPE_RUN, voucher, .sanitized = true, .vouched = true },
	{ "run-c-leaks-sealed", RECIPE_RUN, voucher, .sanitized = true, .leaks = true,
	    .vouched = true },
	{ "run-memcheck-sealed", RECIPE_RUN, voucher, .memcheck = true,
	    .vouched = true },
	{ "rustc-debug", RECIPE_RUSTC, rustc_debug, .rust = true },
	{ "rustc-release", RECIPE_RUSTC, rustc_release, .rust = true },
	{ "run-rust", RECIPE_RUN, none, .rust = true },
	{ "rustc-test", RECIPE_RUSTC, rustc_test, .rust = true },
	{ "run-tests", RECIPE_RUN, libtest, .rust = true },
	{ "miri", RECIPE_MIRI, miri, .rust = true },
	{ "rustc-sealed", RECIPE_RUSTC, rustc_sealed, .rust = true },
	{ "run-sealed", RECIPE_RUN, libtest_sealed, .rust = true, .vouched = true },
	{ "gcc-original", RECIPE_GCC, gcc_original, .leaks = false },
	{ "gcc-given", RECIPE_GCC, gcc_given, .leaks = false },
	{ "rustc-port", RECIPE_RUSTC, rustc_port, .rust = true },
	{ "rustc-given", RECIPE_RUSTC, rustc_given, .rust = true },
	{ "run-port", RECIPE_RUN, voucher, .rust = true, .vouched = true },
	{ "rustc-staticlib", RECIPE_RUSTC, rustc_staticlib, .rust = true },
	{ "gcc-mixed", RECIPE_GCC, gcc_mixed, .leaks = false },
	{ "rustc-staticlib-lines", RECIPE_RUSTC, rustc_staticlib_lines, .rust = true },
	{ "gcc-mixed-plain", RECIPE_GCC, gcc_mixed_plain, .leaks = false },
	{ "run-mixed-memcheck", RECIPE_RUN, voucher, .memcheck = true,
	    .vouched = true },
	{ "run-mixed", RECIPE_RUN, voucher, .sanitized = true, .vouched = true },
	{ "run-mixed-leaks", RECIPE_RUN, voucher, .sanitized = true, .leaks = true,
	    .vouched = true },
};

const struct recipe *
recipe_find(const char *name)
{
	for (size_t i = 0; name != NULL && i < sizeof recipes / sizeof *recipes; i++)
		if (strcmp(recipes[i].name, name) == 0)
			return &recipes[i];
	return NULL;
}

/* The argument with what it stands for. */
static const char *
fill(const char *arg, const struct build_spec *spec, const struct lane_spec *lane,
    const char *word)
{
	if (arg == VOUCHER)
		return word;
	if (arg == SOURCE)
		return lane->source;
	if (arg == PROGRAM)
		return lane->name;
	return arg == EDITION ? spec->edition : arg;
}

bool
recipe_is_linted(const struct build_spec *spec, const struct lane_spec *lane)
{
	return lane->linted && spec->tools->clippy != NULL;
}

/* None of clippy's lints but those that were asked for, or all that are on. --force-warn: what a source
 * allows counts for nothing, and it is built all the same. */
static size_t
add_lints(const char *args[COMMAND_ARGS], size_t n, const struct build_spec *spec)
{
	if (!spec->strict)
		args[n++] = "-Aclippy::all";
	for (size_t i = 0; i < spec->warned_n && n < COMMAND_ARGS - 2; i++) {
		args[n++] = "-W";
		args[n++] = spec->warned[i];
	}
	for (size_t i = 0; i < spec->denied_n && n < COMMAND_ARGS - 2; i++) {
		args[n++] = "--force-warn";
		args[n++] = spec->denied[i];
	}
	return n;
}

static bool
has_allocator(const struct build_spec *spec)
{
	static const char attribute[] = "global_allocator";

	for (size_t i = 0; i < spec->file_n; i++)
		if (memmem(spec->files[i].text.ptr, spec->files[i].text.len, attribute,
			sizeof attribute - 1) != NULL)
			return true;
	return false;
}

int
recipe_command(struct command *out, const struct recipe *r,
    const struct build_spec *spec, const struct lane_spec *lane, const char *dir,
    const char *word, struct err *e)
{
	const char *args[COMMAND_ARGS] = { 0 };
	size_t n = 0;

	for (; r->args[n] != NULL && n < COMMAND_ARGS - 1; n++)
		args[n] = fill(r->args[n], spec, lane, word);
	if (r->kind == RECIPE_RUSTC && recipe_is_linted(spec, lane))
		n = add_lints(args, n, spec);
	if (r->kind == RECIPE_GCC)
		command_gcc(out, spec->tools, dir, args);
	else if (r->kind == RECIPE_MIRI)
		command_miri(out, spec, dir, args);
	else if (r->kind == RECIPE_RUSTC)
		command_rustc(out, spec->tools, dir, args,
		    has_allocator(spec) ? STD_STATIC : STD_DYNAMIC,
		    recipe_is_linted(spec, lane));
	else
		return command_program(out, spec, dir, lane->name, args,
		    &(struct command_run){ .sanitized = r->sanitized,
			.leaks = r->leaks,
			.rust = r->rust,
			.memcheck = r->memcheck },
		    e);
	return 0;
}

/* Whether the argument says how a source reads. What stands for something, and the values
 * of options, do not begin with a dash. */
static bool
is_reading_flag(const char *arg)
{
	static const char *const others[] = { "-o", "-c", "-r", "-nostdlib", "-l",
		"-Wl,", "-fdiagnostics", "-fanalyzer", "-C", "--edition",
		"--crate-type", "--cfg", "--error-format", "--json" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strncmp(arg, others[i], strlen(others[i])) == 0)
			return false;
	return *arg == '-';
}

size_t
build_flags(const char **out, size_t max, const char *step)
{
	const struct recipe *r = recipe_find(step);
	size_t n = 0;

	for (size_t i = 0; r != NULL && r->args[i] != NULL && n < max; i++)
		if (is_reading_flag(r->args[i]))
			out[n++] = r->args[i];
	return n;
}

void
recipe_key(struct buf *out, const struct build_spec *spec, const struct lane_spec *lane)
{
	const char *args[COMMAND_ARGS];
	size_t lints = recipe_is_linted(spec, lane) ? add_lints(args, 0, spec) : 0;

	for (size_t i = 0; lane->steps[i] != NULL; i++) {
		const struct recipe *r = recipe_find(lane->steps[i]);

		buf_addf(out, "%s", lane->steps[i]);
		if (r != NULL && r->kind == RECIPE_MIRI)
			buf_addf(out, " %s", spec->miri.identity);
		for (size_t k = 0; r != NULL && r->args[k] != NULL; k++)
			buf_addf(out, " %s", r->args[k]);
		buf_addc(out, '\n');
	}
	for (size_t i = 0; i < lints; i++)
		buf_addf(out, "%s ", args[i]);
	buf_addf(out, "%s %s\n", lane->source, command_options());
}
