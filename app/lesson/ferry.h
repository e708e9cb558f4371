/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_FERRY_H
#define FERRY_LESSON_FERRY_H
/*
 * ferry - the parts of one running program, opened when first asked for.
 *
 * main() makes one; verbs and screens borrow it. A verb that needs no database opens
 * none. What was opened stays open until ferry_release().
 */
#include "base/err.h"
#include "base/path.h"
#include "explain/explain.h"
#include "pack/catalogue.h"
#include "run/toolchain.h"
#include "store/db.h"

#include <stdbool.h>

struct ferry {
	struct places places;
	struct catalogue *catalogue_; /* use the functions below */
	struct sandbox_state *box_;
	struct toolchain *tools_;
	struct db *db_;
	struct rules *rules_;
	bool warm_; /* the rules have what most codes need */
};

FERRY_CHECK int ferry_init(struct ferry *f, struct err *e);
void ferry_release(struct ferry *f);

/* Each returns NULL with *e on failure; borrowed from f. */
FERRY_CHECK const struct catalogue *ferry_catalogue(struct ferry *f, struct err *e);

/* How packs from elsewhere are read; *out borrows from f. */
FERRY_CHECK int ferry_how(struct pack_how *out, struct ferry *f, struct err *e);

/* After packs were changed: the next one who asks gets what there is now. */
void ferry_forget_packs(struct ferry *f);

FERRY_CHECK const struct toolchain *ferry_tools(struct ferry *f, struct err *e);
FERRY_CHECK bool ferry_knows_tools(const struct ferry *f); /* they are found already */
FERRY_CHECK struct db *ferry_db(struct ferry *f, struct err *e);
FERRY_CHECK struct rules *ferry_rules(struct ferry *f, struct err *e);

/* Opens what the end of a check needs while the compilers are busy; what cannot be
 * opened is told when it is needed. */
void ferry_warm(struct ferry *f, bool records);

#endif
