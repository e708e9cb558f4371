return { code = 'E0505', page = {}, explain = function() return nil end }
