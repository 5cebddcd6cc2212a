// What the libraries that check files say, in words of ours: what was expected, and what was found.

export { plainIssues } from './issues.js';
export { plainYamlError } from './yaml-errors.js';
