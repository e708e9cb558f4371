/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_SIGNER_H
#define FERRY_PACK_SIGNER_H
/*
 * signer - by which key the commit of a pack is signed, and whether that is the key that
 * it was signed by before. Whose the key is, nobody says: it is trusted when the pack is
 * added, and an update by another one is refused.
 */
#include "base/err.h"
#include "pack/pin.h"
#include "pack/source.h"
#include "run/sshsig.h"

struct sandbox_state;

enum signer_state {
	SIGNER_NONE,     /* the commit carries no signature */
	SIGNER_GOOD,     /* by `key` */
	SIGNER_UNCHECKED /* why says: it is no ssh signature, or there is no ssh-keygen */
};

struct signer {
	enum signer_state state;
	char key[SSHSIG_KEY]; /* "SHA256:…" */
	struct err why;
};

/* Of a source that is a commit; `tmp`: a folder for a folder. -1 with an ERR_INVALID if the
 * signature does not fit. */
FERRY_CHECK int signer_find(struct signer *out, struct source *s, const char *tmp,
    const struct sandbox_state *box, struct err *e);

/* -1 with *e if the pin names a key and the commit is not signed by that one. */
FERRY_CHECK int signer_check(
    const struct signer *now, const struct pin *pin, const char *id, struct err *e);

/* For a summary: "by the key SHA256:…". The caller's. */
FERRY_CHECK char *signer_words(const struct signer *s);

#endif
