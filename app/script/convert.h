/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_CONVERT_H
#define FERRY_SCRIPT_CONVERT_H
/*
 * convert - values to and from the Lua stack; private to script/.
 */
#include "base/err.h"
#include "script/value.h"

#include <lua.h>
#include <stdbool.h>

/* What one result may come to. */
struct convert_limits {
	int depth;     /* tables inside tables */
	long nodes;    /* values */
	size_t string; /* bytes of one */
	bool sorted;   /* fields by name: Lua's own order differs from run to run */
};

/* For ferry's own rules: a lexer's spans are the most. */
extern const struct convert_limits convert_own;

/* Pushes v. Raises a Lua error when memory runs out. */
void convert_to_lua(lua_State *lua, const struct value *v);

/* Takes the value on top of the stack (it stays there). Functions, userdata, cycles and
 * too deep or too large tables are an ERR_INVALID. */
FERRY_CHECK int convert_from_lua(struct value *out, lua_State *lua,
    const struct convert_limits *most, struct err *e);

#endif
