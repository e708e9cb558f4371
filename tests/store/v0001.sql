-- A database as version 1 left it, made with: sqlite3 progress.db .dump
-- .dump leaves out the two marks:
PRAGMA application_id = 1181897337;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO attempts VALUES(1,'core/own-use-after-move',1,'not-built',0,1700000000,148);
INSERT INTO attempts VALUES(2,'core/own-use-after-move',2,'tests-failed',0,1700000600,171);
INSERT INTO attempts VALUES(3,'core/own-use-after-move',3,'passed',1,1700000900,166);
INSERT INTO attempts VALUES(4,'core/borrow-iter-erase',1,'not-built',0,1700086400,139);
INSERT INTO attempts VALUES(5,'core/borrow-iter-erase',2,'not-built',0,1700087000,144);
INSERT INTO attempts VALUES(6,'core/own-use-after-move-2',1,'passed',1,1700090000,150);
CREATE TABLE answers (
	attempt INTEGER PRIMARY KEY REFERENCES attempts (id),
	text    TEXT NOT NULL -- the Rust that was judged, as it was
) STRICT;
INSERT INTO answers VALUES(1,replace('fn main() { let s = String::from("buf"); let t = s; println!("{s}{t}"); }\n','\n',char(10)));
INSERT INTO answers VALUES(2,replace('fn main() {}\n','\n',char(10)));
INSERT INTO answers VALUES(3,replace('fn main() { println!("it''s done"); }\n','\n',char(10)));
INSERT INTO answers VALUES(4,'fn a() {}');
INSERT INTO answers VALUES(5,'fn b() {}');
INSERT INTO answers VALUES(6,'');
CREATE TABLE attempt_codes (
	attempt  INTEGER NOT NULL REFERENCES attempts (id),
	position INTEGER NOT NULL, -- from 0, in rustc's order
	code     TEXT NOT NULL,    -- "E0382"
	PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_codes VALUES(1,0,'E0382');
INSERT INTO attempt_codes VALUES(4,0,'E0502');
INSERT INTO attempt_codes VALUES(4,1,'E0499');
INSERT INTO attempt_codes VALUES(5,0,'E0502');
CREATE TABLE attempt_tests (
	attempt  INTEGER NOT NULL REFERENCES attempts (id),
	position INTEGER NOT NULL, -- from 0
	name     TEXT NOT NULL,    -- a test that failed
	PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_tests VALUES(2,0,'keeps_order');
CREATE TABLE hints (
	exercise TEXT    NOT NULL,
	number   INTEGER NOT NULL, -- its place in the exercise's list
	at       INTEGER NOT NULL, -- seconds; when it was first opened
	PRIMARY KEY (exercise, number)
) STRICT, WITHOUT ROWID;
INSERT INTO hints VALUES('core/own-use-after-move',0,1700000100);
INSERT INTO hints VALUES('core/own-use-after-move',1,1700000200);
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
COMMIT;
