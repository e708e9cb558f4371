/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_build - answers good and bad through the real compilers.
 */
#include "build_help.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#define DOUBLE "pub fn double(x: i32) -> i32 { x * 2 }"
#define TESTS  "#[test]\nfn two() { assert_eq!(double(1), 2); }\n"

static void
assert_has(const struct buf *b, const char *text)
{
	if (strstr(b->ptr, text) == NULL)
		fail_msg("no \"%s\" in: %s", text, b->ptr);
}

static void
test_both_sides(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, REPORT, DOUBLE, TESTS);
	struct outcome o = build(&spec);
	assert_true(outcome_side(&o, "c") && side_of(&o, "c")->built &&
		    !side_of(&o, "c")->cached);
	assert_int_equal(side_of(&o, "c")->program.end, PROC_EXITED);
	assert_int_equal(side_of(&o, "c")->program.code, 1);
	assert_has(&side_of(&o, "c")->program.err, "heap-use-after-free");
	assert_has(&side_of(&o, "c")->program.err, " in main bug.c:6");
	assert_true(outcome_side(&o, "rust") && side_of(&o, "rust")->built);
	assert_int_equal(side_of(&o, "rust")->program.end, PROC_EXITED);
	assert_int_equal(side_of(&o, "rust")->program.code, 0);
	assert_has(&side_of(&o, "rust")->program.out, "test ferry_tests::two ... ok\n");
	assert_true(o.total_ms > 0);
	outcome_release(&o);
	assert_int_equal(count_in(&b, "build"), 0);
	build_spec_release(&spec);
	bench_close(&b);
}

static void
test_rust_alone(void **state)
{
	(void)state;
	struct bench b = bench_open();
	/* the last line is a comment without an end */
	struct build_spec spec = build_spec_of(&b, NULL, DOUBLE "\n// end", TESTS);
	struct outcome o = build(&spec);
	assert_false(outcome_side(&o, "c"));
	assert_int_equal(side_of(&o, "rust")->program.code, 0);
	assert_has(&side_of(&o, "rust")->program.out, "1 passed");
	outcome_release(&o);

	build_spec_release(&spec);
	spec = build_spec_of(&b, NULL, DOUBLE, NULL);
	o = build(&spec);
	assert_int_equal(side_of(&o, "rust")->program.code, 0);
	assert_has(&side_of(&o, "rust")->program.out, "0 passed");
	outcome_release(&o);
	build_spec_release(&spec);
	bench_close(&b);
}

static void
test_does_not_compile(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b,
	    "int main(void)\n{\n\treturn x;\n}\n",
	    "pub fn f() -> String {\n\tlet s = String::new();\n\tdrop(s);\n\ts\n}\n",
	    TESTS);
	struct build *build = build_start(&spec, NULL);
	assert_non_null(build);
	assert_string_equal(build_lane_stage(build, 0), "rustc");
	assert_string_equal(build_lane_stage(build, 1), "gcc");
	step_to(build, BUILD_DONE);
	assert_null(build_lane_stage(build, 0));
	assert_null(build_lane_stage(build, 1));
	assert_has(build_messages(build, "rust"), "\"E0382\"");
	struct outcome o;
	build_take(&o, build);
	build_free(build);
	assert_false(side_of(&o, "rust")->built);
	assert_int_equal(side_of(&o, "rust")->compiler.end, PROC_EXITED);
	assert_int_equal(side_of(&o, "rust")->compiler.code, 1);
	assert_has(&side_of(&o, "rust")->compiler.err, "\"file_name\":\"answer.rs\"");
	assert_has(&side_of(&o, "rust")->compiler.err, "\"line_start\":4");
	assert_false(side_of(&o, "c")->built);
	assert_has(&side_of(&o, "c")->compiler.err, "bug.c:3:");
	outcome_release(&o);
	build_spec_release(&spec);
	bench_close(&b);
}

/* What a Rust test does that ferry must survive, and how it must end. */
static void
rust_ends(const char *body, enum proc_end end, int code, const char *says)
{
	struct bench b = bench_open();
	char *source = mem_printf("#[test]\nfn it() { %s }\n", body);
	struct build_spec spec = build_spec_of(&b, NULL, source, NULL);
	struct outcome o = build(&spec);
	if (!side_of(&o, "rust")->built)
		fail_msg("%s", side_of(&o, "rust")->compiler.err.ptr);
	assert_int_equal(side_of(&o, "rust")->program.end, end);
	if (end == PROC_EXITED || end == PROC_SIGNALED)
		assert_int_equal(side_of(&o, "rust")->program.code, code);
	/* which test it was is known even if it never came back */
	assert_has(&side_of(&o, "rust")->program.out, "test it ... ");
	if (says != NULL && strstr(side_of(&o, "rust")->program.out.ptr, says) == NULL)
		assert_has(&side_of(&o, "rust")->program.err, says);
	outcome_release(&o);
	assert_int_equal(count_in(&b, "build"), 0);
	build_spec_release(&spec);
	bench_close(&b);
	mem_free(source);
}

static void
test_overflow_is_seen(void **state)
{
	(void)state;
	rust_ends(
	    "let n: i32 = std::env::args().count() as i32; assert!(n + i32::MAX > 0);",
	    PROC_EXITED, 101, "attempt to add with overflow");
}

static void
test_loop(void **state)
{
	(void)state;
	rust_ends("loop { std::hint::spin_loop(); }", PROC_TIMEOUT, 0, NULL);
}

static void
test_abort(void **state)
{
	(void)state;
	rust_ends("std::process::abort();", PROC_SIGNALED, SIGABRT, NULL);
}

static void
test_flood(void **state)
{
	(void)state;
	rust_ends(
	    "use std::io::Write; loop { let _ = std::io::stderr().write(&[65; 4096]); }",
	    PROC_FLOODED, 0, "AAAA");
}

static void
test_starts_processes(void **state)
{
	(void)state;
	rust_ends("std::process::Command::new(\"/bin/true\").status().unwrap();",
	    PROC_EXITED, 101, "WouldBlock");
	rust_ends("let t = std::thread::spawn(|| 5); assert_eq!(t.join().unwrap(), 5);",
	    PROC_EXITED, 0, "ok");
}

/* A NUL byte ends no text: the harness's words after it are heard. */
static void
test_prints_zeros(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, NULL,
	    "#[test]\nfn it() { use std::io::Write; "
	    "std::io::stdout().lock().write_all(b\"a\\0\\0b\\n\").unwrap(); }\n",
	    NULL);
	struct outcome o = build(&spec);
	const struct side *rust = side_of(&o, "rust");
	assert_true(rust->built);
	assert_int_equal(strlen(rust->program.out.ptr), rust->program.out.len);
	assert_non_null(strstr(rust->program.out.ptr, "a\xE2\x90\x80\xE2\x90\x80"
						      "b\n"));
	assert_non_null(strstr(rust->program.out.ptr, "test result: ok. 1 passed"));
	outcome_release(&o);
	build_spec_release(&spec);
	bench_close(&b);
}

static void
test_reads_stdin(void **state)
{
	(void)state;
	rust_ends("let mut s = String::new(); "
		  "assert_eq!(std::io::stdin().read_line(&mut s).unwrap(), 0);",
	    PROC_EXITED, 0, "ok");
}

static void
test_cannot_remove_its_folder(void **state)
{
	(void)state;
	struct bench b = bench_open();
	bool walls = b.tools.sandbox.tier != SANDBOX_C;
	bench_close(&b);
	rust_ends("let d = std::env::current_dir().unwrap(); "
		  "std::fs::remove_dir_all(&d).unwrap();",
	    PROC_EXITED, walls ? 101 : 0, walls ? "FAILED" : "ok");
}

static void
test_eats_memory(void **state)
{
	(void)state;
	rust_ends("let mut v: Vec<Vec<u8>> = vec![]; "
		  "loop { v.push(Vec::with_capacity(1 << 28)); }",
	    PROC_SIGNALED, SIGABRT, "memory allocation");
}

static void
test_cancel(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, NULL,
	    "#[test]\nfn forever() { loop { std::thread::park(); } }\n", NULL);
	struct build *build = build_start(&spec, NULL);
	assert_non_null(build);
	step_to(build, BUILD_RUNNING);
	assert_string_equal(build_lane_stage(build, 0), "running");
	build_cancel(build);
	step_to(build, BUILD_DONE);
	struct outcome o;
	build_take(&o, build);
	build_free(build);
	assert_true(side_of(&o, "rust")->built);
	assert_int_equal(side_of(&o, "rust")->program.end, PROC_CANCELLED);
	outcome_release(&o);

	spec.fresh = true; /* while it compiles, without a step in between */
	build = build_start(&spec, NULL);
	assert_non_null(build);
	build_cancel(build);
	step_to(build, BUILD_DONE);
	build_take(&o, build);
	assert_int_equal(side_of(&o, "rust")->compiler.end, PROC_CANCELLED);
	assert_false(side_of(&o, "rust")->built);
	outcome_release(&o);
	build_free(build);

	build = build_start(&spec, NULL); /* and simply dropped */
	build_free(build);
	build_free(NULL);
	assert_int_equal(count_in(&b, "build"), 0);
	build_spec_release(&spec);
	bench_close(&b);
}

static void
test_leaks_if_asked(void **state)
{
	(void)state;
	const char *leak = "#include <stdlib.h>\nvoid *p;\nint main(void)\n{\n"
			   "\tp = malloc(7);\n\tp = NULL;\n\treturn 0;\n}\n";
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, leak, NULL, NULL);
	struct outcome o = build(&spec);
	assert_int_equal(side_of(&o, "c")->program.code, 0);
	outcome_release(&o);
	build_spec_release(&spec);
	spec = build_spec_of(&b, NULL, NULL, NULL);
	build_add_c(&spec, leak, strlen(leak), true);
	o = build(&spec);
	assert_false(side_of(&o, "c")->cached);
	assert_has(&side_of(&o, "c")->program.err, "7 byte(s) leaked");
	outcome_release(&o);
	build_spec_release(&spec);
	bench_close(&b);
}

/* Of the system's /proc a compiler sees what its allocator asks for, and no more. */
/* What libc6-dbg installs, which valgrind needs, would be unpacked for each report. */
static void
test_debug_files(void **state)
{
	(void)state;
	static const char look[] =
	    "#include <dirent.h>\n#include <stdio.h>\n"
	    "int main(void) { DIR *d = opendir(\"/usr/lib/debug\"); int n = 0;\n"
	    "while (d && readdir(d)) n++; printf(\"%d\\n\", n); return 0; }\n";
	struct bench b = bench_open();
	enum sandbox_tier tier = b.tools.sandbox.tier;
	for (int i = tier; i <= SANDBOX_B; i++) {
		struct build_spec spec = build_spec_of(&b, look, NULL, NULL);
		b.tools.sandbox.tier = (enum sandbox_tier)i;
		spec.fresh = true;
		struct outcome out = build(&spec);
		const struct side *c = side_of(&out, "c");
		assert_true(c->built && c->program.end == PROC_EXITED);
		assert_in_range(strtol(c->program.out.ptr, NULL, 10), 0, 2);
		outcome_release(&out);
		build_spec_release(&spec);
	}
	bench_close(&b);
}

static void
test_proc_of_a_compiler(void **state)
{
	static const char *const texts[] = {
		"pub const T: &str = include_str!(\"/proc/sys/vm/overcommit_memory\");",
		"pub const T: &str = include_str!(\"/proc/version\");"
	};
	(void)state;
	struct bench b = bench_open();
	enum sandbox_tier tier = b.tools.sandbox.tier;
	for (int i = 0; i < 2 && sandbox_has(tier, PART_LANDLOCK); i++) {
		struct build_spec spec = build_spec_of(&b, NULL, texts[i], NULL);
		struct outcome o = build(&spec);
		assert_int_equal(side_of(&o, "rust")->built, i == 0);
		outcome_release(&o);
		build_spec_release(&spec);
	}
	bench_close(&b);
}

static void
test_leftovers(void **state)
{
	(void)state;
	struct bench b = bench_open();
	char *old = path_join(b.cache, "build/old");
	char *inside = path_join(old, "file");
	char *young = path_join(b.cache, "build/young");
	const struct timespec past[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
	assert_int_equal(file_mkdirs(old, NULL), 0);
	assert_int_equal(file_mkdirs(young, NULL), 0);
	assert_int_equal(file_write(inside, "x", 1, NULL), 0);
	assert_int_equal(utimensat(AT_FDCWD, old, past, 0), 0);
	struct build_spec spec = build_spec_of(&b, NULL, DOUBLE, NULL);
	build_free(build_start(&spec, NULL));
	assert_int_equal(access(old, F_OK), -1);
	assert_int_equal(access(young, F_OK), 0);
	mem_free(old);
	mem_free(inside);
	mem_free(young);
	build_spec_release(&spec);
	bench_close(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_both_sides),
		cmocka_unit_test(test_rust_alone),
		cmocka_unit_test(test_does_not_compile),
		cmocka_unit_test(test_overflow_is_seen),
		cmocka_unit_test(test_loop),
		cmocka_unit_test(test_abort),
		cmocka_unit_test(test_flood),
		cmocka_unit_test(test_starts_processes),
		cmocka_unit_test(test_prints_zeros),
		cmocka_unit_test(test_reads_stdin),
		cmocka_unit_test(test_cannot_remove_its_folder),
		cmocka_unit_test(test_eats_memory),
		cmocka_unit_test(test_cancel),
		cmocka_unit_test(test_leaks_if_asked),
		cmocka_unit_test(test_debug_files),
		cmocka_unit_test(test_proc_of_a_compiler),
		cmocka_unit_test(test_leftovers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
