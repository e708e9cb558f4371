return { code = 'E0515', page = {}, explain = function() return nil end }
