/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * diag_read_line: what one line of cargo's or rustc's output is taken for.
 */
#include "base/mem.h"
#include "diag/diag.h"
#include "help.h"

#include <string.h>

#define BODY                                                                           \
	"\"message\":\"m\",\"level\":\"error\",\"code\":null,\"spans\":[],"            \
	"\"children\":[]"

static const struct {
	const char *line;
	enum diag_line what;
	size_t added;         /* diagnostics */
	const char *rendered; /* NULL if none */
} rows[] = {
	{ "{" BODY ",\"rendered\":\"r\\n\"}\n", DIAG_LINE_MESSAGE, 1, "r\n" },
	{ "{" BODY "}", DIAG_LINE_MESSAGE, 1, NULL },
	/* the page on a code is passed over, whatever it holds; cut, it is no JSON */
	{ "{\"message\":\"m\",\"level\":\"error\",\"code\":{\"code\":\"E1\","
	  "\"explanation\":\"a \\\"b\\\", \\\\\"},\"rendered\":\"r\"}",
	    DIAG_LINE_MESSAGE, 1, "r" },
	{ "{\"message\":\"m\",\"level\":\"error\",\"code\":{\"code\":\"E1\","
	  "\"explanation\":null},\"rendered\":\"\\\"explanation\\\":\\\"r\"}",
	    DIAG_LINE_MESSAGE, 1, "\"explanation\":\"r" },
	{ "{\"message\":\"m\",\"code\":{\"explanation\":\"a\\\\\\\"},", DIAG_LINE_OTHER,
	    0, NULL },
	{ "{\"$message_type\":\"diagnostic\"," BODY ",\"rendered\":null}",
	    DIAG_LINE_MESSAGE, 1, NULL },
	{ "{\"reason\":\"compiler-message\",\"message\":{" BODY ",\"rendered\":\"r\"}}",
	    DIAG_LINE_MESSAGE, 1, "r" },
	{ "{\"message\":\"aborting due to 2 previous errors\",\"level\":\"error\","
	  "\"rendered\":\"error: aborting\"}",
	    DIAG_LINE_MESSAGE, 0, "error: aborting" },
	{ "{\"$message_type\":\"artifact\",\"artifact\":\"x\"}", DIAG_LINE_NEWS, 0,
	    NULL },
	{ "{\"reason\":\"compiler-artifact\",\"target\":{}}", DIAG_LINE_NEWS, 0, NULL },
	{ "{\"reason\":\"build-finished\",\"success\":true}", DIAG_LINE_FINISHED, 0,
	    NULL },
	{ "{\"reason\":\"compiler-message\"}", DIAG_LINE_OTHER, 0, NULL },
	{ "{\"reason\":\"compiler-message\",\"message\":[]}", DIAG_LINE_OTHER, 0,
	    NULL },
	{ "{\"a\":1}", DIAG_LINE_OTHER, 0, NULL },
	{ "{\"message\":3}", DIAG_LINE_OTHER, 0, NULL },
	{ "{\"message\":\"cut", DIAG_LINE_OTHER, 0, NULL },
	{ "{", DIAG_LINE_OTHER, 0, NULL },
	{ "", DIAG_LINE_OTHER, 0, NULL },
};

static void
lines_are_told_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *line = rows[i].line;
		struct diags d;
		char *rendered;

		diags_init(&d);
		if (diag_read_line(&d, &rendered, line, strlen(line)) != rows[i].what)
			fail_msg("%s", line);
		assert_int_equal(d.n, rows[i].added);
		if (rows[i].rendered)
			assert_string_equal(rendered, rows[i].rendered);
		else
			assert_null(rendered);
		mem_free(rendered);
		diags_release(&d);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
