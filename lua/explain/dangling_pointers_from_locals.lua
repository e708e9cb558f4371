-- The lint dangling_pointers_from_locals: a raw pointer to a local is returned.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins"
local types = require "ferry.types"

return lint.module("dangling_pointers_from_locals", {
    title = "A raw pointer to a local variable is returned",
    model = "The frame is gone with the return. A reference would have been an error (E0515); a raw pointer is followed by nobody.",
    in_c = "return &x; with x on the stack: gcc warns (-Wreturn-local-addr), ASan reports the use with detect_stack_use_after_return.",
    class = "A", c_bug = "use of a returned frame", cwe = 562,
    fixes = { { title = "return the value", when = "nearly always" }, { title = "Box::into_raw", when = "when C keeps a "
        .. "pointer" }, { title = "a buffer of the caller's", when = "as C does" } },
    twin = twins.return_local { subject = "x", kind = types.classify("i32") },
}, function(f)
    local name = f.message:match("local variable `([^`]+)`")
    local made = shape.label(f, "^local variable `")
    local back, kind = shape.label(f, "^return type is `([^`]+)`")
    if not name or not made then
        return nil
    end
    local function_name = back and shape.line_text(back):match("fn%s+([%w_]+)")
    local x = say.q(name)
    return lint.note(f, { rule = "LOCAL.pointer", step = "the address of " .. x .. " leaves here",
        steps = { { made, "made", x .. " is on the stack of this call" }, back and { back, "declared", "the function returns a raw "
            .. "pointer" } or nil },
        story = (function_name and say.q(function_name) or "The function") .. " returns on " .. lint.at(f) .. " a "
            .. "" .. (kind and say.q(kind) or "pointer") .. " to " .. x .. ", a local variable of "
            .. say.line(made.line) .. ".",
        in_c = "In C this is return &x; for a local: the frame with " .. x .. " of " .. say.line(made.line) .. " is gone with the return on "
            .. "" .. lint.at(f) .. ", and the next call writes over it. gcc warns "
            .. "where it sees the & (-Wreturn-local-addr), ASan reports the use when its option detect_stack_use_after_return is set. rustc "
            .. "checks references for this and raw pointers for nothing.",
        headline = "a pointer into a frame that is gone", class = "A", cwe = 562, c_bug = "use of a returned frame",
        twin = twins.return_local { subject = name, kind = types.classify("i32"), made = made.line, borrowed = f.primary.line, returned = f.primary.line },
        fixes = { { "return the value itself", "nearly always: a struct or array goes out by copy or by a hidden out-parameter, as in C" },
            { "Box::into_raw(Box::new(" .. name .. ")), and Box::from_raw to free it", "when C keeps the pointer: it is malloc() and free()" },
            { "a &mut parameter, the caller's buffer", "as in C: read(fd, buf, n)" },
            { "static", "when there is one of it for the whole run" } } })
end)
