-- E0309: as E0310, for a lifetime that is named.

local bound = require "explain.E0310"

local page = {}
for key, value in pairs(bound.page) do
    page[key] = value
end
page.code = "E0309"

return { code = "E0309", needs_subject = false, page = page, explain = bound.explain }
