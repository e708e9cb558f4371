-- E0057: a call with the wrong number of arguments, of a closure.

local arguments = require "explain.arguments"

return { code = "E0057", needs_subject = false, page = arguments.page("E0057", "A closure called with another number of arguments"),
    explain = arguments.explain }
