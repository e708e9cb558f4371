-- Version 2: how well a program was confined when its attempt was judged.

ALTER TABLE attempts ADD COLUMN sandbox TEXT -- NULL: before ferry had one
	CHECK (sandbox IN ('A', 'A-', 'B', 'C'));
