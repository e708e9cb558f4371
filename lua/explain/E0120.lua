-- E0120: a destructor for something that is no type of its own.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0120", needs_subject = false }

M.page = {
    code = "E0120", title = "A destructor for a trait, a pointer or somebody else's type",
    model = "A destructor belongs to a struct, enum or union that this crate declares: whoever lays the bytes out says how they are released.",
    in_c = "The cleanup function of a library's struct, written by someone else; C lets you, and hopes that it is called.",
    class = "D",
    fixes = {
        { title = "impl Drop for the struct behind it", when = "when it is yours" },
        { title = "struct Owner(T), with an impl Drop of its own", when = "when it is somebody else's" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local what = shape.code(f.primary)
    if not what then
        return nil
    end
    local trait = what:match("^dyn%s+([%w_:]+)")
    local n = shape.open(f, "DESTRUCTOR.foreign", "this is no struct, enum or union of this crate")
    n:say(say.q(what) .. " on " .. say.line(f.primary.line) .. " is to get a destructor, and it is no struct, enum or union of this crate.")
    n:in_c(trait and "A trait is a table of functions without data, so " .. say.q(what) .. " has nothing of its own to release. In C the table "
        .. "has an entry for "
        .. "that, ops->close; here each struct brings its own Drop, and a Box of the trait calls the right one."
        or "In C the cleanup function of a struct is written by whoever declared it, by convention; here it is a rule, so that a type has one "
            .. "destructor "
        .. "and not one per user.")
    if trait then
        n:fix("impl Drop for each struct behind " .. trait, "when they hold something")
    else
        n:fix("struct Owner(" .. what .. "), with impl Drop for Owner", "when it must be released in a way of your own")
    end
    n:fix("a method, called on purpose", "when releasing can fail")
    return n:close { headline = "a destructor needs a type of one's own", class = "D" }
end

return M
