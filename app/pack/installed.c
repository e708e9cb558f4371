/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * installed - see installed.h: reading what is there.
 */
#include "pack/installed.h"

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/capability.h"

#include <dirent.h>
#include <string.h>

int
installed_pin(struct pin *out, const char *packs, const char *id, struct err *e)
{
	char *dir;
	int rc;

	*out = (struct pin){ 0 };
	if (!path_is_name(id))
		return err_set(e, ERR_NOTFOUND, "\"%.100s\" is no pack's name", id);
	dir = path_join(packs, id);
	if (!file_exists(dir))
		rc = err_set(e, ERR_NOTFOUND,
		    "no pack \"%s\" was added; `ferry pack list` has those that were",
		    id);
	else
		rc = pin_read(out, dir, e);
	mem_free(dir);
	return rc;
}

/* Several packs can have a chapter "Ownership". */
static void
name_chapters(struct catalogue *c, const struct pack *p)
{
	for (size_t i = 0; i < p->chapter_n; i++) {
		struct chapter *ch = &c->chapters[p->first_chapter + i];
		char *title = mem_printf("%s: %s", p->info.id, ch->title);

		mem_free(ch->title);
		ch->title = title;
	}
}

int
installed_add_at(struct catalogue *c, const char *packs, const char *id,
    const struct pin *pin, const struct pack_how *how, struct err *e)
{
	char *repo = mem_printf("%s/%s/%s.git", packs, id, pin->commit);
	struct source *s = source_of_commit(repo, pin->commit);
	struct pack *p;

	mem_free(repo);
	if (catalogue_add(c, s, how, e) < 0)
		return -1;
	p = &c->packs[c->pack_n - 1];
	p->installed = true;
	name_chapters(c, p);
	p->renamed = mem_calloc(pin->renamed_n + 1, sizeof *p->renamed);
	p->renamed_n = 0;
	for (size_t i = 0; i < pin->renamed_n; i++)
		p->renamed[p->renamed_n++] =
		    (struct renaming){ .from = mem_strdup(pin->renamed[i].from),
			    .to = mem_strdup(pin->renamed[i].to) };
	return 0;
}

void
installed_trust(struct pin *pin, const struct catalogue *c, const struct pack *p)
{
	for (const struct capability *a = capabilities; a->name; a++)
		if (capability_needed(a, c, p))
			pin_trust(pin, a->name);
}

/* Whether the last pack of *c may do what it does. */
static int
check_trust(
    const struct catalogue *c, const char *id, const struct pin *pin, struct err *e)
{
	const struct pack *p = &c->packs[c->pack_n - 1];

	if (strcmp(p->info.id, id) != 0)
		return err_set(e, ERR_INVALID,
		    "its pack.lua says that it is \"%s\": remove it and add it again",
		    p->info.id);
	for (const struct capability *a = capabilities; a->name; a++)
		if (!pin_trusts(pin, a->name) && capability_needed(a, c, p))
			return err_set(e, ERR_INVALID,
			    "it %s, which was not agreed to: `ferry pack trust %s`",
			    a->says, id);
	return 0;
}

static void
add_one(
    struct catalogue *c, const char *packs, const char *id, const struct pack_how *how)
{
	struct err e = { 0 };
	struct pin pin;
	int rc = installed_pin(&pin, packs, id, &e);

	if (rc == 0)
		rc = installed_add_at(c, packs, id, &pin, how, &e);
	if (rc == 0 && check_trust(c, id, &pin, &e) < 0) {
		catalogue_drop_last(c);
		rc = -1;
	}
	if (rc < 0) {
		c->broken = mem_grow(
		    c->broken, &c->broken_cap, c->broken_n + 1, sizeof *c->broken);
		c->broken[c->broken_n++] = (struct broken_pack){ .id = mem_strdup(id),
			.why = mem_strdup(e.text) };
	}
	pin_release(&pin);
}

static int
is_pack(const struct dirent *d)
{
	return path_is_name(d->d_name);
}

void
installed_add(struct catalogue *c, const char *packs, const struct pack_how *how)
{
	struct dirent **found = NULL;
	int n = scandir(packs, &found, is_pack, alphasort);

	for (int i = 0; i < n; i++) {
		add_one(c, packs, found[i]->d_name, how);
		mem_free(found[i]);
	}
	mem_free(found);
}
