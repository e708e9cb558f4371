/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_INSTALLED_H
#define FERRY_PACK_INSTALLED_H
/*
 * installed - the packs in <data>/packs: packs/ID/pin and packs/ID/COMMIT.git, a bare
 * repository each.
 *
 * Whoever changes something there holds the lock. What a ferry that was killed has left
 * is removed by the next one that takes it.
 */
#include "base/err.h"
#include "pack/catalogue.h"
#include "pack/pin.h"

struct packs_lock {
	int fd;
};

/* Makes the folder, waits for nobody: ERR_IO if another ferry is at it. */
FERRY_CHECK int packs_lock(struct packs_lock *out, const char *packs, struct err *e);
void packs_unlock(struct packs_lock *l);

/* Adds every installed pack. One that cannot be read, or does more than was agreed to, is
 * put in c->broken and hides no other. */
void installed_add(struct catalogue *c, const char *packs, const struct pack_how *how);

/* Adds one, at its pin's commit. */
FERRY_CHECK int installed_add_at(struct catalogue *c, const char *packs, const char *id,
    const struct pin *pin, const struct pack_how *how, struct err *e);

/* Reads the pin of the pack `id`; ERR_NOTFOUND if it is not installed. Release *out. */
FERRY_CHECK int
installed_pin(struct pin *out, const char *packs, const char *id, struct err *e);

/* All that it is trusted with by now: what it needs, and no more is asked for. */
void installed_trust(struct pin *pin, const struct catalogue *c, const struct pack *p);

/* A pack that came into packs/NEW/repo.git (a folder of get.h) becomes packs/ID; its pin
 * is written first. */
FERRY_CHECK int install_new(const char *packs, const char *from, const char *id,
    const struct pin *pin, struct err *e);

/* The same for a pack that is there: its commit is added, then the pin replaced; then the
 * repositories that the pin does not name are removed. `from` NULL: it is there. */
FERRY_CHECK int install_update(const char *packs, const char *from, const char *id,
    const struct pin *pin, struct err *e);

FERRY_CHECK int install_remove(const char *packs, const char *id, struct err *e);

#endif
