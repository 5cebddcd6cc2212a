export { type CommentCollector, collectComments } from './collect.js';
export { findQuotes, type QuoteFinder } from './find-quotes.js';
export type { FoundComment, Quote, ReviewedComment, ThemeCount } from './model.js';
export { type ReviewTable, readReview } from './read-review.js';
export { reviewFile } from './review-file.js';
export { countThemes, type ThemeCounter, type Themes } from './themes.js';
