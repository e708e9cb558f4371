/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * ferry - see ferry.h. Each getter opens its part once; a failure is reported anew each
 * time, because the user may have mended the cause meanwhile.
 */
#include "lesson/ferry.h"
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "lesson/carry.h"
#include "pack/installed.h"

int
ferry_init(struct ferry *f, struct err *e)
{
	*f = (struct ferry){ 0 };
	return places_init(&f->places, e);
}

void
ferry_release(struct ferry *f)
{
	ferry_forget_packs(f);
	if (f->tools_)
		toolchain_release(f->tools_);
	mem_free(f->tools_);
	mem_free(f->box_);
	db_close(f->db_);
	rules_close(f->rules_);
	places_release(&f->places);
	*f = (struct ferry){ 0 };
}

/* Both are open: attempts are found by every name that an exercise had. */
static void
tell_names(struct ferry *f)
{
	struct err e = { 0 };

	if (carry_attempts(f->db_, f->catalogue_, &e) < 0)
		log_line("ferry", "%s", e.text);
}

void
ferry_forget_packs(struct ferry *f)
{
	if (f->catalogue_)
		catalogue_close(f->catalogue_);
	mem_free(f->catalogue_);
	f->catalogue_ = NULL;
}

int
ferry_how(struct pack_how *out, struct ferry *f, struct err *e)
{
	struct sandbox_state box;

	if (!f->box_) {
		if (sandbox_find(&box, f->places.cache, false, e) < 0)
			return -1;
		f->box_ = mem_calloc(1, sizeof box);
		*f->box_ = box;
	}
	*out = (struct pack_how){ .box = f->box_, .cache = f->places.cache };
	return 0;
}

const struct catalogue *
ferry_catalogue(struct ferry *f, struct err *e)
{
	struct catalogue c;
	struct pack_how how, own;
	char *dir;
	int rc;

	if (f->catalogue_)
		return f->catalogue_;
	if (ferry_how(&how, f, e) < 0)
		return NULL;
	own = how;
	own.own = true;
	dir = path_join(f->places.share, "exercises");
	rc = catalogue_open(&c, dir, &own, e);
	mem_free(dir);
	if (rc < 0)
		return NULL;
	dir = path_join(f->places.data, "packs");
	installed_add(&c, dir, &how);
	carry_answers(f, &c);
	mem_free(dir);
	f->catalogue_ = mem_calloc(1, sizeof c);
	*f->catalogue_ = c;
	if (f->db_)
		tell_names(f);
	return f->catalogue_;
}

const struct toolchain *
ferry_tools(struct ferry *f, struct err *e)
{
	struct toolchain t;

	if (f->tools_)
		return f->tools_;
	if (file_mkdirs(f->places.cache, e) < 0 ||
	    toolchain_find(&t, f->places.cache, e) < 0)
		return NULL;
	f->tools_ = mem_calloc(1, sizeof t);
	*f->tools_ = t;
	return f->tools_;
}

bool
ferry_knows_tools(const struct ferry *f)
{
	return f->tools_ != NULL;
}

struct db *
ferry_db(struct ferry *f, struct err *e)
{
	char *path;

	if (f->db_)
		return f->db_;
	if (file_mkdirs(f->places.data, e) < 0)
		return NULL;
	path = path_join(f->places.data, "progress.db");
	f->db_ = db_open(path, e);
	mem_free(path);
	if (f->db_ && f->catalogue_)
		tell_names(f);
	return f->db_;
}

struct rules *
ferry_rules(struct ferry *f, struct err *e)
{
	if (!f->rules_)
		f->rules_ = rules_open(f->places.share, e);
	return f->rules_;
}

void
ferry_warm(struct ferry *f, bool records)
{
	struct err ignored;
	struct rules *rules = ferry_rules(f, &ignored);
	bool ready = rules && (!records || ferry_db(f, &ignored));

	/* with the first of the codes comes what the others need too */
	if (ready && !f->warm_)
		f->warm_ = explain_prepare(rules, 0);
}
