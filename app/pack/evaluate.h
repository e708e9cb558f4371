/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_EVALUATE_H
#define FERRY_PACK_EVALUATE_H
/*
 * evaluate - a pack's Lua run, always in a worker. Private to pack/.
 */
#include "pack/catalogue.h"
#include "pack/faults.h"
#include "script/host.h"

/*
 * 0 with *out, the caller's; -1 with ERR_INVALID if the script is at fault ("NAME:LINE: …"
 * with the chunk's name) and another code if it could not be run at all.
 *
 * What comes with ferry itself runs in this process where there is no sandbox, with the
 * same globals and limits: otherwise a machine without walls would have no exercises.
 */
FERRY_CHECK int evaluate(struct value *out, const struct host_chunk *chunk,
    const struct pack_how *how, struct err *e);

/* The script's fault as one of the file, with the line that the text names. */
void evaluate_fault(
    struct faults *out, const char *file, const char *name, const struct err *e);

#endif
