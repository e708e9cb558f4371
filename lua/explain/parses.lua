-- E0277: parse() that is asked for an Option or a Result. It gives whatever type its value goes to.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- The return type of the function that the place is in, as far as the source shows it on one line.
local function returned(f)
    local number, found, line = 0, nil, nil
    for text in ((f.d.source or "") .. "\n"):gmatch("([^\n]*)\n") do
        number = number + 1
        if number > f.primary.line then
            break
        elseif text:match("%f[%w]fn%s") then
            found, line = text:match("%->%s*(.-)%s*{?%s*$"), number
        end
    end
    return found, line
end

-- The name that the value gets: the v of Ok(v), on the line of the call or below.
local function bound(f)
    local number = 0
    for text in ((f.d.source or "") .. "\n"):gmatch("([^\n]*)\n") do
        number = number + 1
        if number >= f.primary.line and number <= f.primary.line + 3 then
            local v = text:match("Ok%(([%a_][%w_]*)%)")
            if v then
                return v
            end
        end
    end
    return nil
end

function M.wrapped(f, kind)
    local result = kind:match("^Result<")
    if not result and not kind:match("^Option<") then
        return nil
    end
    local inner, name = kind:match("^%w+<([^,]*)"):gsub(">$", ""), bound(f)
    local back, line = returned(f)
    local v = name or "v"
    local n = shape.open(f, "PARSE.wrapped", "this is to read " .. say.a(kind))
    local place = back and back:gsub("%s", "") == kind:gsub("%s", "") and "the return type on " .. say.line(line) or "the place that takes it"
    n:say("parse on " .. say.line(f.primary.line) .. " takes its type from where its value goes. " .. (name and say.q(name) or "The value") .. " goes on as it is, so that "
        .. place .. " has parse read " .. say.a(kind) .. " out of the text, and there is no text of one.")
    n:in_c("strtoul() has one type for its number, and failure is told beside it. parse() has as many as implement FromStr; the type is chosen backwards, from "
        .. place .. ", and its own Result comes on top of that.")
    if result then
        n:fix("Ok(" .. v .. ")", "where the value is given back: parse then reads " .. inner)
        n:fix(".parse::<" .. inner .. ">().map_err(|e| …)", "for all of it, when the error only has to be translated")
    else
        n:fix("Some(" .. v .. ")" .. (name and ", as in Ok(" .. v .. ") => Some(" .. v .. ")" or ""), "where the value is given back: parse then reads " .. inner)
        n:fix(".parse().ok()", "for all of it: Ok becomes Some, any Err None")
    end
    n:fix("parse::<" .. inner .. ">()", "to say the type here: the error then stands where the value does not fit")
    return n:close { headline = "parse is asked for " .. say.a(kind), class = "D" }
end

return M
