-- E0433: the first part of a path is not known: no such crate, module or type here.

local cnames = require "explain.cnames"
local facts = require "ferry.facts"
local paths = require "explain.paths"
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

-- The first part was found, the next was not.
local function inside(f, name, place)
    local better = facts.child(f, "similar name exists")
    local span = better and better.spans[1]
    local near = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local top = place == "crate" or place == "self" or place == "super"
    local n = shape.open(f, top and "PATH.module" or "PATH.inside", "there is no " .. say.q(name) .. " in " .. place)
    n:say("The path on " .. say.line(f.primary.line) .. " looks for " .. say.q(name) .. " in " .. place .. ", and there is none" .. (near
        and "; the nearest is " .. near .. "." or "."))
    n:in_c(top and "A file in the directory is not part of the program by itself, as a .c file is not that the Makefile does not name: a mod line "
        .. "in the file above it says so."
        or "std here is Rust's library; C++'s namespace of the same name has other things in it.")
    if near then
        n:fix("write " .. near, "when it is a slip", n:offered("similar name exists"))
    end
    if top then
        n:fix("mod " .. name .. "; or mod " .. name .. " { … }", "to make it a part of the program")
        n:fix("correct the path", "crate:: starts at the top, self:: here, super:: one module up")
    else
        n:fix("look it up, doc.rust-lang.org/std", "when the name or its place is another one here")
    end
    return n:close { headline = "there is no " .. say.q(name) .. " in " .. place, class = "D" }
end

-- A type of C in front of the two colons.
local function of_c(f, name, row)
    local n = shape.open(f, "PATH.c", say.q(name) .. " is a name of C")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is C's, and nothing of this name is in sight here. " .. row.model)
    n:in_c(row.c)
    for i = 1, #row do
        n:fix(row[i][1], row[i][2])
    end
    return n:close { headline = say.q(name) .. " is a name of C, not of Rust", class = "D" }
end

-- A module of the library, without its path.
local function a_module(f, name, path)
    local n = shape.open(f, "PATH.std", say.q(name) .. " is not known in this module")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " exists, as " .. path .. ", but this module has not been told so.")
    n:in_c("It is the missing #include; only that use shortens a path and brings no text in.")
    n:fix("use " .. path .. "; at the top", "when it is used more than once", n:offered("^consider importing"))
    n:fix("write the whole path, " .. path .. "::…", "when it is used once")
    return n:close { headline = say.q(name) .. " needs a use line", class = "D" }
end

-- A header of C, a name that differs in its letters only.
local function known(f, name)
    local similar = facts.child(f, "similar name exists")
    local span = similar and similar.spans[1]
    local near = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local header = paths.headers[name]
    if header and name ~= "libc" then
        local n = shape.open(f, "PATH.header", say.q(name) .. " is a header of C")
        n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is the name of a header, and Rust has none: " .. header .. ".")
        n:in_c("A header declares what the linker finds. Here what can be used follows from the crates and modules of the program.")
        n:fix("leave it out", "for what is there without a header")
        n:fix("the path in std", "for the rest, doc.rust-lang.org/std")
        return n:close { headline = "there is no header " .. say.q(name), class = "D" }
    elseif near then
        local n = shape.open(f, "PATH.misspelt", say.q(name) .. " is not known here")
        n:say("Nothing called " .. say.q(name) .. " is known on " .. say.line(f.primary.line) .. "; the nearest is " .. near .. ".")
        n:in_c("In C that is an undeclared identifier. Upper and lower case count in both languages.")
        n:fix("write " .. near, "when it is a slip", n:offered("similar name exists"))
        n:fix("a use line with its path", "when it lives in another module")
        return n:close { headline = say.q(name) .. " is not known here", class = "D" }
    end
    return nil
end

function M.explain(f)
    local missed, place = (f.primary.label or ""):match("^could not find `([%w_]+)` in `?([%w_: ]+)`?$")
    if missed then
        place = f.message:match("^cannot find `[^`]+` in `([%w_:]+)`$") or place
        return inside(f, missed, (place:gsub("^the crate root$", "crate")))
    end
    local name = f.message:match("^cannot find [%a ]+ `([^`]+)` in ") or (f.primary.label or ""):match("`([^`]+)`$")
    if not name or not name:match("^[%w_]+$") then
        return nil
    elseif name == "Std" or name == "STD" then
        return nil
    elseif f.message:match("^cannot find type") and facts.child(f, "similar name exists") and not facts.child(f, "^consider importing") then
        return known(f, name)
    elseif f.message:match("^cannot find type") or (f.primary.label or ""):match("undeclared type") then
        return a_type(f, name)
    end
    local child = facts.child(f, "^consider importing")
    local path = child and not child.spans[2] and child.spans[1] and (child.spans[1].replacement or ""):match("use ([%w_:]+);")
    if cnames[name] then
        return of_c(f, name, cnames[name])
    elseif path then
        return a_module(f, name, path)
    end
    return known(f, name) or a_crate(f, name)
end

return M
