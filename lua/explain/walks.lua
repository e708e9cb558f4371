-- A loop that changes what it walks: the rule for borrow conflicts of a for with its own container.

local loops = require "ferry.loops"
local promises = require "explain.promises"
local say = require "ferry.say"
local twins = require "ferry.twins"

local M = {}

local PUSH, ITER = "core/borrow-push-invalidates", "core/borrow-iter-erase"

-- A map or a set: nodes that are freed, or a table that is made anew.
local function table_walk(n, f, c, name)
    if c.grows then
        n:in_c("In C the loop keeps its place in the table, and " .. name .. " rehashes it once it is full: the block is freed under the loop, and the next "
            .. "step reads it.")
    else
        n:in_c("In C, with a table of chained nodes, the loop stands on a node, " .. name .. " frees " .. (c.method == "clear" and "them all" or "it")
            .. ", and the step to its next reads the freed node: a use after free. In C one takes the next pointer before the free().")
    end
    local retain = not c.grows and loops.retain_map(f, c.second.span)
    if c.method == "clear" then
        n:fix("break behind it", "when nothing is left to walk anyway")
    elseif not c.grows then
        n:fix("retain(), with what is to stay as its condition", "when the loop only removes", retain)
    end
    n:fix("gather the keys in a Vec and apply the changes after the loop", "when the loop decides what to change")
    if c.grows then
        n:fix("fill a second map, and extend() the first with it afterwards", "when what is added is not to be walked")
    end
    return { headline = c.x .. " is changed while it is walked", class = "A", c_bug = "use after free", cwe = 416, exercises = { ITER } }
end

function M.iterate(n, f, c)
    local name = c.method and say.q(c.method) or "the call"
    if promises.is_map(f, c) then
        return table_walk(n, f, c, name)
    end
    if c.grows then
        n:in_c("In C the loop keeps a pointer into the array, and " .. name .. " is a realloc(): after it the next step reads the freed block.")
    else
        n:in_c("In C the loop keeps a pointer and an end; " .. name .. (c.method == "clear" and " ends the elements under it, and the walk goes on "
            .. "over slots that are dead: stale values, and freed memory if the elements own any."
            or " moves the elements under it, so the walk skips one or runs past the new end: a stale element, and freed memory if the elements own any."))
    end
    n:fix("gather the changes in a second container and apply them after the loop", "when the loop decides what to change")
    if c.method == "clear" then
        n:fix("break behind it", "when nothing is left to walk anyway")
    else
        n:fix("use retain() or drain()", "when the loop removes", loops.retain(f, c.second.span))
    end
    local index = c.grows and loops.by_index(f, c.second.span)
    if index then
        n:fix("walk by index, up to the length at the start", "when what is added is not to be walked", index)
    else
        n:fix("walk by index and look at len() on every pass", "when the loop may see what it adds")
    end
    local taken = loops.take(f, c.second.span)
    if taken then
        n:fix("walk what std::mem::take() gives", "when the container is filled again meanwhile", taken)
    end
    if not c.grows then
        return { headline = c.x .. " is changed while it is walked", class = "B", exercises = { ITER } }
    end
    return { headline = c.x .. " is changed while it is walked", class = "A", c_bug = "use after free", cwe = 416,
        exercises = { ITER, PUSH },
        twin = twins.grow_in_loop { subject = f.about, pointer = c.pointer, walked = c.first.line, changed = c.second.line } }
end

return M
