import { bullets, heading, strong, text } from '../blocks.js';
import type { WholeSection } from '../page.js';

const terms: readonly (readonly [string, string])[] = [
  ['Positive answer', 'an answer that the question set counts as positive, such as “good” or “very good”.'],
  ['Range', 'where the result would probably be if everyone had answered: a 95% confidence interval.'],
  ['Base, or answers', 'how many people gave a rating. Every percentage is of these people.'],
  ['Difference in 100', 'how many more or fewer people in every 100 gave a positive answer here.'],
  ['Higher or lower', 'a difference that is very unlikely to be chance, even with many questions looked at.'],
  ['Similar', 'any difference is very likely to be small.'],
  ['No detectable difference', 'too little evidence either way. It does not mean the same.'],
  [
    'National data set',
    'the areas that took part in the national POET survey of that year. It is not England.',
  ],
];

/** What the words of the report mean. */
export const definitions: WholeSection = () => [
  heading('definitions', 2, 'What the words mean'),
  bullets(terms.map(([term, meaning]) => [strong(`${term}: `), text(meaning)])),
];
