/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_build_tools - the cache of the C side, missing tools, and diagnostics alone.
 */
#include "build_help.h"

#include "run/ccache.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_c_is_remembered(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, REPORT, NULL, NULL);
	struct outcome first = build(&spec);
	assert_false(side_of(&first, "c")->cached);
	assert_int_equal(count_in(&b, "c"), 1);
	struct outcome again = build(&spec);
	assert_true(outcome_side(&again, "c") && side_of(&again, "c")->built &&
		    side_of(&again, "c")->cached);
	assert_int_equal(
	    side_of(&again, "c")->program.end, side_of(&first, "c")->program.end);
	assert_int_equal(
	    side_of(&again, "c")->program.code, side_of(&first, "c")->program.code);
	assert_int_equal(
	    side_of(&again, "c")->program.ms, side_of(&first, "c")->program.ms);
	assert_string_equal(side_of(&again, "c")->program.err.ptr,
	    side_of(&first, "c")->program.err.ptr);
	assert_string_equal(side_of(&again, "c")->compiler.err.ptr,
	    side_of(&first, "c")->compiler.err.ptr);
	outcome_release(&again);
	outcome_release(&first);

	spec.fresh = true;
	again = build(&spec);
	assert_false(side_of(&again, "c")->cached);
	outcome_release(&again);
	spec.fresh = false;

	/* other flags, another text */
	build_spec_release(&spec);
	spec = build_spec_of(&b, NULL, NULL, NULL);
	build_add_c(&spec, REPORT, strlen(REPORT), true);
	again = build(&spec);
	assert_false(side_of(&again, "c")->cached);
	outcome_release(&again);
	build_spec_release(&spec);
	spec = build_spec_of(&b, REPORT "\n", NULL, NULL);
	again = build(&spec);
	assert_false(side_of(&again, "c")->cached);
	outcome_release(&again);
	assert_int_equal(count_in(&b, "c"), 3);
	build_spec_release(&spec);
	bench_close(&b);
}

static void
put_gcc(const char *path, const char *text)
{
	const struct timespec old[2] = { { 1000000000, 0 }, { 1000000000, 0 } };
	assert_int_equal(file_replace_fast(path, text, strlen(text), NULL), 0);
	assert_int_equal(chmod(path, 0755), 0);
	assert_int_equal(utimensat(AT_FDCWD, path, old, 0), 0);
}

/* Another compiler in the middle of a session, as large and as old as the one before; and
 * one that comes while the one before is at work. */
static void
test_compilers_change(void **state)
{
	(void)state;
	static const char update[] = "#!/bin/sh\nexec gcc \"$@\" # 1\n";
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, REPORT, NULL, NULL);
	char *dir = path_join(b.cache, "tools"), *mine = path_join(dir, "gcc");
	mem_free(b.tools.gcc);
	b.tools.gcc = mem_strdup(mine);
	assert_int_equal(mkdir(dir, 0755), 0);
	for (int i = 1; i <= 2; i++) {
		put_gcc(mine, i == 1 ? update : "#!/bin/sh\nexec gcc \"$@\" # 2\n");
		for (int warm = 0; warm < 2; warm++) {
			struct outcome o = build(&spec);
			assert_true(side_of(&o, "c")->built);
			assert_int_equal(side_of(&o, "c")->cached, warm);
			outcome_release(&o);
		}
		assert_int_equal(count_in(&b, "c"), i);
	}

	build_spec_release(&spec);
	spec = build_spec_of(&b, REPORT "\n", NULL, NULL);
	struct err e = { 0 };
	struct build *started = build_start(&spec, &e);
	enum build_stage stage = BUILD_COMPILING;
	assert_non_null(started);
	put_gcc(mine, update);
	while (stage != BUILD_DONE) {
		struct pollfd p = { .fd = build_fd(started), .events = POLLIN };
		(void)poll(&p, 1, -1);
		assert_int_equal(build_step(&stage, started, &e), 0);
	}
	build_free(started);
	assert_int_equal(count_in(&b, "c"), 2);
	build_spec_release(&spec);
	mem_free(mine);
	mem_free(dir);
	bench_close(&b);
}

/* A C that does not compile is an outcome like another; a deadline is not. */
static void
test_what_is_remembered(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec =
	    build_spec_of(&b, "int main(void) { return }\n", NULL, NULL);
	struct outcome o = build(&spec);
	outcome_release(&o);
	o = build(&spec);
	assert_true(side_of(&o, "c")->cached);
	assert_false(side_of(&o, "c")->built);
	assert_non_null(strstr(side_of(&o, "c")->compiler.err.ptr, "bug.c:1:"));
	outcome_release(&o);

	struct side s = { .built = true };
	struct buf key = BUF_INIT(100);
	proc_result_init(&s.compiler);
	proc_result_init(&s.program);
	s.compiler.end = PROC_EXITED;
	s.program.end = PROC_TIMEOUT;
	buf_adds(&key, "key");
	ccache_write(b.cache, &key, &s);
	assert_int_equal(count_in(&b, "c"), 1);
	s.program.end = PROC_SIGNALED;
	s.program.code = SIGKILL;
	ccache_write(b.cache, &key, &s);
	assert_int_equal(count_in(&b, "c"), 1);
	s.program.code = SIGSEGV;
	ccache_write(b.cache, &key, &s);
	assert_int_equal(count_in(&b, "c"), 2);
	buf_release(&key);
	build_spec_release(&spec);
	bench_close(&b);
}

/* Any damage to an entry, and any entry of another key, is a miss. */
static void
test_damaged_entries(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct side s = { .built = true }, got;
	struct buf key = BUF_INIT(100), entry = BUF_INIT(LIMIT);
	buf_adds(&key, "the key");
	proc_result_init(&s.compiler);
	proc_result_init(&s.program);
	s.compiler.end = s.program.end = PROC_EXITED;
	s.program.code = 7;
	buf_init(&s.program.out, 100);
	buf_adds(&s.program.out, "output");
	ccache_write(b.cache, &key, &s);
	assert_true(ccache_read(&got, b.cache, &key));
	assert_int_equal(got.program.code, 7);
	assert_string_equal(got.program.out.ptr, "output");
	proc_result_release(&got.compiler);
	proc_result_release(&got.program);

	char *name =
	    mem_printf("%s/c/%016llx", b.cache, file_hash(FILE_HASH, key.ptr, key.len));
	assert_int_equal(file_read(&entry, name, LIMIT, NULL), 0);
	for (size_t i = 0; i < entry.len; i++) {
		assert_int_equal(file_replace_fast(name, entry.ptr, i, NULL), 0);
		assert_false(ccache_read(&got, b.cache, &key));
		entry.ptr[i] ^= 4;
		assert_int_equal(
		    file_replace_fast(name, entry.ptr, entry.len, NULL), 0);
		assert_false(ccache_read(&got, b.cache, &key));
		entry.ptr[i] ^= 4;
	}
	/* an entry of another key under this name: a collision */
	assert_int_equal(file_replace_fast(name, entry.ptr, entry.len, NULL), 0);
	buf_clear(&key);
	buf_adds(&key, "another");
	char *other =
	    mem_printf("%s/c/%016llx", b.cache, file_hash(FILE_HASH, key.ptr, key.len));
	assert_int_equal(rename(name, other), 0);
	assert_false(ccache_read(&got, b.cache, &key));
	mem_free(name);
	mem_free(other);
	proc_result_release(&s.program);
	buf_release(&key);
	buf_release(&entry);
	bench_close(&b);
}

/* Writes the i-th of small entries. */
static void
write_entry(struct bench *b, int i)
{
	struct side s = { 0 };
	struct buf key = BUF_INIT(100);
	proc_result_init(&s.compiler);
	proc_result_init(&s.program);
	s.compiler.end = PROC_EXITED;
	buf_addf(&key, "%d", i);
	ccache_write(b->cache, &key, &s);
	buf_release(&key);
}

static void
test_bounded(void **state)
{
	enum { LATE = 200 }; /* it is not looked at each time */
	(void)state;
	struct bench b = bench_open();
	for (int i = 0; i < CCACHE_ENTRIES + 2 * LATE; i++)
		write_entry(&b, i);
	assert_true(count_in(&b, "c") <= CCACHE_ENTRIES + LATE);
	assert_true(count_in(&b, "c") > CCACHE_ENTRIES / 2);

	/* an old one that fills all the room by itself */
	const struct timespec old[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };
	char *large = path_join(b.cache, "c/large");
	int fd = open(large, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	assert_true(
	    fd >= 0 && ftruncate(fd, CCACHE_BYTES) == 0 && futimens(fd, old) == 0);
	close(fd);
	for (int i = 0; i < LATE && access(large, F_OK) == 0; i++)
		write_entry(&b, -i);
	assert_int_equal(access(large, F_OK), -1);
	assert_true(count_in(&b, "c") > CCACHE_ENTRIES / 2);
	mem_free(large);
	bench_close(&b);
}

/* A gcc that is a shell script. */
static char *
fake_gcc(struct bench *b, const char *text)
{
	char *dir = path_join(b->cache, "bin");
	char *path = path_join(dir, "gcc");
	assert_int_equal(mkdir(dir, 0755), 0);
	mem_free(dir);
	char *all = mem_printf("#!/bin/sh\n%s\n", text);
	assert_int_equal(file_write(path, all, strlen(all), NULL), 0);
	assert_int_equal(chmod(path, 0755), 0);
	mem_free(all);
	return path;
}

static void
test_missing_tools(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct build_spec spec = build_spec_of(&b, REPORT, "pub fn f() {}", NULL);
	struct err e = { 0 };
	char *gcc = b.tools.gcc, *rustc = b.tools.rustc;

	b.tools.gcc = NULL;
	b.tools.gcc_lack = mem_strdup("there is no gcc");
	assert_null(build_start(&spec, &e));
	assert_int_equal(e.code, ERR_TOOL);
	assert_string_equal(e.text, "there is no gcc");

	b.tools.gcc = gcc;
	b.tools.rustc = NULL;
	b.tools.rustc_lack = mem_strdup("there is no rustc");
	assert_null(build_start(&spec, &e));
	assert_string_equal(e.text, "there is no rustc");
	struct proc_result r;
	assert_int_equal(build_diagnose(&r, &b.tools, "x.rs", "2024", "", 0, &e), -1);
	assert_int_equal(e.code, ERR_TOOL);
	b.tools.rustc = rustc;

	b.tools.gcc =
	    fake_gcc(&b, "echo '/usr/bin/ld: cannot find -lasan' >&2; exit 1");
	build_spec_release(&spec);
	spec = build_spec_of(&b, REPORT, NULL, NULL);
	struct build *build = build_start(&spec, &e);
	assert_non_null(build);
	enum build_stage stage = BUILD_COMPILING;
	int rc = 0;
	while (rc == 0 && stage != BUILD_DONE) {
		struct pollfd fd = { .fd = build_fd(build), .events = POLLIN };
		assert_int_equal(poll(&fd, 1, 20000), 1);
		rc = build_step(&stage, build, &e);
	}
	assert_int_equal(rc, -1);
	assert_int_equal(e.code, ERR_TOOL);
	assert_non_null(strstr(e.text, "libasan"));
	build_free(build);
	mem_free(b.tools.gcc);
	b.tools.gcc = gcc;
	build_spec_release(&spec);
	bench_close(&b);
}

static void
diagnose(struct proc_result *out, struct bench *b, const char *path, const char *text)
{
	struct err e = { 0 };
	assert_int_equal(file_replace_fast(path, text, strlen(text), NULL), 0);
	if (build_diagnose(out, &b->tools, path, "2024", text, strlen(text), &e) < 0)
		fail_msg("%s", e.text);
}

static void
test_diagnose(void **state)
{
	(void)state;
	struct bench b = bench_open();
	struct proc_result r;
	char *path = path_join(b.cache, "x.rs");
	diagnose(&r, &b, path, "pub fn f(s: String) -> String { drop(s); s }\n");
	assert_int_equal(r.code, 1);
	assert_non_null(strstr(r.err.ptr, "E0382"));
	assert_non_null(strstr(r.err.ptr, path));
	proc_result_release(&r);
	/* with and without main: neither is an error by itself */
	diagnose(&r, &b, path,
	    "// fn main() is not here\npub fn main_(n: i32) -> i32 { n }\n");
	assert_int_equal(r.code, 0);
	assert_string_equal(r.err.ptr, "");
	proc_result_release(&r);
	diagnose(&r, &b, path, "struct S;\nfn  main () { let _ = S; }\n");
	assert_int_equal(r.code, 0);
	assert_string_equal(r.err.ptr, "");
	proc_result_release(&r);
	mem_free(path);

	/* names that rustc would take for something else */
	assert_int_equal(chdir(b.cache), 0);
	diagnose(&r, &b, "-x.rs", "fn main() { 1 }\n");
	assert_non_null(strstr(r.err.ptr, "E0308"));
	proc_result_release(&r);
	diagnose(&r, &b, "@x.rs", "fn main() { 1 }\n");
	assert_non_null(strstr(r.err.ptr, "E0308"));
	proc_result_release(&r);
	assert_int_equal(chdir("/"), 0);
	struct stat st;
	assert_int_equal(stat("/dev/null", &st), 0);
	assert_true(S_ISCHR(st.st_mode));
	bench_close(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_c_is_remembered),
		cmocka_unit_test(test_compilers_change),
		cmocka_unit_test(test_what_is_remembered),
		cmocka_unit_test(test_damaged_entries),
		cmocka_unit_test(test_bounded),
		cmocka_unit_test(test_missing_tools),
		cmocka_unit_test(test_diagnose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
