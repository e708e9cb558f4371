return {
    name = "ifdef", group = "Preprocessor and files of source", title = "#ifdef: code for one platform or option",
    words = { "#ifdef", "#if", "conditional compilation", "cfg", "feature", "#if 0", "platform specific" },
    c = [==[
#ifdef __linux__
static const char *config_dir(void) { return "/etc"; }
#else
static const char *config_dir(void) { return "/usr/local/etc"; }
#endif

const char *describe(void)
{
#ifdef TRACE
    fputs("describe\n", stderr);
#endif
    return sizeof(void *) == 8 ? "64" : config_dir();
}
]==],
    rust = [==[
#[cfg(target_os = "linux")]
fn config_dir() -> &'static str {
    "/etc"
}

#[cfg(not(target_os = "linux"))]
fn config_dir() -> &'static str {
    "/usr/local/etc"
}

fn describe() -> &'static str {
    if cfg!(debug_assertions) {
        eprintln!("describe"); // compiled in either case
    }
    if usize::BITS == 64 {
        "64"
    } else {
        config_dir()
    }
}
]==],
    test = [==[
assert_eq!(describe(), if usize::BITS == 64 { "64" } else { "/etc" });
assert_eq!(config_dir(), "/etc");
]==],
    changes = {
        "`#[cfg(…)]` removes a whole item, statement, field or match arm before names are looked up; it cannot cut through the middle of an expression or leave a brace open.",
        "`cfg!(…)` is an ordinary bool: both branches have to compile, so they cannot rot. Prefer it wherever the code exists on all platforms.",
        "The options are features in Cargo.toml, and they add up over the whole program: two crates that want different ones get both. A feature must only ever add.",
        "cargo warns of a misspelt name (unexpected_cfgs), where #ifdef takes the other branch in silence.",
    },
    codes = { "unexpected_cfgs" },
    see = { "macro", "header", "assert" },
}
