import {
  type Analysis,
  composeReport,
  explainCheck,
  type FormatName,
  formats,
  PoetError,
  type Publishable,
  type ReportKind,
} from '../../src/index.js';
import type { Dice } from './dice.js';
import { fonts, type Materials } from './materials.js';
import { must } from './must.js';

/** One kind of input: how to make one, and what is to become of it. Anything thrown but a PoetError is a fault of ours. */
export interface Target {
  readonly name: string;
  /** How often, beside the others. */
  readonly share: number;
  attempt(materials: Materials, dice: Dice): Promise<string>;
}

/** `refused: code` for what a person can put right; the error must have a page, a message, and no end of lines. */
export async function outcomeOf(attempt: () => Promise<string>): Promise<string> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof PoetError)) throw error;
    must(explainCheck(error.code) !== '', `the code ${error.code} has no page`);
    must(error.message !== '' && error.message.length < 200_000, `${error.code}: a message of no use`);
    return `refused: ${error.code}`;
  }
}

const kinds: readonly ReportKind[] = ['short', 'detailed', 'easy-read', 'planning'];

/** A report of one kind in the quick formats, and now and then in the slow ones. */
export async function renderAll(analysis: Publishable<Analysis>, dice: Dice): Promise<void> {
  const report = composeReport(analysis, { kind: dice.one(kinds) });
  const names: FormatName[] = ['md', 'html', 'json', 'csv'];
  if (dice.once(6)) names.push('xlsx');
  if (dice.once(12)) names.push('pdf');
  for (const name of names) {
    const { files } = await formats[name].render({ analysis, report, name: 'report', fonts });
    must(files.length > 0 && files.every(({ content }) => content.length > 0), `${name}: nothing in it`);
  }
}
