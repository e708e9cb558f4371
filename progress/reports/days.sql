-- Each day with at least one attempt: how many, on how many exercises, and how many of
-- those were passed for the first time.
SELECT date(at, 'unixepoch', 'localtime') AS day,
       count(*) AS attempts,
       count(DISTINCT exercise) AS exercises,
       sum(pass AND NOT EXISTS (
             SELECT 1 FROM attempts AS earlier
              WHERE earlier.exercise = attempts.exercise
                AND earlier.pass AND earlier.number < attempts.number)) AS newly_passed
  FROM attempts
 GROUP BY day
 ORDER BY day;
