-- What each passed exercise took: attempts and minutes from the first attempt to the
-- first pass, and hints opened until then.
WITH passed AS (
	SELECT exercise, min(number) AS number, min(at) AS at
	  FROM attempts WHERE pass GROUP BY exercise
)
SELECT passed.exercise,
       passed.number AS attempts,
       (passed.at - (SELECT min(at) FROM attempts
                      WHERE exercise = passed.exercise)) / 60 AS minutes,
       (SELECT count(*) FROM hints
         WHERE exercise = passed.exercise AND hints.at <= passed.at) AS hints
  FROM passed
 ORDER BY attempts DESC, minutes DESC, passed.exercise;
