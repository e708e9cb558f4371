#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum type { T_INT, T_TEXT, T_REAL };

struct value {
    enum type type;
    union {
        int64_t i;
        const char *text;
        double real;
    };
};

/* How many characters the value takes in a table on the terminal. */
static size_t width(const struct value *v)
{
    switch (v->type) {
    case T_INT:
        return (size_t)snprintf(NULL, 0, "%" PRId64, v->i);
    case T_TEXT:
        return strlen(v->text);
    case T_REAL:
        return (size_t)snprintf(NULL, 0, "%.2f", v->real);
    }
    return 0;
}

int main(void)
{
    const struct value row[] = {
        { .type = T_INT, .i = -40 },
        { .type = T_TEXT, .text = "rack 7" },
        { .type = T_REAL, .real = 21.5 },
    };

    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        printf("%zu\n", width(&row[i]));
    return 0;
}
