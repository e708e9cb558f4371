-- E0283: several types have the trait that is asked for.

local annotate = require "explain.annotate"

return { code = "E0283", needs_subject = false, page = annotate.page("E0283", "Several types would do"), explain = annotate.explain }
