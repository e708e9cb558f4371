return { code = 'E0384', page = {}, explain = function() return nil end }
