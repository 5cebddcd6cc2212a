export { foldText, tidyText } from './fold-text.js';
export { likeness } from './likeness.js';
export { nearest } from './nearest.js';
