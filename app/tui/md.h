/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TUI_MD_H
#define FERRY_TUI_MD_H
/*
 * md - Markdown (CommonMark, by md4c) to styled lines.
 *
 * Headings, paragraphs, lists, quotes, rules, code, emphasis and links; images are their
 * description, raw HTML is shown as it stands.
 */
#include "base/err.h"
#include "tui/highlight.h"
#include "tui/rich.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends `text` to *out. h colours fenced blocks that name their language and may be
 * NULL; `utf8` chooses the glyphs. */
void
md_add(struct rich *out, const char *text, size_t len, struct highlight *h, bool utf8);

#endif
