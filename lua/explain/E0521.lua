-- E0521: a pointer parameter is handed to something that may keep it after the call.

local facts = require "ferry.facts"
local note = require "ferry.note"
local regions = require "ferry.regions"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0521", needs_subject = false }

M.page = {
    code = "E0521", title = "A borrowed parameter is kept after the call",
    model = "A pointer parameter is valid for the call, unless its type says more. A thread, an outer variable or a table may use it later.",
    in_c = "Keeping a pointer argument in a global or a thread: right only as long as no caller frees the object.",
    class = "D", cwe = 416,
    fixes = {
        { title = "take the value or an Arc instead of a pointer", when = "when it is kept" },
        { title = "write the lifetime that the keeper wants", when = "when the keeper is a shorter-lived view" },
    },
    see = { exercises = { "core/life-static-promise" } },
}

function M.explain(f)
    local escapes, param = facts.first(f, "ESCAPES"), facts.first(f, "PARAM")
    local outer, demand = facts.first(f, "DECL_OUT"), facts.first(f, "OUTLIVES")
    local under = source.under(f.primary)
    if #f.unread > 0 or not escapes or not under or under == "" or not (param or outer) then
        return nil
    end
    local line = say.line(escapes.line)
    local stays = demand and demand.label:find("'static", 1, true)
    local body = f.message:match("outside of (%a+)") or "function"
    local n = note.open(f, "LIFETIME.escapes-" .. (stays and "static" or outer and "outer" or "keeps"))
    if param then
        n:say("What " .. say.q(param.name) .. " points to is only known to be there while the " .. body .. " runs, but "
            .. say.q(under) .. " on " .. line .. " hands the pointer to something that may keep it.")
    else
        n:say("On " .. line .. ", " .. say.q(under) .. " hands out a pointer that is only valid while the " .. body .. " runs.")
    end
    if outer then
        n:say("The receiver is " .. say.q(outer.name) .. ", declared outside, which outlives the call.")
    elseif stays then
        n:say("The receiver wants it valid for the rest of the program, as a thread or a registry does.")
    end
    n:in_c("In C this compiles. A caller that frees the object, or returns from the frame it lives in, leaves the keeper with a dangling pointer.")
    n:fix("take an owned value (String, Vec, Arc) and hand that over", "when the receiver keeps it")
    local region = stays and facts.first(f, "REGION")
    if region and body == "function" or region and body == "method" then
        local has = demand.label:match("`('[%w_]+)` must outlive")
        n:fix("ask the caller for a pointer that is valid for the rest of the program: &'static", "when only literals and globals are handed in",
            has and regions.static(f, region.span, has) or regions.static_pointer(f, region.span))
    end
    if stays then
        n:fix("std::thread::scope", "when it is a thread that ends within the call")
    else
        n:fix("write the keeper's lifetime on the parameter", "when the caller keeps the object alive for that long")
    end
    return n:close { headline = "a pointer that is valid for one call is kept", class = "D", cwe = 416,
        exercises = { under:find("spawn", 1, true) and "core/conc-stack-arg" or stays and "core/life-static-promise" or "core/life-struct-view" } }
end

return M
