-- E0433: the first part of a path is not known: no such crate, module or type here.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0433", needs_subject = false }

M.page = {
    code = "E0433", title = "The first part of a path is not known",
    model = "A path starts at a crate, at crate, self or super, or at a name that a use line brought in. Cargo.toml names the crates.",
    in_c = "A missing #include, or a library that the command line does not name: -l is the line in Cargo.toml.",
    class = "D",
    fixes = {
        { title = "use path::Name;", when = "when the type exists in another module" },
        { title = "add the crate to Cargo.toml", when = "when it is somebody's library" },
        { title = "mod name; in the parent", when = "when the file is there but nobody mentions it" },
    },
    see = { exercises = {} },
}

local function a_type(f, name)
    local child = facts.child(f, "^consider importing")
    local path = child and child.spans[1] and (child.spans[1].replacement or ""):match("use ([%w_:]+);")
    local n = shape.open(f, "PATH.type", say.q(name) .. " is not known in this module")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. (path and " exists, as " .. path .. ", but this module has not been told so."
        or " is no type that this module knows, so what is behind the :: cannot be looked up."))
    n:in_c("It is the missing #include" .. (path and "" or ", or a slip in a type's name") .. "; only that use shortens a path and brings no "
        .. "text in.")
    if path then
        n:fix("use " .. path .. "; at the top", "when it is used more than once", not child.spans[2] and n:offered("^consider importing") or nil)
        n:fix("write the whole path", "when it is used once")
    else
        n:fix("correct the name", "when it is a slip", n:offered("similar name exists$"))
        n:fix("a use line with its path", "when it lives in another module")
    end
    return n:close { headline = say.q(name) .. " is not known in this module", class = "D" }
end

local function a_crate(f, name)
    local n = shape.open(f, "PATH.crate", say.q(name) .. " is neither a crate nor a module here")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is read as a crate or a module, and there is none of this name.")
    n:in_c("In C this is a library that was never named: no #include finds it, and no -l. A module of your own is no exception: a file is "
        .. "part of the program only if a mod line names it.")
    n:fix("name it in Cargo.toml, cargo add " .. name, "when it is somebody's crate; an exercise of ferry has std only")
    n:fix("mod " .. name .. "; in the file above it", "when it is a file of yours")
    n:fix("crate::" .. name, "when the module is declared elsewhere in this program")
    return n:close { headline = say.q(name) .. " is not linked in", class = "D" }
end

function M.explain(f)
    local name = f.message:match("^cannot find [%a ]+ `([^`]+)` in ") or (f.primary.label or ""):match("`([^`]+)`$")
    if not name or not name:match("^[%w_]+$") then
        return nil
    elseif f.message:match("^cannot find type") or (f.primary.label or ""):match("undeclared type") then
        return a_type(f, name)
    end
    return a_crate(f, name)
end

return M
