export { accentFault, lightened } from './accent.js';
export { type Logo, largestLogo, readLogo } from './logo.js';
