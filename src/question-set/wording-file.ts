import { applyLabels } from './apply-labels.js';
import { formComplaints } from './check/form.js';
import { wordingComplaints } from './check/wording.js';
import { faultsOf } from './fault.js';
import type { QuestionSet } from './model.js';
import { notValid } from './parse.js';
import { readYaml } from './read/read-yaml.js';
import { wordingOf } from './read/wording.js';
import { wordingSchema, wordingSections } from './schema-wording.js';

/**
 * A question set with the words of a wording file (`--wording`) in place of ours. What was there before is still
 * recognised: an old label becomes a heading, an old answer another spelling. The set's evidence becomes
 * `licensed`. Throws `PoetError('question-set-not-valid')` with every fault of the file, among them words for a
 * question, scale, answer or choice that the set does not have.
 */
export function applyWording(set: QuestionSet, text: string, file: string): QuestionSet {
  const { tree, complaints, sound } = readYaml(text);
  if (tree === null || !sound) throw notValid(faultsOf(complaints, file), file, 'wording file');
  const wording = wordingOf(tree);
  const all = [
    ...complaints,
    ...formComplaints(tree, wordingSchema, (path) => (path.length === 0 ? wordingSections : [])),
    ...wordingComplaints(wording, set),
  ];
  if (all.length > 0) throw notValid(faultsOf(all, file), file, 'wording file');
  return applyLabels(set, wording);
}
