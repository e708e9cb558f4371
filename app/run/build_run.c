/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * build_run - a build from start to end for callers that have nothing else to do.
 */
#include "run/build.h"

#include <poll.h>

int
build_run(struct outcome *out, const struct build_spec *spec, struct err *e)
{
	struct build *b = build_start(spec, e);
	enum build_stage stage;
	int rc;

	if (!b)
		return -1;
	do {
		struct pollfd p = { .fd = build_fd(b), .events = POLLIN };

		(void)poll(&p, 1, -1);
		rc = build_step(&stage, b, e);
	} while (rc == 0 && stage != BUILD_DONE);
	if (rc == 0)
		build_take(out, b);
	build_free(b);
	return rc;
}
