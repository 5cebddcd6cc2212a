// Reading files from outside needs the schemas. Kept apart so that a run without any starts without them.
export {
  applyWording,
  parseBenchmark,
  parsePopulation,
  parseQuestionSet,
  parseTallyStore,
} from '../../index.js';
