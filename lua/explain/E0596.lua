return { code = 'E0596', page = {}, explain = function() return nil end }
