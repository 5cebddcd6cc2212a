-- The counts of a Tally from clean answers, in DuckDB. Sums of these tables over councils, months or machines are the
-- counts of everyone together. First say which table, one that `poet validate --clean` wrote:
--   SET VARIABLE file = 'northshire-clean.csv';
-- For Parquet put read_parquet(getvariable('file')) in place of read_csv(…).

CREATE OR REPLACE TEMP TABLE given AS
SELECT person, question, answer
FROM (
  UNPIVOT (
    SELECT row_number() OVER () AS person, *
    FROM read_csv(getvariable('file'), header = true, all_varchar = true, quote = '"', escape = '"')
  )
  ON COLUMNS(* EXCLUDE person) INTO NAME question VALUE answer
);

-- People by their answer to each question.
CREATE OR REPLACE TEMP TABLE counts AS
SELECT question, answer, count(*) AS people FROM given GROUP BY question, answer;

-- People by their answers to two questions: what goes with what, and every breakdown.
CREATE OR REPLACE TEMP TABLE pairs AS
SELECT a.question AS first, a.answer AS of_first, b.question AS second, b.answer AS of_second, count(*) AS people
FROM given AS a JOIN given AS b ON a.person = b.person AND a.question < b.question
GROUP BY ALL;
