/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_CLI_SHOW_VERIFY_H
#define FERRY_CLI_SHOW_VERIFY_H
/*
 * show_verify - what came of verifying a pack: as lines, as JSON, as JUnit XML, and as one
 * line while it goes on.
 */
#include "base/buf.h"
#include "cli/out.h"
#include "lesson/verify.h"

/* A line for each fault, "folder/file:LINE: what is wrong; what was expected", what was not
 * looked at, and the totals. */
void show_verify(struct out *o, const struct verify *v, long long ms);

/* {"version":1, "exercises":[…], "faults":[{"file","line","field","text"}…],
 * "skipped":[…], "totals":{…}, "ms"} */
void show_verify_json(struct out *o, const struct verify *v, long long ms);

/* A case for each exercise, and one for what belongs to none. */
void show_verify_junit(struct out *o, const struct verify *v, long long ms);

/* "[####------] 120/240, 2 faults: core/own-use-after-move", made for `columns`. */
void show_verify_progress(struct buf *out, const struct verify *v, size_t columns);

#endif
