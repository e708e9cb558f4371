/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * capability - see capability.h: the table.
 */
#include "pack/capability.h"

#include <string.h>

static bool
needs_programs(const struct exercise *x)
{
	return x->kind != NULL;
}

static bool
needs_generators(const struct exercise *x)
{
	return x->inputs != NULL;
}

static bool
needs_hooks(const struct exercise *x)
{
	return x->hooks != NULL || x->pack_hooks != NULL;
}

static bool
needs_interpreter(const struct exercise *x)
{
	return x->rust_tool != NULL;
}

static bool
needs(const struct exercise *x, const char *what)
{
	for (size_t i = 0; i < x->need_n; i++)
		if (!strcmp(x->needs[i], what))
			return true;
	return false;
}

static bool
needs_processes(const struct exercise *x)
{
	return needs(x, "fork");
}

static bool
needs_network(const struct exercise *x)
{
	return needs(x, "net-loopback");
}

const struct capability capabilities[] = {
	{ "programs", "compiles and runs its C and Rust, in the sandbox",
	    needs_programs },
	{ "generators",
	    "runs its Lua to make inputs, in a process without files and network",
	    needs_generators },
	{ "hooks",
	    "runs its Lua on your answers and what they come to, in a process without "
	    "files and network",
	    needs_hooks },
	{ "interpreter", "has miri run its Rust, in the sandbox", needs_interpreter },
	{ "processes", "lets its programs start processes, in the sandbox",
	    needs_processes },
	{ "loopback", "lets its programs talk among themselves, on no real network",
	    needs_network },
	{ .name = NULL },
};

bool
capability_needed(
    const struct capability *a, const struct catalogue *c, const struct pack *p)
{
	for (size_t i = p->first; i < p->first + p->n; i++)
		if (a->needs(&c->exercises[i]))
			return true;
	return false;
}
