import type { Proposal } from './propose.js';

/** What stands in the headings alone is weaker than this; what a stem or a code says is stronger. */
const said = 80;
const most = 15;

/**
 * An option's text alone is weak evidence: it counts when a second option of the question stands there too, and the more, the
 * more of them stand side by side. "None of these" may be an option of two questions: it is that of its neighbours.
 */
export function weighOptions(proposals: readonly Proposal[]): readonly Proposal[] {
  const byQuestion = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    if (!isWeakOption(proposal)) continue;
    const { id } = proposal.question;
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), proposal]);
  }
  const raised = new Map<Proposal, Proposal>();
  for (const weak of byQuestion.values()) {
    if (distinctOptions(weak) < 2) continue;
    for (const run of runsOf(weak)) {
      const company = Math.min(most, Math.max(0, 2 * distinctOptions(run) - columnsOf(run)));
      for (const proposal of run)
        raised.set(proposal, { ...proposal, strength: proposal.strength + company });
    }
  }
  return proposals.flatMap((proposal) =>
    isWeakOption(proposal) ? (raised.get(proposal) ?? []) : [proposal],
  );
}

/** True for an option that nothing but its own text names. */
export function isWeakOption({ choice, strength }: Proposal): boolean {
  return choice !== null && strength < said;
}

/** Parts the options of one question where a column lies between them, or the number of the question changes. */
function runsOf(weak: readonly Proposal[]): readonly (readonly Proposal[])[] {
  const runs: Proposal[][] = [];
  let before: Proposal | null = null;
  for (const proposal of [...weak].sort((a, b) => a.column.position - b.column.position)) {
    const run = runs.at(-1);
    const apart = before === null ? 2 : proposal.column.position - before.column.position;
    if (run !== undefined && before !== null && apart <= 1 && numberOf(proposal) === numberOf(before))
      run.push(proposal);
    else runs.push([proposal]);
    before = proposal;
  }
  return runs;
}

/** `4` of `Q4.1. Home care`. */
function numberOf({ column }: Proposal): string {
  return /^q?(\d{1,3})[._]\d/i.exec(column.texts[0]?.trim() ?? '')?.[1] ?? '';
}

function distinctOptions(proposals: readonly Proposal[]): number {
  return new Set(proposals.map(({ choice }) => choice?.label)).size;
}

function columnsOf(proposals: readonly Proposal[]): number {
  return new Set(proposals.map(({ column }) => column.position)).size;
}
