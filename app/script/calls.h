/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_CALLS_H
#define FERRY_SCRIPT_CALLS_H
/*
 * calls - the functions of a chunk's table called; private to script/.
 */
#include "script/convert.h"
#include "script/host.h"

struct calls { /* borrowed but for `out` */
	const struct host_chunk *chunk;
	const struct convert_limits *most; /* of each result */
	struct value out; /* of calls_all(): a list, made by the caller */
};

/* For Lua, with the loaded chunk and a struct calls: result what chunk->function
 * returned; or none, and the results of chunk->calls in out, see host_eval_call(). */
FERRY_CHECK int calls_one(lua_State *lua);
FERRY_CHECK int calls_all(lua_State *lua);

/* The error on top of the stack in words that can be shown. The caller's. */
FERRY_CHECK char *calls_error(lua_State *lua);

#endif
