export { accentFault, lightened } from './accent.js';
export { largestLogo, readLogo } from './logo.js';
export type { Logo } from './model.js';
