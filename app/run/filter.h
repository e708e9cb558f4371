/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#ifndef FERRY_RUN_FILTER_H
#define FERRY_RUN_FILTER_H
/*
 * filter - what the kernel is given for the walls of seccomp, made when ferry is built
 * (seccomp_rules.c) and taken into use by seccomp.c. Private to run/.
 */
#include <linux/filter.h>
#include <stdbool.h>
#include <stddef.h>

/* Stands for the number of the process that a filter is for: no process has it. */
#define FILTER_PID 0x7f5e7f5eu

enum { FILTERS_MAX = 32 };

enum filter_walls {
	FILTER_OPEN,   /* everything, but no other process and no signal to one */
	FILTER_CLOSED, /* what is in the tables, and no more */
	FILTER_SCRIPT, /* memory, and the pipes that are there */
	FILTER_FETCH   /* files and, with inet, connections; no program, no process */
};

struct filter {
	enum filter_walls walls;
	/* of FILTER_CLOSED: namespaces around it, a compiler, processes, a network */
	bool alone, compiles, forks, inet;
	bool agent; /* of FILTER_FETCH: sockets with a name, for keys that are kept */
	size_t len;
	const struct sock_filter *code;
};

extern const struct filter filters[];
extern const size_t filter_n;

#endif
