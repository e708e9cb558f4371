-- E0499: a place is lent for writing twice.

local conflicts = require "explain.conflicts"

return {
    code = "E0499",
    explain = conflicts.explain,
    page = {
        code = "E0499", title = "Two pointers may write to the same place",
        model = "A &mut is a restrict pointer that is checked: while it is in use nobody else may reach the object, not even to read.",
        in_c = "Two aliases that both write are legal in C; with restrict on them the compiler may reorder their accesses, and memcpy() "
            .. "with overlapping arguments is undefined. If one of them can reallocate, the other dangles.",
        class = "B",
        fixes = {
            { title = "finish with the first pointer before taking the second", when = "when the order does not matter" },
            { title = "split_at_mut(), get_disjoint_mut(), iter_mut(), or the fields themselves", when = "when the parts are disjoint" },
            { title = "Cell, RefCell, or indexes into a Vec", when = "when several places really share one object" },
        },
        see = { exercises = { "core/borrow-two-writers", "core/borrow-push-invalidates" } },
    },
}
