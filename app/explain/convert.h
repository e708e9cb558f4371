/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_CONVERT_H
#define FERRY_EXPLAIN_CONVERT_H
/*
 * convert - a diagnostic as the rules read it, and what they return as a note. The
 * shapes on the Lua side are described in lua/ferry/explain.lua. Private to explain/, but
 * for convert_diag(), by which packs' hooks read one too.
 */
#include "diag/diag.h"
#include "explain/idiom.h"
#include "explain/note.h"
#include "script/value.h"

FERRY_CHECK struct value convert_diag(const struct diag *d);

/* Fills *out (zeroed) from the rules' table; what is absent or of another type is left
 * empty, for rules are ferry's own and tested. */
void convert_note(struct note *out, const struct value *v);
void convert_page(struct page *out, const struct value *v);
void convert_idiom(struct idiom *out, const struct value *v);

#endif
