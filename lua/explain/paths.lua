-- E0432 and E0583: a use line or a mod line that leads nowhere.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- Headers of C that a use line may mean: what stands there instead.
local HEADERS = {
    stdio = "println! and std::io need no use line for printing", stdlib = "memory needs no header; std::process has exit",
        string = "str and String are there without one",
    math = "the functions are methods of f64", libc = "the crate libc declares C's functions, for calls into C", time = "std::time has Instant "
        .. "and Duration",
    pthread = "std::thread", errno = "std::io::Error", stdint = "i32, u8 and their kin are built in", assert = "assert! is there without one",
}

M.headers = HEADERS

local function unlinked(f, name)
    local header = HEADERS[name]
    local n = shape.open(f, header and "USE.header" or "USE.crate", say.q(name) .. " is neither a crate nor a module here")
    n:say("The use on " .. at(f) .. " starts at " .. say.q(name) .. ", and there is neither a crate of this name in the program nor a module "
        .. "in this one.")
    n:in_c("use is no #include: it gives a short name to what is part of the program already. What makes it a part is the line in Cargo.toml (-l "
        .. "and -I in one) for a crate, and a mod "
        .. "line for a file of your own.")
    if header then
        n:fix("leave it out: " .. header, "for what the C header has")
    end
    n:fix("mod " .. name .. "; in main.rs or lib.rs, and use crate::" .. name, "for a file of yours")
    n:fix("cargo add " .. name, "for somebody's crate; without cargo there is std only")
    return n:close { headline = say.q(name) .. " is not part of the program", class = "D" }
end

local function nothing_there(f, path)
    local name, inside = (f.primary.label or ""):match("^no `([^`]+)` in `?([^`]+)`?$")
    local place = not name and (f.primary.label or ""):match("^could not find `([^`]+)` in")
    local similar = facts.child(f, "similar name exists")
    local better = similar and similar.spans[1] and (similar.spans[1].replacement or ""):match("^[%w_:]*%w[%w_]*$")
    if not (name or place) then
        return nil
    end
    local private = better and better:match("^_")
    better = not private and better or nil
    local n = shape.open(f, better and "USE.misspelt" or place and "USE.module" or "USE.none", "there is no " .. say.q(name or place))
    n:say("The use on " .. at(f) .. " asks for " .. say.q(path) .. ", and " .. (name and inside .. " has no " .. say.q(name)
        or "there is no module " .. say.q(place))
        .. (better and "; there is a name that is almost the same." or "."))
    n:in_c(place and "A file in the directory is not part of the program by itself, as a .c file is not that the Makefile does not name: the mod "
        .. "line in the file above it is the Makefile's."
        or "C notices a wrong name where it is used, or when it links. A use line is checked by itself.")
    if better then
        n:fix("write " .. better, "when it is a slip; upper and lower case count", n:offered("similar name exists"))
    elseif place then
        n:fix("mod " .. place .. "; in main.rs or lib.rs", "for a file of that name, or mod " .. place .. " { … } in place")
        n:fix("correct the path", "when it lies inside another module: crate:: starts at the top, super:: one up")
    end
    if not place then
        n:fix("look it up in the documentation of the crate, doc.rust-lang.org/std for std", "when the name or its place has changed")
        n:fix("pub in that module", "when it is yours and not visible outside")
    end
    return n:close { headline = "there is no " .. say.q(name or place) .. " to use", class = "D" }
end

function M.import(f)
    local path = f.message:match("^unresolved imports? `([^`]+)`")
    if not path then
        return nil
    end
    local name = (f.primary.label or ""):match("unlinked crate `([^`]+)`")
        or (f.primary.label or ""):match("undeclared crate or module `([^`]+)`") or (f.primary.label or ""):match("^no external crate `([^`]+)`")
    if name then
        return unlinked(f, name)
    end
    return nothing_there(f, path)
end

function M.file(f)
    local name = f.message:match("^file not found for module `([^`]+)`")
    if not name then
        return nil
    end
    local n = shape.open(f, "MOD.file", "the file of " .. say.q(name) .. " is not there")
    n:say("mod " .. name .. "; on " .. at(f) .. " takes a file into the program, and neither " .. name .. ".rs nor " .. name .. "/mod.rs lies "
        .. "where it is looked for: beside this file, if it is "
        .. "main.rs, lib.rs or mod.rs, else in a directory with this file's name.")
    n:in_c("It is the line of the Makefile that names a .c file which does not exist. A mod line stands once, in the file above; all "
        .. "others write use.")
    n:fix("create the file", "when it has yet to be written")
    n:fix("use crate::" .. name .. ";", "when the module is declared elsewhere already")
    n:fix("mod " .. name .. " { … }", "for a module within this file")
    return n:close { headline = "there is no file for the module " .. say.q(name), class = "D" }
end

return M
