/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_VIEW_H
#define FERRY_RUN_VIEW_H
/*
 * view - what a new root shows of the system's. Private to run/.
 *
 * To be called in a mount namespace of its own, in an empty root that can be written to and
 * has the system's root at VIEW_OLD. Each returns 0, or -1 with errno.
 */
#include "base/err.h"

#include <stdbool.h>

#define VIEW_OLD "/old"

/* Of mount_setattr(2): <linux/mount.h> cannot be had together with <sys/mount.h>
 * everywhere. */
enum { VIEW_RDONLY = 1, VIEW_NOSUID = 2, VIEW_NODEV = 4 };

/* Shows `path` of the system at the same place, the links on the way to it too; one that
 * is not there is left out. */
FERRY_CHECK int view_show(const char *path, unsigned attributes);

/* Puts an empty folder in place of one that is in view; one that is not there is left out. */
FERRY_CHECK int view_hide(const char *path);

/* What holds for the mount at `path` from now on, and for those below it. */
FERRY_CHECK int view_set(const char *path, unsigned attributes, bool below);

#endif
