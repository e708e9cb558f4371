/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_PIN_H
#define FERRY_PACK_PIN_H
/*
 * pin - what is remembered of an installed pack: where it came from, at which commit it
 * stands, what the learner agreed to.
 *
 * One small file, packs/ID/pin, a line "key value" each. Replacing it is what installs
 * another commit: before and after there is one pack or the other, whole.
 */
#include "base/err.h"
#include "pack/manifest.h"

#include <stdbool.h>
#include <stddef.h>

enum { PIN_COMMIT = 41 };

struct pin {
	char *url; /* or an absolute path */
	char *ref; /* a branch or tag; NULL: what the server calls HEAD */
	char commit[PIN_COMMIT], previous[PIN_COMMIT]; /* previous: "" for none */
	char *signer; /* key of the commits so far, "SHA256:…"; NULL: none is known */
	char **trusts; /* names of capabilities (capability.h) */
	size_t trust_n, trust_cap;
	struct renaming *renamed; /* of every commit so far, in the order met */
	size_t renamed_n, renamed_cap;
	long long at; /* seconds; when this commit was installed */
};

/* Reads packs/ID/pin, `dir` being packs/ID; the caller releases *out either way. */
FERRY_CHECK int pin_read(struct pin *out, const char *dir, struct err *e);

/* Replaces it, durably. */
FERRY_CHECK int pin_write(const struct pin *p, const char *dir, struct err *e);
void pin_release(struct pin *p);

void pin_trust(struct pin *p, const char *capability); /* once */
FERRY_CHECK bool pin_trusts(const struct pin *p, const char *capability);

/* Remembers that `from` became `to`, once. */
void pin_rename(struct pin *p, const char *from, const char *to);

#endif
