/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_DB_H
#define FERRY_STORE_DB_H
/*
 * db - progress.db: open it safely, bring it up to date, or say why not.
 *
 * Settings after https://www.sqlite.org/pragma.html: WAL with synchronous=FULL, so
 * that a commit that returned survives a power cut. application_id marks the file as
 * ferry's, user_version is the number of the last migration. A file of another program
 * or of a newer ferry is left untouched.
 */
#include "base/err.h"

struct db; /* opaque */

#define DB_APPLICATION_ID 0x46725279 /* "FrRy" */

/*
 * Opens or creates `path`, whose folder exists. NULL with *e: ERR_IO for locked,
 * read-only, full or damaged; ERR_INVALID for what is no file of ours (a folder, a link,
 * another program's database) or of a newer ferry. What was refused is left byte for
 * byte as it was. The file keeps to this path: writing fails once it was moved.
 */
FERRY_CHECK struct db *db_open(const char *path, struct err *e);

/* NULL is fine. */
void db_close(struct db *db);

#endif
