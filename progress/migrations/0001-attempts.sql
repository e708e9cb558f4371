-- Version 1: what was tried, what came of it, which hints were opened.
-- Only ever added to: the triggers below refuse everything else.

CREATE TABLE attempts (
	id       INTEGER PRIMARY KEY, -- in the order of recording
	exercise TEXT    NOT NULL,    -- "pack/id"
	number   INTEGER NOT NULL CHECK (number > 0), -- counted within the exercise
	verdict  TEXT    NOT NULL,    -- "passed", "tests-failed" ...
	pass     INTEGER NOT NULL CHECK (pass IN (0, 1)),
	at       INTEGER NOT NULL,    -- seconds since 1970-01-01 UTC
	ms       INTEGER NOT NULL,    -- how long the check took
	UNIQUE (exercise, number)
) STRICT;

CREATE TABLE answers (
	attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
	text    TEXT NOT NULL -- the Rust that was judged, as it was
) STRICT;

CREATE TABLE attempt_codes (
	attempt  INTEGER NOT NULL REFERENCES attempts (id),
	position INTEGER NOT NULL, -- from 0, in rustc's order
	code     TEXT NOT NULL,    -- "E0382"
	PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_tests (
	attempt  INTEGER NOT NULL REFERENCES attempts (id),
	position INTEGER NOT NULL, -- from 0
	name     TEXT NOT NULL,    -- a test that failed
	PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE hints (
	exercise TEXT    NOT NULL,
	number   INTEGER NOT NULL, -- its place in the exercise's list
	at       INTEGER NOT NULL, -- seconds; when it was first opened
	PRIMARY KEY (exercise, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attempts_kept BEFORE DELETE ON attempts
BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;
CREATE TRIGGER attempts_fixed BEFORE UPDATE ON attempts
BEGIN SELECT RAISE(ABORT, 'attempts are never changed: add another one'); END;

CREATE TRIGGER answers_kept BEFORE DELETE ON answers
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
CREATE TRIGGER answers_fixed BEFORE UPDATE ON answers
BEGIN SELECT RAISE(ABORT, 'answers are never changed: add another attempt'); END;

CREATE TRIGGER attempt_codes_kept BEFORE DELETE ON attempt_codes
BEGIN SELECT RAISE(ABORT, 'the codes of an attempt are never deleted'); END;
CREATE TRIGGER attempt_codes_fixed BEFORE UPDATE ON attempt_codes
BEGIN SELECT RAISE(ABORT, 'the codes of an attempt are never changed'); END;

CREATE TRIGGER attempt_tests_kept BEFORE DELETE ON attempt_tests
BEGIN SELECT RAISE(ABORT, 'the tests of an attempt are never deleted'); END;
CREATE TRIGGER attempt_tests_fixed BEFORE UPDATE ON attempt_tests
BEGIN SELECT RAISE(ABORT, 'the tests of an attempt are never changed'); END;
