export { parseConfig } from '../../index.js';
