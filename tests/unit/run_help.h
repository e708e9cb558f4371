/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/* What the tests of run/ share: shell scripts run by proc. */
#ifndef TESTS_RUN_HELP_H
#define TESTS_RUN_HELP_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "run/proc.h"
#include <cmocka.h>

#define LIMIT ((size_t)1 << 20)

static inline struct proc_spec
spec_of(const char *const *argv)
{
	static const char *const env[] = { "PATH=/usr/bin:/bin", "MARK=here", NULL };
	return (struct proc_spec){ .argv = argv,
		.cwd = "/",
		.envp = env,
		.deadline_ms = 30000,
		.output_max = LIMIT,
		.may_fork = true };
}

/* Runs `script` by sh; the caller releases. */
static inline struct proc_result
sh(const char *script, struct proc_spec changes)
{
	const char *argv[] = { "/bin/sh", "-c", script, NULL };
	struct proc_spec spec = changes;
	struct proc_result r;
	struct err e = { 0 };
	spec.argv = argv;
	if (proc_run(&r, &spec, &e) < 0)
		fail_msg("%s", e.text);
	return r;
}

static inline void
assert_end(struct proc_result *r, enum proc_end end, int code)
{
	assert_int_equal(r->end, end);
	if (end == PROC_EXITED || end == PROC_SIGNALED || end == PROC_UNSTARTED)
		assert_int_equal(r->code, code);
	proc_result_release(r);
}

#endif
