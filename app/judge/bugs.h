/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_JUDGE_BUGS_H
#define FERRY_JUDGE_BUGS_H
/*
 * bugs - the classes of bugs that a learner chooses from, and which reports mean which.
 * Private to judge/.
 */
#include "base/err.h"

#include <stddef.h>

struct bug_class {
	const char *name;  /* "use-after-free", as an answer has it */
	const char *words; /* "a use after free" */
	/* what the tools call it; a report's code that begins with one is of the class */
	const char *const *codes; /* ends with NULL */
};

/* The i-th class's name, NULL behind the last. Static. */
FERRY_CHECK const char *bugs_name(size_t i);

/* The class of that name, and that of a report's code; NULL if there is none. Static. */
FERRY_CHECK const struct bug_class *bugs_find(const char *name);
FERRY_CHECK const struct bug_class *bugs_of(const char *code);

#endif
