/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_LESSON_PROJECT_H
#define FERRY_LESSON_PROJECT_H
/*
 * project - what editors' tools read beside an answer: rust-project.json for
 * rust-analyzer, compile_commands.json for clangd.
 *
 * Both are about this exercise alone, with the compilers and flags of a check. They are
 * written only if they would change, and never over what somebody has made or edited: a
 * file says in itself, by a hash, whether it is as ferry wrote it.
 *
 * https://rust-analyzer.github.io/book/non_cargo_based_projects.html
 * https://clang.llvm.org/docs/JSONCompilationDatabase.html
 */
#include "lesson/ferry.h"
#include "pack/exercise.h"

/* Writes them where the answer is. Nothing is done before the compilers are known, as they
 * are from the first check on, and for answers that are no code. What cannot be written
 * is logged: a lesson goes without. */
void project_write(struct ferry *f, const struct exercise *x);

#endif
