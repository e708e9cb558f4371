/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * fuzz_manifest - any bytes as the text of a manifest, for its lines, and run as Lua behind
 * the limits of a worker, for its data: as exercise.lua and as pack.lua.
 */
#include "pack/manifest.h"
#include "pack/source.h"
#include "script/chunk.h"
#include "script/host.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

/* No module is compiled in, and no file of a pack is read. */
const struct chunk chunks[1];
const size_t chunk_n = 0;
const char chunk_maker[] = "";

int
source_read(
    struct buf *out, struct source *s, const char *path, size_t max, struct err *e)
{
	(void)out;
	(void)s;
	(void)max;
	return err_set(e, ERR_NOTFOUND, "%s", path);
}

static void
read_both(const struct value *v, const struct lines *lines)
{
	struct exercise x = { 0 };
	struct pack_info p = { 0 };
	struct faults faults = { 0 };
	struct reading r = { "x/exercise.lua", lines, &faults, "" };

	if (manifest_exercise(&x, v, &r) && (faults.n || !x.id || !x.kind || !x.edition))
		__builtin_trap();
	exercise_release(&x);
	faults_release(&faults);
	if (manifest_pack(&p, v, &r) && (faults.n || !p.id || p.format != 1))
		__builtin_trap();
	for (size_t i = 0; i < faults.n; i++) {
		char *line = fault_line(&faults.v[i]);

		free(line);
	}
	pack_info_release(&p);
	faults_release(&faults);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	const struct host_chunk chunk = {
		.text = (const char *)data, .len = len, .name = "exercise.lua"
	};
	struct host *h = host_open_strict(NULL);
	struct lines lines;
	struct value v;

	lines_read(&lines, chunk.text, len);
	if (lines_find(&lines, "c.expect.kind") < 1)
		__builtin_trap();
	if (host_eval_call(&v, h, &chunk, NULL) == 0) {
		read_both(&v, &lines);
		value_release(&v);
	}
	lines_release(&lines);
	host_close(h);
	return 0;
}
