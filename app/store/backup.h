/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_STORE_BACKUP_H
#define FERRY_STORE_BACKUP_H
/*
 * backup - a whole copy of the database as a version left it.
 *
 * Private to store/: migrate.c makes one before it changes anything.
 */
#include "base/err.h"
#include "store/db.h"

/*
 * Writes "backup/progress-v<version>.db" beside the database, found sound and on the disk
 * before it gets that name. Nothing is done if another program has brought the database
 * further meanwhile. 0, or -1 with *e and no such file.
 */
FERRY_CHECK int backup_make(struct db *db, long long version, struct err *e);

#endif
