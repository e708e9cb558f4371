static struct dev dev;
static struct label_req caller;

static void label(char *out, const char *text)
{
    memset(out, 0, sizeof dev.label);
    memcpy(out, text, strlen(text));
}

static int label_is(const char *text)
{
    char want[sizeof dev.label];

    label(want, text);
    return !memcmp(dev.label, want, sizeof want);
}

static int set(unsigned len, const char *text, void (*meanwhile)(struct label_req *, int))
{
    caller.len = len;
    memset(caller.text, 0, sizeof caller.text);
    memcpy(caller.text, text, strlen(text));
    label(dev.label, "old");
    other_thread = meanwhile;
    fetches = 0;
    return set_label(&dev, &caller);
}

static void grow_at_once(struct label_req *user, int nth)
{
    user->len = nth == 1 ? 32 : user->len;
}

TEST(a_label_is_kept_and_padded)
{
    CHECK(set(4, "fan1 and what follows", NULL) == 0);
    CHECK(label_is("fan1"));
}

TEST(sixteen_bytes_fit)
{
    CHECK(set(16, "power supply one", NULL) == 0);
    CHECK(label_is("power supply one"));
}

TEST(a_longer_one_is_refused_and_the_old_one_stays)
{
    CHECK(set(17, "power supply four", NULL) == -EINVAL);
    CHECK(label_is("old"));
}

TEST(a_length_that_grows_after_the_check)
{
    int rc = set(4, "fan1 and what follows", grow);

    CHECK(rc == 0 || rc == -EINVAL);
    CHECK(label_is(rc == 0 ? "fan1" : "old"));
}

TEST(a_length_that_grows_before_the_first_fetch)
{
    CHECK(set(4, "fan1 and what follows", grow_at_once) == -EINVAL);
    CHECK(label_is("old"));
}

TEST(memory_that_is_not_there)
{
    label(dev.label, "old");
    CHECK(set_label(&dev, NULL) == -EFAULT);
    CHECK(label_is("old"));
}
