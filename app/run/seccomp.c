/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * seccomp - takes one of the filters into use that were made when ferry was built. Leaves
 * what is in them to seccomp_rules.c.
 */
#include "run/seccomp.h"

#include "run/filter.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { STEPS_MAX = 1024 };

static const struct filter *
find(const struct filter *wanted)
{
	for (size_t i = 0; i < filter_n; i++) {
		const struct filter *f = &filters[i];
		if (f->walls == wanted->walls && f->alone == wanted->alone &&
		    f->compiles == wanted->compiles && f->forks == wanted->forks &&
		    f->inet == wanted->inet && f->agent == wanted->agent &&
		    f->len <= STEPS_MAX)
			return f;
	}
	return NULL;
}

/* From here on this process is the one that the filter speaks of. */
static int
load(const struct filter *f)
{
	struct sock_filter code[STEPS_MAX];
	struct sock_fprog program = { .len = (unsigned short)f->len, .filter = code };
	memcpy(code, f->code, f->len * sizeof *code);
	for (size_t i = 0; i < f->len; i++)
		if (BPF_CLASS(code[i].code) == BPF_JMP && code[i].k == FILTER_PID)
			code[i].k = (unsigned)getpid();
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int
seccomp_enter(const struct sandbox *box, bool may_fork)
{
	struct filter wanted = { .walls = FILTER_OPEN };
	if (box != NULL && sandbox_has(box->tier, PART_SECCOMP)) {
		bool alone = sandbox_has(box->tier, PART_NAMESPACES);
		wanted = (struct filter){ .walls = FILTER_CLOSED,
			.alone = alone,
			.compiles = box->profile == SANDBOX_COMPILE,
			.forks = may_fork,
			.inet = box->loopback && alone };
		if (box->profile == SANDBOX_SCRIPT)
			wanted = (struct filter){ .walls = FILTER_SCRIPT };
		if (box->profile == SANDBOX_FETCH)
			wanted = (struct filter){ .walls = FILTER_FETCH,
				.inet = box->port > 0,
				.agent = box->port > 0 && box->agent };
	} else if (may_fork) {
		return 0;
	}
	const struct filter *f = find(&wanted);
	if (f == NULL) {
		errno = ENOSYS;
		return -1;
	}
	return load(f);
}
