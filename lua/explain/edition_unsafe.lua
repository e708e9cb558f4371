-- Edition 2024, without a code: what reaches outside of Rust says unsafe itself, an extern block and an
-- attribute that names a symbol.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { needs_subject = false }

local function insert(span, text)
    return { { file = span.file, byte = span.byte, byte_end = span.byte, text = text } }
end

function M.explain(f)
    local block = f.message:match("^extern blocks must be unsafe")
    if block then
        local text, from = source.bounds(f.primary)
        local plain = text and text:sub(from):match("^extern%f[%W]")
        return lint.note(f, { rule = "FFI.block", step = "nobody compares what stands here with the other side",
            story = "The extern block on " .. lint.at(f) .. " has to be an unsafe extern block since edition 2024.",
            in_c = "It is a header written from memory: the linker compares names, and a wrong type or a missing parameter on "
                .. "" .. lint.at(f) .. " is found by nobody, in C as here. The word says who vouches "
                .. "for it. In exchange a function that is right for every argument may be declared safe fn and is then called like any other.",
            headline = "a prototype that nobody checks says unsafe", class = "C",
            fixes = { { "unsafe extern \"C\" { … }", "always", plain and insert(f.primary, "unsafe ") or nil },
                { "bindgen, which writes the block from the C header", "when there are more than a few" } } })
    end
    local attribute = shape.code(f.primary)
    if not attribute then
        return nil
    end
    return lint.note(f, { rule = "FFI.attribute", step = "this reaches the linker",
        story = "The attribute " .. say.q(attribute) .. " on " .. lint.at(f) .. " has to be written in unsafe(…) since edition 2024.",
        in_c = "In C every function that is not static goes to the linker under its own name, and of two shared libraries with the same one the "
            .. "first wins, without a word. Here only what " .. say.q(attribute)
            .. " on " .. lint.at(f) .. " asks for does, and the word says that somebody has looked for a clash.",
        headline = "a name for the linker says unsafe", class = "C",
        fixes = { { "#[unsafe(" .. attribute .. ")]", "always", "^wrap the attribute" } } })
end

return M
