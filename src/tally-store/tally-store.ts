export { mergeReviews, type PersonReviews } from './merge-reviews.js';
export type * from './model.js';
export { parseTallyStore } from './parse.js';
export { reviewLine, sortedByKey } from './review-line.js';
