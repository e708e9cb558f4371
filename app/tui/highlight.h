/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_HIGHLIGHT_H
#define FERRY_TUI_HIGHLIGHT_H
/*
 * highlight - source text to one style a byte, by the LPeg lexers in lua/lexers/.
 */
#include "base/err.h"

#include <stddef.h>

struct highlight; /* the loaded lexers; opaque */

/* NULL where Lua or LPeg is missing: then everything is plain. */
FERRY_CHECK struct highlight *highlight_open(const char *share);
void highlight_close(struct highlight *h);

/* `len` styles (enum style) for `text`, owned by the caller. `language` is a lexer's
 * name, "c" or "rust"; NULL or one that is not there gives plain text, as does h NULL. */
FERRY_CHECK unsigned char *
highlight_text(struct highlight *h, const char *language, const char *text, size_t len);

#endif
