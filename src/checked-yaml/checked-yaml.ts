export { type CheckedYaml, readCheckedYaml, type YamlFault } from './parse.js';
