return { code = 'E0502', page = {}, explain = function() return nil end }
