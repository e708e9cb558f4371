/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * exercise - see exercise.h. Files are read when asked for: a list of all exercises
 * reads manifests only.
 */
#include "pack/exercise.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "pack/source.h"

int
exercise_file(
    struct buf *out, const struct exercise *x, const char *file, struct err *e)
{
	char *path;
	int rc;

	if (!path_is_inside(file))
		return err_set(e, ERR_INVALID, "%s: \"%s\" is no file of the exercise",
		    x->name, file);
	path = path_join(x->source ? x->folder : x->dir, file);
	rc = x->source ? source_read(out, x->source, path, EXERCISE_FILE_MAX, e)
		       : file_read(out, path, EXERCISE_FILE_MAX, e);
	mem_free(path);
	return rc;
}

static void
free_strings(char **v, size_t n)
{
	for (size_t i = 0; i < n; i++)
		mem_free(v[i]);
	mem_free(v);
}

static void
free_bridges(struct bridge *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		mem_free(v[i].name);
		mem_free(v[i].c);
		mem_free(v[i].rust);
		free_strings(v[i].fields, v[i].field_n);
	}
	mem_free(v);
}

void
exercise_release(struct exercise *x)
{
	char *const texts[] = { x->pack, x->id, x->name, x->chapter, x->dir, x->title,
		x->kind, x->c_file, x->c_fixed, x->c_tests, x->c_expect.tool,
		x->c_expect.kind, x->start, x->solution, x->tests, x->program,
		x->expect, x->edition, x->class, x->glue, x->inputs, x->c_start,
		x->c_solution, x->header, x->folder, x->hidden, x->rust_tool,
		x->border_tool, x->hooks, x->pack_hooks };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		mem_free(texts[i]);
	free_strings(x->concepts, x->concept_n);
	free_strings(x->requires, x->require_n);
	free_strings(x->needs, x->need_n);
	for (size_t i = 0; i < x->mutant_n; i++) {
		mem_free(x->mutants[i].file);
		mem_free(x->mutants[i].says);
	}
	mem_free(x->mutants);
	free_strings(x->asks, x->ask_n);
	free_strings(x->forbid, x->forbid_n);
	free_strings(x->keep, x->keep_n);
	free_strings(x->denied, x->denied_n);
	free_strings(x->warned, x->warned_n);
	for (size_t i = 0; i < x->max_n; i++)
		mem_free(x->max[i].what);
	mem_free(x->max);
	free_bridges(x->functions, x->function_n);
	free_bridges(x->types, x->type_n);
	for (size_t i = 0; i < x->hint_n; i++) {
		mem_free(x->hints[i].text);
		mem_free(x->hints[i].after);
	}
	mem_free(x->hints);
	*x = (struct exercise){ 0 };
}
