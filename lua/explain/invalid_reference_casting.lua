-- The lint invalid_reference_casting: const cast away from a reference.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "invalid_reference_casting", needs_subject = false }

M.page = {
    code = "invalid_reference_casting", title = "& cast into &mut",
    model = "& promises that nobody writes through any pointer meanwhile, and the optimiser relies on it. A cast does not take the promise back.",
    in_c = "(T *)p for a const T *p: allowed as long as the object itself is not const, undefined behaviour if it is.",
    class = "C",
    fixes = {
        { title = "take &mut", when = "when the caller can give it" },
        { title = "Cell, RefCell or Mutex", when = "when something shared has to change" },
        { title = "UnsafeCell", when = "to build such a type" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local write, borrow = f.message:match("^assigning to `&T`"), f.message:match("^casting `&T` to `&mut T`")
    if not write and not borrow then
        return nil
    end
    local n = shape.open(f, write and "CONST.written" or "CONST.cast", "const is cast away here")
    n:say(say.capital(shape.name(f.primary, "the cast")) .. " on " .. say.line(f.primary.line) .. " makes a writable pointer of a &"
        .. (write and " and writes through it." or ".") .. " unsafe allows the operation, it does not make the promise of & void.")
    n:in_c("C lets you cast const away and write, as long as the object was not defined const. Rust's & is more than const: no one writes while it lives, so a "
        .. "value read before may be used again without another load.")
    n:fix("take &mut, here and in the callers", "when the change belongs to the function's contract")
    n:fix("Cell or RefCell, Mutex between threads, around the part that changes", "when several hold it and it still changes")
    n:fix("return the new value", "when it is small")
    return n:close { headline = "a cast does not make & writable", class = "C" }
end

return M
