/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_PACK_FORMAT_H
#define FERRY_PACK_FORMAT_H
/*
 * format - the reference of pack.lua and exercise.lua for authors, as Markdown, from the
 * tables that validate them. It stands in exercises/README.md between two marks, and
 * tests/lint/check compares.
 */
#include "base/buf.h"

void pack_format(struct buf *out);

#endif
