/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_SCRIPT_STRICT_H
#define FERRY_SCRIPT_STRICT_H
/*
 * strict - what a script from elsewhere sees of Lua. Private to script/.
 */
#include <lua.h>

/* A lua_CFunction without arguments or results: takes everything from the state that is
 * not in the table of strict.c, and makes what is left repeatable. */
int strict_apply(lua_State *lua);

#endif
