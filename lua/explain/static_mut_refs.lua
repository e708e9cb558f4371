-- The lint static_mut_refs: a reference to a global that may be written.

local globals = require "explain.globals"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_threads"

local M = { code = "static_mut_refs", needs_subject = false }

M.page = {
    code = "static_mut_refs", title = "A reference to a static mut",
    model = "A reference promises rustc that nobody writes meanwhile (&), or that nobody else looks (&mut). For a global that any function and "
        .. "thread can "
        .. "reach, nobody can keep that promise.",
    in_c = "A pointer to a global variable, as it stands in every C program. Two threads make it a data race; ThreadSanitizer and helgrind report that.",
    class = "A", c_bug = "data race", cwe = 366,
    fixes = {
        { title = "an atomic, or a static Mutex or RwLock", when = "nearly always" },
        { title = "OnceLock or LazyLock", when = "when it is set once" },
        { title = "&raw const, &raw mut", when = "for a pointer that makes no promise, in unsafe code with a written reason" },
    },
    twin = twins.global { subject = "counter" },
    see = { exercises = {} },
}

function M.explain(f)
    local kind = f.message:match("^creating a (%a+) reference to mutable static")
    if not kind then
        return nil
    end
    local threads = (f.d.source or ""):find("thread::", 1, true)
    local n = shape.open(f, "STATIC." .. kind, "a reference to a global that may be written")
    n:say(say.capital(shape.name(f.primary, "the expression")) .. " on " .. say.line(f.primary.line) .. " makes a reference to a static mut. "
        .. "" .. (kind == "mutable"
        and "A &mut promises that nobody else reads or writes meanwhile" or "A & promises that nobody writes meanwhile")
        .. ", and any function or thread can reach a global.")
    local name = (shape.code(f.primary) or ""):match("([%u_][%u%d_]+)")
    n:in_c("In C " .. say.line(f.primary.line) .. " takes a pointer to the global " .. (name and say.q(name) or "variable") .. ", which is fine "
        .. "for one thread and a data race for two"
        .. (threads and "; this file starts threads. A reference" or ". A reference") .. " is a stronger claim: the optimiser may keep "
        .. "what it read, so breaking the promise is undefined behaviour even in one thread.")
    local held = globals.type(f, name)
    if held then
        globals.ways(n, name, held)
    else
        n:fix("a static Mutex or RwLock, or an atomic for a number", "nearly always; static and not static mut")
    end
    n:fix("OnceLock or LazyLock", "when it is set once at the start")
    n:fix(kind == "mutable" and "&raw mut" or "&raw const", "for a raw pointer, which promises nothing, with a comment on who else has it")
    return n:close { headline = "nobody can keep this reference's promise", class = threads and "A" or "C", cwe = threads and 366 or nil,
        c_bug = threads and "data race" or nil,
        twin = threads and twins.global { subject = name, shared = f.primary.line } or nil }
end

return M
