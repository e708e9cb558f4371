-- E0200: an unsafe trait, such as Send or Sync, in an impl without the word.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0200", needs_subject = false }

M.page = {
    code = "E0200", title = "The impl of an unsafe trait is itself unsafe",
    model = "An unsafe trait is a promise that rustc relies on and cannot check: Send and Sync are the ones that are met. Who writes the impl gives the promise, "
        .. "and says so with the word.",
    in_c = "The comment \"may be called from any thread\", which nobody checks in C.",
    class = "C",
    fixes = {
        { title = "unsafe impl … for …, with a // SAFETY: line", when = "when what it promises is true" },
        { title = "a Mutex, an Arc or an atomic inside", when = "then the type has Send and Sync by itself" },
    },
    see = { exercises = {} },
}

local MEANS = {
    Sync = "that several threads may use one and the same object at once, through &",
    Send = "that the object may be used, and dropped, by another thread than the one that made it",
}

function M.explain(f)
    local trait = f.message:match("^the trait `[%w_:]-([%w_]+)` requires an `unsafe impl` declaration")
    local kind = (shape.line_text(f.primary) or ""):match("for%s+([%w_]+)") or "the type"
    if not trait then
        return nil
    end
    local n = shape.open(f, "UNSAFE.impl", "this impl is a promise")
    n:say(say.q(trait) .. " is an unsafe trait, and its impl for " .. say.q(kind) .. " on " .. say.line(f.primary.line) .. " does without the word.")
    n:in_c(MEANS[trait] and "The impl has no code. It promises " .. MEANS[trait] .. ", which in C is a sentence in a comment; rustc lets " .. say.q(kind)
        .. " past because of it, and looks no further." or "What the trait's # Safety section asks for is a comment in C. Rust's callers rely on it without a look.")
    n:fix("unsafe impl, and a // SAFETY: line that says why it is true for every type parameter", "when it is")
    if MEANS[trait] then
        n:fix("a Mutex, an Arc or an atomic in the place of the cell or pointer inside", "then the type has it by itself")
    end
    return n:close { headline = "who promises " .. say.q(trait) .. " says unsafe", class = "C" }
end

return M
