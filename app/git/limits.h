/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_LIMITS_H
#define FERRY_GIT_LIMITS_H
/*
 * limits - how much of a pack there may be.
 */
enum {
	LIMIT_RECEIVED = 32 << 20, /* bytes that a fetch receives, history with it */
	LIMIT_OBJECTS = 20000,
	LIMIT_OBJECT = 16 << 20, /* bytes of any one of them */
	LIMIT_ENTRIES = 5000,    /* files and folders of one commit */
	LIMIT_DEPTH = 8,         /* folders in folders */
	LIMIT_FILE = 256 << 10,  /* bytes of one file */
	LIMIT_TOTAL = 16 << 20,  /* bytes of all files of one commit */
	LIMIT_TREE = 1 << 20,    /* bytes of one list of files */
	LIMIT_PATH = 200,        /* bytes of a path */
	LIMIT_FETCH_MS = 120000
};

#endif
