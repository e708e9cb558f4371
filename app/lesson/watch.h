/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_WATCH_H
#define FERRY_LESSON_WATCH_H
/*
 * watch - tells when a file has been saved, however its editor does that.
 *
 * Editors write in place or rename a new file over the old one, some write twice, and
 * some remove the old one first. A save is told once, when the file has been the same
 * for 50 ms. Nothing blocks:
 *
 *	w = watch_open(path, e);
 *	poll watch_fd(w);
 *	if (watch_step(w) == WATCH_SAVED)
 *		check it;
 *
 * inotify(7) on the folder; where that sees nothing (network and host drives, by
 * statfs(2); an answer that is a symbolic link; no inotify to be had) the file is looked
 * at every half second. FERRY_WATCH=poll asks for that.
 */
#include "base/err.h"

#include <stdbool.h>

struct watch; /* opaque */

enum watch_event {
	WATCH_NOTHING,
	WATCH_SAVED, /* it is another than before, or there again */
	WATCH_GONE /* the file, or its folder, is no longer there; its return is told */
};

/* `path` is absolute; neither it nor its folder needs to be there. What the file is now
 * is not told. NULL with *e (ERR_IO) when there are no descriptors left. */
FERRY_CHECK struct watch *watch_open(const char *path, struct err *e);

/* A descriptor to poll for reading; the same as long as it is open. */
FERRY_CHECK int watch_fd(const struct watch *w);

/* Does what there is to do, without blocking. */
FERRY_CHECK enum watch_event watch_step(struct watch *w);

/* Looks at once: whether the file is another than was told or looked at last. Then it
 * is as good as told: for saves that the caller made itself. */
bool watch_look(struct watch *w);

/* Whether the file is looked at by the clock, for want of inotify. */
FERRY_CHECK bool watch_is_polling(const struct watch *w);

void watch_close(struct watch *w);

#endif
