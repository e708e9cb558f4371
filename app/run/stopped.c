/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * stopped - see stopped.h. A line counts by how it begins, so that what a source has a
 * compiler say, behind the source's name, is not taken for it.
 */
#include "run/stopped.h"

#include "run/command.h"

#include <stdio.h>
#include <string.h>

static const struct words {
	const char *begin, *then;
	enum proc_reason reason;
} all[] = {
	{ "gcc: ", "CPU time limit exceeded signal terminated", PROC_CPU },
	{ "gcc: ", "File size limit exceeded signal terminated", PROC_FILE_SIZE },
	{ "cc1: ", "out of memory allocating", PROC_MEMORY },
	{ "memory allocation of ", "bytes failed", PROC_MEMORY },
	{ "LLVM ERROR: ", "out of memory", PROC_MEMORY },
};

static void
fill(struct proc_result *r, enum proc_reason reason)
{
	static const char *const words[] = { [PROC_CPU] = "CPU: more than %d s",
		[PROC_FILE_SIZE] = "file size: more than %d MiB",
		[PROC_MEMORY] = "memory: more than %d MiB" };
	static const int values[] = { [PROC_CPU] = COMPILE_CPU_S,
		[PROC_FILE_SIZE] = COMPILE_FILE_MIB,
		[PROC_MEMORY] = COMPILE_MEMORY_MIB };

	r->reason = reason;
	snprintf(r->why, sizeof r->why, words[reason], values[reason]);
}

bool
stopped_has_written(const struct buf *words)
{
	static const char written[] = "\n{\"$message_type\":\"artifact\"";
	return strncmp(words->ptr, written + 1, sizeof written - 2) == 0 ||
	       strstr(words->ptr, written) != NULL;
}

void
stopped_read(struct proc_result *compiler)
{
	bool passed = compiler->end == PROC_EXITED && compiler->code == 0;
	const char *line = compiler->err.ptr;

	if (passed || compiler->reason != PROC_NO_LIMIT ||
	    (compiler->end != PROC_EXITED && compiler->end != PROC_SIGNALED))
		return;
	while (*line) {
		const char *end = line + strcspn(line, "\n");

		for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
			const char *then =
			    strncmp(line, all[i].begin, strlen(all[i].begin)) == 0
				? strstr(line, all[i].then)
				: NULL;
			if (then && then < end) {
				fill(compiler, all[i].reason);
				return;
			}
		}
		line = *end ? end + 1 : end;
	}
}
