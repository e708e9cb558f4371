-- E0282: a type that nothing settles.

local annotate = require "explain.annotate"

return { code = "E0282", needs_subject = false, page = annotate.page("E0282", "A type that nothing settles"), explain = annotate.explain }
