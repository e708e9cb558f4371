#include <string.h>

/* An index of `count` entries, of which `there` are in the file; entry i has the key 7 + i. */
static size_t make(uint8_t *file, uint32_t count, uint32_t there)
{
    memset(file, 0, HDR + (size_t)there * RECORD);
    for (int i = 0; i < 4; i++)
        file[i] = (uint8_t)(count >> 8 * i);
    for (uint32_t i = 0; i < there; i++) {
        file[HDR + i * RECORD] = (uint8_t)(7 + i);
        file[HDR + i * RECORD + 4 + 7] = 0x80;
    }
    return HDR + (size_t)there * RECORD;
}

static uint8_t file_of_tests[HDR + 1500 * RECORD];

TEST(two_entries_are_loaded)
{
    uint32_t n = 0;
    struct entry *e = index_load(file_of_tests, make(file_of_tests, 2, 2), &n);

    CHECK(e != NULL && n == 2);
    CHECK(e && e[0].key == 7 && e[1].key == 8);
    CHECK(e && e[1].offset == 0x8000000000000000u);
    free(e);
}

TEST(many_entries_are_loaded)
{
    uint32_t n = 0;
    struct entry *e = index_load(file_of_tests, make(file_of_tests, 1500, 1500), &n);

    CHECK(e != NULL && n == 1500);
    CHECK(e && e[200].key == 207);
    free(e);
}

TEST(bytes_behind_the_last_entry_do_not_matter)
{
    uint32_t n = 0;
    struct entry *e = index_load(file_of_tests, make(file_of_tests, 1, 3) - 5, &n);

    CHECK(e != NULL && n == 1);
    free(e);
}

TEST(a_file_that_ends_too_early_is_refused)
{
    uint32_t n = 0;

    CHECK(index_load(file_of_tests, make(file_of_tests, 3, 2), &n) == NULL);
    CHECK(index_load(file_of_tests, make(file_of_tests, 2, 2) - 1, &n) == NULL);
    CHECK(index_load(file_of_tests, 3, &n) == NULL);
}

/* libasan calls it for each block that was asked for, with the size. */
int __sanitizer_install_malloc_and_free_hooks(
    void (*asked)(const volatile void *, size_t), void (*freed)(const volatile void *));

static size_t largest;

static void note_asked(const volatile void *p, size_t size)
{
    (void)p;
    if (size > largest)
        largest = size;
}

static void note_freed(const volatile void *p)
{
    (void)p;
}

TEST(no_more_is_asked_for_than_the_file_can_fill)
{
    uint32_t n = 0;

    CHECK(__sanitizer_install_malloc_and_free_hooks(note_asked, note_freed) > 0);
    CHECK(index_load(file_of_tests, make(file_of_tests, 0x1000000, 3), &n) == NULL);
    CHECK(largest < 65536);
}

TEST(a_count_whose_size_wraps_is_refused)
{
    uint32_t n = 0;

    CHECK(index_load(file_of_tests, make(file_of_tests, 0x10000001, 3), &n) == NULL);
    CHECK(index_load(file_of_tests, make(file_of_tests, 0x80000002, 3), &n) == NULL);
    CHECK(index_load(file_of_tests, make(file_of_tests, 0xffffffff, 3), &n) == NULL);
}
