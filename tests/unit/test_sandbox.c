/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * test_sandbox - which tier is chosen, what is remembered, and which limit ended a run.
 *
 * What the walls stop is in tests/sandbox/.
 */
#include "run_help.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "run/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct sandbox_state
find(const char *cache, const char *wish)
{
	struct sandbox_state s;
	struct err e = { 0 };
	if (wish != NULL)
		assert_int_equal(setenv("FERRY_SANDBOX", wish, 1), 0);
	else
		assert_int_equal(unsetenv("FERRY_SANDBOX"), 0);
	if (sandbox_find(&s, cache, false, &e) < 0)
		fail_msg("%s", e.text);
	return s;
}

static void
test_is_remembered(void **state)
{
	(void)state;
	char *cache;
	assert_int_equal(file_tmpdir(&cache, "/tmp", "ferry-test-", NULL), 0);
	char *path = path_join(cache, "sandbox");
	struct sandbox_state s = find(cache, NULL), t;
	struct buf text = BUF_INIT(65536), other = BUF_INIT(65536);
	assert_int_equal(file_read(&text, path, 65536, NULL), 0);
	/* another answer in the memory is believed */
	char *end = strstr(text.ptr, "\n\n");
	assert_non_null(end);
	buf_addf(&other, "%.*s\n\n2\n1 mount /proc\n0 \n0 \n0 \n13 attach\n",
	    (int)(end - text.ptr), text.ptr);
	assert_int_equal(file_replace_fast(path, other.ptr, other.len, NULL), 0);
	t = find(cache, NULL);
	assert_int_equal(t.tier, SANDBOX_B);
	assert_int_equal(t.parts[PART_NAMESPACES].error, EPERM);
	assert_string_equal(t.parts[PART_NAMESPACES].step, "mount /proc");
	assert_int_equal(t.parts[PART_PTRACE].error, EACCES);
	/* but not one that is cut short, nor one of another machine */
	for (size_t cut = other.len - 1; cut > (size_t)(end - text.ptr); cut -= 3) {
		assert_int_equal(file_replace_fast(path, other.ptr, cut, NULL), 0);
		assert_int_equal(find(cache, NULL).tier, s.tier);
	}
	other.ptr[text.len / 4] ^= 1;
	assert_int_equal(file_replace_fast(path, other.ptr, other.len, NULL), 0);
	assert_int_equal(find(cache, NULL).tier, s.tier);
	buf_release(&text);
	buf_release(&other);
	file_remove_tree(cache);
	mem_free(path);
	mem_free(cache);
}

static void
test_wishes(void **state)
{
	(void)state;
	static const struct {
		const char *wish, *words;
	} all[] = { { "A", "full" }, { "A-", "limited (no Landlock)" },
		{ "B", "limited (no namespaces)" }, { "C", "OFF" } };
	enum sandbox_tier best = find(NULL, NULL).tier;
	struct sandbox_state s;
	struct err e = { 0 };
	for (int i = 0; i < SANDBOX_TIERS; i++) {
		s = find(NULL, all[i].wish);
		/* what there is not cannot be had */
		if (best != SANDBOX_A && i != SANDBOX_C && i != (int)best)
			assert_int_equal(s.tier, best);
		else
			assert_string_equal(sandbox_words(&s), all[i].words);
		assert_string_equal(
		    sandbox_tier_name((enum sandbox_tier)i), all[i].wish);
	}
	assert_int_equal(sandbox_need(&s, &e), 0); /* C, asked for */
	s.asked = false;
	assert_int_equal(sandbox_need(&s, &e), -1);
	assert_int_equal(e.code, ERR_TOOL);
	assert_int_equal(setenv("FERRY_SANDBOX", "best", 1), 0);
	assert_int_equal(sandbox_find(&s, NULL, false, &e), -1);
	assert_int_equal(e.code, ERR_USAGE);
	assert_int_equal(unsetenv("FERRY_SANDBOX"), 0);
}

static void
ends(
    const char *script, struct proc_spec spec, enum proc_reason reason, const char *why)
{
	struct proc_result r = sh(script, spec);
	assert_int_equal(r.reason, reason);
	assert_string_equal(r.why, why);
	proc_result_release(&r);
}

static void
test_reasons(void **state)
{
	(void)state;
	struct proc_spec spec = spec_of(NULL);
	char *dir;
	assert_int_equal(file_tmpdir(&dir, "/tmp", "ferry-test-", NULL), 0);
	ends("exit 3", spec, PROC_NO_LIMIT, "");
	ends("kill -KILL $$", spec, PROC_NO_LIMIT, "");
	spec.deadline_ms = 1500;
	spec.resident_max = LIMIT * 32;
	ends("x=0123456789abcdef; while :; do x=$x$x; done", spec, PROC_MEMORY,
	    "memory: more than 32 MiB");
	spec.resident_max = LIMIT * 512;
	spec.tasks_max = 20;
	ends(
	    "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do sleep 100 & done; wait",
	    spec, PROC_TASKS, "too many processes: more than 17, threads counted");
	spec.deadline_ms = 100;
	ends("sleep 100", spec, PROC_WALL, "time: more than 0.1 s");
	spec.deadline_ms = 20000;
	spec.cpu_s = 1;
	ends("while :; do :; done", spec, PROC_CPU, "CPU: more than 1 s");
	spec.cwd = dir;
	spec.file_max = LIMIT;
	ends("exec head -c 2000000 /dev/zero >big", spec, PROC_FILE_SIZE,
	    "file size: more than 1 MiB");
	spec.output_max = 2048;
	spec.flood_kills = true;
	ends("while :; do echo 0123456789; done", spec, PROC_OUTPUT,
	    "output: more than 2 KiB");
	file_remove_tree(dir);
	mem_free(dir);
}

/* A wall that cannot be built: the program is not started, and that is no verdict. */
static void
test_no_sandbox(void **state)
{
	(void)state;
	const char *argv[] = { "/bin/true", NULL };
	const struct sandbox box = { .tier = SANDBOX_A,
		.work = "/proc/self", /* another process's, there */
		.writes = true };
	struct proc_spec spec = spec_of(argv);
	struct proc_result r;
	struct err e = { 0 };
	if (find(NULL, NULL).tier != SANDBOX_A)
		skip();
	spec.box = &box;
	spec.cwd = "/";
	assert_int_equal(proc_run(&r, &spec, &e), 0);
	assert_int_equal(r.end, PROC_UNSTARTED);
	assert_int_equal(r.reason, PROC_SANDBOX);
	assert_int_equal(proc_check_started(&r, "it", &e), -1);
	assert_int_equal(e.code, ERR_TOOL);
	assert_non_null(strstr(e.text, "the sandbox could not start: "));
	proc_result_release(&r);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_is_remembered),
		cmocka_unit_test(test_wishes),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_no_sandbox),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
