/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_TESTS_HELP_H
#define FERRY_TESTS_HELP_H
/*
 * help - cmocka with the headers that it needs in front of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
