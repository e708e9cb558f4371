return { code = 'E0506', page = {}, explain = function() return nil end }
