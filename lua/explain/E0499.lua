return { code = 'E0499', page = {}, explain = function() return nil end }
