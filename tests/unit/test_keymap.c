/* SPDX-License-Identifier: MIT OR Apache-2.0 */
/*
 * keymap: no key means two things on one screen, and every key is in the help.
 */
#include "help.h"
#include "tui/keymap.h"

#include <stdbool.h>
#include <string.h>

static void
no_key_means_two_things(void **state)
{
	(void)state;
	for (const struct key *a = keymap; a->action != ACT_NONE; a++)
		for (int i = 0; i < KEYMAP_CODES && a->codes[i]; i++)
			for (int at = AT_HOME; at <= AT_LESSON; at++)
				if (a->where & (unsigned)at)
					assert_int_equal(
					    keymap_find(a->codes[i], (enum where)at),
					    a->action);
}

static void
every_key_is_described(void **state)
{
	(void)state;
	for (const struct key *k = keymap; k->action != ACT_NONE; k++) {
		assert_true(k->name && *k->name && strlen(k->name) < 14);
		/* one row of the help at 80 columns */
		assert_true(k->help && *k->help && strlen(k->help) <= 62);
		assert_true(k->codes[0] && (k->where & AT_BOTH));
	}
}

static void
every_action_has_a_key(void **state)
{
	(void)state;
	for (int action = ACT_NONE + 1; action < ACTIONS; action++) {
		bool found = false;

		for (const struct key *k = keymap; k->action != ACT_NONE; k++)
			found = found || (int)k->action == action;
		assert_true(found);
	}
}

static void
screens_have_their_own_keys(void **state)
{
	(void)state;
	assert_int_equal(keymap_find('e', AT_LESSON), ACT_EDIT);
	assert_int_equal(keymap_find('e', AT_HOME), ACT_NONE);
	assert_int_equal(keymap_find('q', AT_HOME), ACT_QUIT);
	assert_int_equal(keymap_find('q', AT_LESSON), ACT_BACK);
	assert_int_equal(keymap_find(0, AT_HOME), ACT_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(every_key_is_described),
		cmocka_unit_test(every_action_has_a_key),
		cmocka_unit_test(screens_have_their_own_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
