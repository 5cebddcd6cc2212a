export { questionSetFaults } from '../../index.js';
