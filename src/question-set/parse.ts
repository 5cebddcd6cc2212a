import { PoetError } from '../errors.js';
import { formComplaints } from './check/form.js';
import { questionComplaints } from './check/questions.js';
import { referenceComplaints } from './check/references.js';
import { routeComplaints } from './check/routes.js';
import { scaleComplaints } from './check/scales.js';
import { dutyFrames } from './duties.js';
import { type Complaint, describeFault, faultsOf, type QuestionSetFault } from './fault.js';
import type { QuestionSet } from './model.js';
import { buildQuestionSet } from './read/build.js';
import { type Draft, draftOf } from './read/draft.js';
import { readYaml } from './read/read-yaml.js';
import { questionSetSchema } from './schema.js';
import { sections } from './vocabulary.js';

/**
 * A question set from its YAML text. `file` is only named in faults. Throws `PoetError('question-set-not-valid')`
 * whose message lists every fault at once, a line each, with file, line, column and the nearest right thing.
 */
export function parseQuestionSet(text: string, file: string): QuestionSet {
  const { draft, complaints } = judge(text);
  if (draft !== null && complaints.length === 0) return buildQuestionSet(draft);
  throw notValid(faultsOf(complaints, file), file);
}

/** Everything wrong with a question-set file, in the order of the file; empty when it can be used. */
export function questionSetFaults(text: string, file: string): readonly QuestionSetFault[] {
  return faultsOf(judge(text).complaints, file);
}

/** The error that stops `poet` when a question-set or wording file has faults. */
export function notValid(
  faults: readonly QuestionSetFault[],
  file: string,
  what: 'question set' | 'wording file' = 'question set',
): PoetError {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new PoetError(
    'question-set-not-valid',
    [`The ${what} ${file} cannot be used, because it has ${count}:`, ...faults.map(describeFault)].join('\n'),
    `Put these right and run the command again. question-sets/README.md shows how a ${what} is written.`,
  );
}

function judge(text: string): { draft: Draft | null; complaints: readonly Complaint[] } {
  const { tree, complaints, sound } = readYaml(text);
  if (tree === null || !sound) return { draft: null, complaints };
  const draft = draftOf(tree);
  return {
    draft,
    complaints: [
      ...complaints,
      ...formComplaints(tree, questionSetSchema, keysAt),
      ...scaleComplaints(draft),
      ...questionComplaints(draft),
      ...referenceComplaints(draft),
      ...routeComplaints(draft),
    ],
  };
}

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [section] = path;
  if (path.length === 0) return sections.root;
  if (section === 'scales') return sections.scale;
  if (section === 'legislation') return [...Object.keys(dutyFrames), 'inferred'];
  if (section === 'blocks') return path.length === 2 ? sections.block : sections.question;
  return [];
}
