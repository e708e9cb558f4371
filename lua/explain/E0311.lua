-- E0311: as E0310, for a lifetime that is anonymous.

local bound = require "explain.E0310"

local page = {}
for key, value in pairs(bound.page) do
    page[key] = value
end
page.code = "E0311"

return { code = "E0311", needs_subject = false, page = page, explain = bound.explain }
