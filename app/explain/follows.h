/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_EXPLAIN_FOLLOWS_H
#define FERRY_EXPLAIN_FOLLOWS_H
/*
 * follows - what rustc says of a line that it could not read. It goes on with a guess at
 * what was meant, so that lints, and its count of a call's arguments, are about the guess.
 */
#include "diag/diag.h"

#include <stdbool.h>

/* Whether rustc refuses this line of `file` in d. */
FERRY_CHECK bool follows_has_error(const struct diags *d, const char *file, int line);

/* Whether `one`, of d, is about such a guess: a lint, or E0061, on a line with a syntax
 * error. */
FERRY_CHECK bool follows_syntax_error(const struct diags *d, const struct diag *one);

#endif
