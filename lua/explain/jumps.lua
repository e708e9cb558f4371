-- E0268 and E0571: break where no loop is, or with a value that a loop does not have.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.outside(f)
    local word = f.message:match("^`(%a+)` outside of a loop") or f.message:match("^`(%a+)` inside of a closure")
    if not word then
        return nil
    end
    local closure = f.message:find("closure", 1, true) ~= nil
    local switch = not closure and word == "break"
    local n = shape.open(f, closure and "JUMP.closure" or "JUMP.outside", "no loop around this")
    n:say("The " .. word .. " on " .. say.line(f.primary.line) .. (closure and " stands in a closure, a function of its own: the loop around the "
        .. "closure is not its loop." or " is in no loop."))
    n:in_c(switch and "break ends a case in C as well as a loop. A match arm ends by itself and never falls through, so there is nothing to "
        .. "break out of."
        or closure and "In C the callback is a function by itself too, and break there does not compile." or "C refuses it as well.")
    if switch then
        n:fix("leave it out", "at the end of a match arm")
        n:fix("return", "to leave the function")
        n:fix("'done: { … break 'done; … }", "to leave a block early, as goto out does")
    else
        n:fix("return", closure and "to end this call of the closure; it is the continue of for_each" or "to leave the function")
        n:fix("a for loop in place of the closure", "when it has to be left early")
    end
    return n:close { headline = word .. " has no loop to act on", class = "D" }
end

function M.value(f)
    local kind = f.message:match("^`break` with value from a `(%a+)` loop")
    if not kind then
        return nil
    end
    local head = shape.label(f, "^you can't `break` with a value")
    local n = shape.open(f, "JUMP.value", "a value for nobody")
    shape.step(n, head, "loop", "this loop may also end by its condition")
    n:say("The break on " .. say.line(f.primary.line) .. " gives a value, but the " .. kind .. " loop" .. (head and " of " .. say.line(head.line)
        or "") .. " also ends without break, and then there would be none.")
    n:in_c("In C one sets a variable before the break, and it holds whatever it held before when the loop ends by itself.")
    n:fix("let mut found = None; before it, and found = Some(x); break;", "as in C, with the case of nothing said")
    n:fix("loop { if !condition { break other; } … break x; }", "when there is a value for both ends")
    n:fix("an iterator, find or position", "for a search")
    return n:close { headline = "only loop gives a value by break", class = "C" }
end

return M
