/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_ANSWER_H
#define FERRY_LESSON_ANSWER_H
/*
 * answer - the learner's file: where it is, its first copy, reset with a backup.
 *
 * It lies at <data>/answers/<pack>/<id>/answer.rs (answer.c or answer.txt: its kind says
 * so) and belongs to the learner: ferry creates it from the exercise's start and, on
 * reset, moves it to backup/ first. Nothing else writes it but answer_set().
 */
#include "base/buf.h"
#include "base/err.h"
#include "lesson/ferry.h"
#include "pack/exercise.h"

#define ANSWER_MAX ((size_t)1 << 20)

/* The path, owned by the caller; whether or not the file exists. */
FERRY_CHECK char *answer_path(const struct ferry *f, const struct exercise *x);

/* The same under another folder than the learner's: <dir>/<pack>/<id>/answer.rs. */
FERRY_CHECK char *answer_path_in(const char *dir, const struct exercise *x);

/* The path of the file, created from the start if absent, with the files for editors
 * beside it (lesson/project.h). Owned by the caller. */
FERRY_CHECK int
answer_ensure(char **out, struct ferry *f, const struct exercise *x, struct err *e);

/* Reads an answer and refuses, in one line each: missing, empty, over 1 MiB, NUL
 * bytes, not UTF-8 (with the line). */
FERRY_CHECK int answer_read(struct buf *out, const char *path, struct err *e);

/* Sets one field of an answer that is a list of them (judge/fields.h), atomically. */
FERRY_CHECK int
answer_set(const char *path, const char *name, const char *value, struct err *e);

/* Copies the answer to the backups. *backup becomes the copy's path, owned by the
 * caller, NULL if there was nothing to keep. */
FERRY_CHECK int answer_keep(
    char **backup, const struct ferry *f, const struct exercise *x, struct err *e);

/* Moves the answer to the backups and starts over. *backup becomes the
 * backup's path, owned by the caller, NULL if there was nothing to keep. */
FERRY_CHECK int answer_reset(
    char **backup, const struct ferry *f, const struct exercise *x, struct err *e);

#endif
