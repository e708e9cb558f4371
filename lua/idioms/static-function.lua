return {
    name = "static-function", group = "Preprocessor and files of source", title = "static functions: local to one file",
    words = { "static function", "file scope", "internal linkage", "private function", "-Wunused-function", "symbol visibility" },
    c = [==[
static int helper(int x) /* other files may have their own */
{
    return 2 * x;
}

int api(int x)
{
    return helper(x) + 1;
}
]==],
    rust = [==[
fn helper(x: i32) -> i32 {
    2 * x
}

pub fn api(x: i32) -> i32 {
    fn clamp(x: i32) -> i32 {
        x.clamp(-100, 100) // seen in api only
    }
    helper(clamp(x)) + 1
}

#[cfg(test)]
mod tests {
    use super::*; // tests reach what is private

    #[test]
    fn doubles() {
        assert_eq!(helper(4), 8);
    }
}
]==],
    test = [==[
assert_eq!((api(3), api(1000)), (7, 201));
]==],
    changes = {
        "Private is the default, and no keyword says so: what is not `pub` is visible in its module and in the modules inside. Names of different modules never clash, in the linker either, as symbols carry the path.",
        "Tests in a child module see the private functions, so nothing has to be made visible for them.",
        "A private function that nobody calls is a warning (dead_code).",
        "`static` means something else here: a variable that lives as long as the program. A function inside a function cannot use the outer one's variables; a closure can.",
    },
    codes = { "dead_code", "E0434", "PRIVATE" },
    see = { "header", "opaque", "static-local" },
}
