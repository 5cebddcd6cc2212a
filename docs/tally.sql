-- A whole Tally from clean answers, counted by a database: one long table of counts, `tally`, which adds up over councils,
-- months and machines (SUM(people) … GROUP BY everything else). Written for DuckDB. First say where the answers are, as
-- `poet validate --clean` wrote them, and what their cells mean, as `poet questions codes adult@2017 -o codes.csv` wrote it:
--   SET VARIABLE answers = 'northshire-clean.csv';
--   SET VARIABLE codes = 'codes.csv';
-- For Parquet put read_parquet(getvariable('answers')) in place of the first read_csv(…). Then run this, and write it out:
--   COPY tally TO 'northshire.tally.csv';

CREATE OR REPLACE TEMP TABLE wide AS
SELECT row_number() OVER () AS person, *
FROM read_csv(getvariable('answers'), header = true, all_varchar = true, quote = '"', escape = '"');

CREATE OR REPLACE TEMP TABLE codes AS
SELECT question_set, wording, heading, cell, question, form, composite,
  CAST(place AS INTEGER) AS place, CAST(choice AS INTEGER) AS choice, CAST(code AS INTEGER) AS code,
  CAST(items AS INTEGER) AS items, CAST(units AS INTEGER) AS units,
  positive = '1' AS positive, breakdown = '1' AS breakdown, joint = '1' AS joint, case_mix = '1' AS case_mix,
  condition = '1' AS condition
FROM read_csv(getvariable('codes'), header = true, all_varchar = true, quote = '"', escape = '"');

-- A row a person and column, the blank ones too: a column that nobody filled in is still one that was asked for.
CREATE OR REPLACE TEMP VIEW cells AS
SELECT person, heading, coalesce(cell, '') AS cell
FROM wide UNPIVOT INCLUDE NULLS (cell FOR heading IN (COLUMNS(* EXCLUDE person)));

-- A row a person and answer: the code of the answer, from −2 to −4 for those that are none.
CREATE OR REPLACE TEMP TABLE answers AS
SELECT person, codes.* EXCLUDE (question_set, wording, heading, cell)
FROM cells JOIN codes USING (heading, cell);

-- Who is in which group; everyone is in the one without a name.
CREATE OR REPLACE TEMP TABLE members AS
SELECT person, '' AS breakdown, '' AS choice FROM wide
UNION ALL
SELECT person, question, CAST(CASE WHEN form = 'choose-many' THEN choice ELSE code END AS VARCHAR)
FROM answers
WHERE breakdown AND ((form = 'choose-one' AND code >= 0) OR (form = 'choose-many' AND code = 1));

CREATE OR REPLACE TEMP TABLE months AS
SELECT person, cell AS month FROM cells WHERE heading = 'Review month' AND cell <> '';

-- Each person's scores: how many items of a composite they answered, and the sum of the units of these, as `valid:sum`.
CREATE OR REPLACE TEMP TABLE scores AS
SELECT person, composite, items, count(*) AS valid, count(*) || ':' || sum(units) AS score
FROM answers WHERE composite <> '' AND code >= 0
GROUP BY ALL;

-- People who answered every item of a composite, and those who answered every condition and half of the outcomes.
CREATE OR REPLACE TEMP TABLE complete AS
SELECT person, composite FROM scores WHERE valid = items;

CREATE OR REPLACE TEMP TABLE conditions AS
SELECT person, place, question, code FROM answers WHERE condition AND code >= 0;

CREATE OR REPLACE TEMP TABLE answered_all AS
SELECT person FROM conditions JOIN scores USING (person)
WHERE composite = 'outcomes' AND 2 * valid >= items
GROUP BY person
HAVING count(*) = (SELECT count(DISTINCT question) FROM codes WHERE condition);

-- What people are, all at once: positions with | between, - for no answer.
CREATE OR REPLACE TEMP TABLE cells_of_groups AS
SELECT person, string_agg(coalesce(CAST(code AS VARCHAR), '-'), '|' ORDER BY place) AS cell
FROM wide
CROSS JOIN (SELECT DISTINCT question, place FROM codes WHERE joint)
LEFT JOIN (SELECT person, question, code FROM answers WHERE joint AND code >= 0) USING (person, question)
GROUP BY person;

CREATE OR REPLACE TEMP TABLE cells_of_people AS
SELECT person, string_agg(coalesce(CAST(code AS VARCHAR), '-'), '|' ORDER BY place) AS cell
FROM wide
CROSS JOIN (SELECT DISTINCT question, place FROM codes WHERE case_mix)
LEFT JOIN (SELECT person, question, code FROM answers WHERE case_mix AND code >= 0) USING (person, question)
GROUP BY person;

CREATE OR REPLACE TABLE tally AS
-- Which survey this is of, so that no other is added to it.
SELECT DISTINCT 'survey' AS part, '' AS breakdown, '' AS choice, question_set AS question, wording AS answer,
  '' AS other, '' AS other_answer, 0 AS people
FROM codes
UNION ALL BY NAME
SELECT 'people' AS part, breakdown, choice, count(*) AS people FROM members GROUP BY ALL
UNION ALL BY NAME
SELECT 'answers' AS part, members.breakdown, members.choice, question, CAST(code AS VARCHAR) AS answer, count(*) AS people
FROM members JOIN answers USING (person) WHERE form IN ('rated', 'choose-one') GROUP BY ALL
UNION ALL BY NAME
SELECT 'ticks' AS part, members.breakdown, members.choice, question, CAST(answers.choice AS VARCHAR) AS answer, count(*) AS people
FROM members JOIN answers USING (person) WHERE form = 'choose-many' AND code = 1 GROUP BY ALL
UNION ALL BY NAME
SELECT 'ticked' AS part, members.breakdown, members.choice, question, count(DISTINCT person) AS people
FROM members JOIN answers USING (person) WHERE form = 'choose-many' GROUP BY ALL
UNION ALL BY NAME
SELECT 'comments' AS part, members.breakdown, members.choice, question, count(*) AS people
FROM members JOIN answers USING (person) WHERE form = 'comment' GROUP BY ALL
UNION ALL BY NAME
SELECT 'scores' AS part, breakdown, choice, composite AS question, score AS answer, count(*) AS people
FROM members JOIN scores USING (person) GROUP BY ALL
-- For reliability: how many, and sums and sums of products of their units.
UNION ALL BY NAME
SELECT 'complete' AS part, composite AS question, count(*) AS people FROM complete GROUP BY ALL
UNION ALL BY NAME
SELECT 'sums' AS part, composite AS question, question AS answer, sum(units) AS people
FROM complete JOIN answers USING (person, composite) GROUP BY ALL
UNION ALL BY NAME
SELECT 'products' AS part, composite AS question, a.question AS answer, b.question AS other, sum(a.units * b.units) AS people
FROM complete JOIN answers AS a USING (person, composite) JOIN answers AS b USING (person, composite) GROUP BY ALL
-- Every two rated questions together.
UNION ALL BY NAME
SELECT 'pairs' AS part, a.question, CAST(a.code AS VARCHAR) AS answer, b.question AS other,
  CAST(b.code AS VARCHAR) AS other_answer, count(*) AS people
FROM answers AS a JOIN answers AS b USING (person)
WHERE a.form = 'rated' AND b.form = 'rated' AND a.code >= 0 AND b.code >= 0 AND a.place < b.place
GROUP BY ALL
-- The outcomes of those who gave each answer to a condition; and of those who answered all, for relative importance.
UNION ALL BY NAME
SELECT 'outcomes' AS part, question, CAST(code AS VARCHAR) AS answer, score AS other_answer, count(*) AS people
FROM conditions JOIN scores USING (person) WHERE composite = 'outcomes' GROUP BY ALL
UNION ALL BY NAME
SELECT 'answered-all' AS part, count(*) AS people FROM answered_all
UNION ALL BY NAME
SELECT 'outcomes-of-all' AS part, question, CAST(code AS VARCHAR) AS answer, score AS other_answer, count(*) AS people
FROM answered_all JOIN conditions USING (person) JOIN scores USING (person) WHERE composite = 'outcomes' GROUP BY ALL
UNION ALL BY NAME
SELECT 'pairs-of-all' AS part, a.question, CAST(a.code AS VARCHAR) AS answer, b.question AS other,
  CAST(b.code AS VARCHAR) AS other_answer, count(*) AS people
FROM answered_all JOIN conditions AS a USING (person) JOIN conditions AS b USING (person)
WHERE a.place < b.place GROUP BY ALL
-- Month by month, where there are months.
UNION ALL BY NAME
SELECT 'dated' AS part, count(*) FILTER (cell <> '') AS people FROM cells WHERE heading = 'Review month' GROUP BY heading
UNION ALL BY NAME
SELECT 'month' AS part, month AS choice, count(*) AS people FROM months GROUP BY ALL
UNION ALL BY NAME
SELECT 'month-answers' AS part, month AS choice, question, CAST(code AS VARCHAR) AS answer, count(*) AS people
FROM months JOIN answers USING (person) WHERE form = 'rated' GROUP BY ALL
UNION ALL BY NAME
SELECT 'month-scores' AS part, month AS choice, composite AS question, score AS answer, count(*) AS people
FROM months JOIN scores USING (person) GROUP BY ALL
UNION ALL BY NAME
SELECT 'context' AS part, heading AS question, cell AS answer, count(*) AS people
FROM cells WHERE heading IN ('Authority', 'Region', 'Survey wave') GROUP BY ALL
-- Joint cells: for weighting, and for a fair comparison.
UNION ALL BY NAME
SELECT 'joint' AS part, cell AS answer, count(*) AS people FROM cells_of_groups GROUP BY ALL
UNION ALL BY NAME
SELECT 'case-mix' AS part, cell AS answer FROM cells_of_people GROUP BY ALL
UNION ALL BY NAME
SELECT 'case-mix-answers' AS part, cell AS answer, question, count(*) AS people
FROM cells_of_people JOIN answers USING (person) WHERE form = 'rated' AND code >= 0 GROUP BY ALL
UNION ALL BY NAME
SELECT 'case-mix-positive' AS part, cell AS answer, question, count(*) AS people
FROM cells_of_people JOIN answers USING (person) WHERE form = 'rated' AND code >= 0 AND positive GROUP BY ALL;

-- A text that is not there is blank, and a number nought.
CREATE OR REPLACE TABLE tally AS
SELECT part, coalesce(breakdown, '') AS breakdown, coalesce(choice, '') AS choice, coalesce(question, '') AS question,
  coalesce(answer, '') AS answer, coalesce(other, '') AS other, coalesce(other_answer, '') AS other_answer,
  coalesce(people, 0) AS people
FROM tally
ORDER BY ALL;
