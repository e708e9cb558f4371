-- Which of rustc's errors keep coming back, and in how many exercises that are not
-- passed yet.
SELECT code,
       count(DISTINCT id) AS attempts,
       count(DISTINCT exercise) AS exercises,
       count(DISTINCT CASE WHEN exercise NOT IN
             (SELECT exercise FROM attempts WHERE pass) THEN exercise END) AS still_open,
       date(max(at), 'unixepoch', 'localtime') AS last_met
  FROM attempt_codes JOIN attempts ON id = attempt
 GROUP BY code
 ORDER BY still_open DESC, attempts DESC, code;
