/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_ZEROS_H
#define FERRY_RUN_ZEROS_H
/*
 * zeros - what a program prints is read as text, which a NUL byte would end. Private to
 * run/.
 */
#include "base/buf.h"

/* Puts U+2400, the picture that text_sanitise() has for it, in the place of each NUL byte. */
void zeros_show(struct buf *text);

#endif
