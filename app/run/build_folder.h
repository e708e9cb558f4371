/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_BUILD_FOLDER_H
#define FERRY_RUN_BUILD_FOLDER_H
/*
 * build_folder - the files of a build, where they are written, and what they amount to. Private to run/.
 */
#include "run/build.h"

/* The file of that name, or NULL. */
FERRY_CHECK const struct build_file *
build_find_file(const struct build_spec *s, const char *name);

/* Makes a folder under <cache>/build with all of the files in it; *dir is its path, the
 * caller's, set as soon as it exists. */
FERRY_CHECK int
build_make_folder(char **dir, const struct build_spec *s, struct err *e);

/* Appends all that the lane's outcome depends on: tools, flags, files. */
void
build_key(struct buf *out, const struct build_spec *s, const struct lane_spec *lane);

#endif
