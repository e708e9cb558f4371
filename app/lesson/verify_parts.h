/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_VERIFY_PARTS_H
#define FERRY_LESSON_VERIFY_PARTS_H
/*
 * verify_parts - the rules that need no run, and the memory of what was proved. Private to
 * lesson/.
 */
#include "base/buf.h"
#include "pack/catalogue.h"
#include "pack/faults.h"
#include "run/toolchain.h"

#include <stdbool.h>

/* What may lie in the pack's folder `dir`, and how: names, kinds of files, sizes, text,
 * lessons and solutions (tree.c). linked[i] becomes whether exercise i
 * has a symbolic link in it, which leads to what is not the pack's. */
void
tree_judge(struct faults *f, bool *linked, const struct catalogue *c, const char *dir);

/* The rules of one text: UTF-8, no control characters but tabs and newlines, no bidi
 * controls. `name` is relative to the pack (text_rules in tree.c). */
void tree_judge_text(struct faults *f, const char *name, const char *text, size_t len);

/* Concepts are introduced before they are required, exercises come after what they
 * require (order.c). */
void order_judge(struct faults *f, const struct catalogue *c, const char *dir);

/* The Markdown of lessons and chapters: links lead to files of the pack, blocks of code
 * are closed and say their language (prose.c). `folder` is where it lies. */
void prose_judge(struct faults *f, const char *name, const char *folder,
    const char *text, size_t len);

/* All that the proof of an exercise depends on: ferry, the tools, each of its files. The
 * caller's. */
FERRY_CHECK char *
verified_key(const struct exercise *x, const struct toolchain *tools, int tiers);

/* Whether it was proved before; then what was not looked at is appended to *skipped. */
FERRY_CHECK bool
verified_recall(struct buf *skipped, const char *cache, const char *key);
void verified_remember(const char *cache, const char *key, const char *skipped);

#endif
