/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_GIT_ADDRESS_H
#define FERRY_GIT_ADDRESS_H
/*
 * address - where a pack may come from: https, ssh, or a folder of this machine.
 *
 * An allow-list. What is not in it is refused with the reason: other protocols, names and
 * passwords in the address, and whatever a program further on could take for an option.
 */
#include "base/err.h"

enum address_kind { ADDRESS_HTTPS, ADDRESS_SSH, ADDRESS_FOLDER };

struct address {
	enum address_kind kind;
	char *text; /* as git takes it; a folder's is absolute, its links resolved */
	int port;   /* 0 for a folder */
};

/* Fills *out, the caller's to release, or -1 with an ERR_INVALID or ERR_NOTFOUND. */
FERRY_CHECK int address_parse(struct address *out, const char *text, struct err *e);
void address_release(struct address *a);

#endif
