/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_LESSON_PARTS_H
#define FERRY_LESSON_LESSON_PARTS_H
/*
 * lesson_parts - a check under way, and its stage 5: the notes. Private to lesson.c and
 * lesson_notes.c.
 */
#include "explain/explain.h"
#include "explain/types.h"
#include "lesson/lesson.h"

#include <sys/types.h>

struct lesson {
	struct ferry *ferry;             /* borrowed */
	const struct exercise *exercise; /* borrowed */
	struct report report;
	struct build *build; /* NULL while the compilers are looked for */
	int preparing;       /* descriptor of that search, else -1 */
	pid_t preparer;
	struct build_spec spec;
	/* what rustc is given, as it names it; file NULL if the kind has no Rust */
	struct rust {
		const char *file, *text; /* borrowed */
		size_t len;
		char *path; /* where it lies */
	} rust;
	long long started;
	bool record, unless_same, cancelled;
	bool settled; /* the outcome was taken */
	enum lesson_part part;
	char stage[96];
	struct hooks *hooks; /* NULL unless the pack's are asked, after the verdict */
	struct types *types; /* NULL unless they are looked for, at the very end */
	struct notes early;  /* the first error, explained before the rest is done */
	size_t early_len;    /* bytes of rustc's messages looked at for it */
};

/* Of an answer that is built: what is silent, lints, or the reports on the C. */
void lesson_explain_built(struct lesson *l);

/* Of one that is not: the rules have the answer, and ask for the types that they need;
 * l->types is set if that takes time. */
FERRY_CHECK int lesson_begin_notes(struct lesson *l, struct err *e);
void lesson_end_notes(struct lesson *l);

/* The search for types ends, if there is one; d as for types_finish(). */
void lesson_end_types(struct lesson *l, struct diags *d);

#endif
