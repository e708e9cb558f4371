/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_SSHSIG_H
#define FERRY_RUN_SSHSIG_H
/*
 * sshsig - by which key a text was signed, as ssh-keygen of OpenSSH says it
 * (PROTOCOL.sshsig; git signs so with gpg.format=ssh).
 */
#include "base/err.h"
#include "run/sandbox.h"

#include <stddef.h>

enum { SSHSIG_KEY = 64 };

struct sshsig_text { /* borrowed */
	const char *ptr;
	size_t len;
};

/* Whether it is one, and not another program's. */
FERRY_CHECK bool sshsig_is(const char *signature);

/*
 * 0 with the key that has signed `text` for git, "SHA256:…"; -1 with an ERR_INVALID if the
 * signature is not of that text, or none at all, and an ERR_TOOL with the remedy if there
 * is no ssh-keygen. Runs it behind the sandbox in the empty folder `dir`, where two files
 * are left. Blocking, for some 10 ms.
 */
FERRY_CHECK int sshsig_check(char key[SSHSIG_KEY], const struct sshsig_text *signature,
    const struct sshsig_text *text, const char *dir, const struct sandbox_state *box,
    struct err *e);

#endif
