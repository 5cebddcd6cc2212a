import type { CheckPdfResult, PdfFailure, RuleRun } from './model.js';
import { readPdf } from './read/file.js';
import type { Rule } from './rule.js';
import { rules } from './rules.js';

/** Runs the rules and counts what was looked at; a run that looked at nothing has failed. */
export async function inspect(bytes: Uint8Array, chosen: readonly Rule[] = rules): Promise<CheckPdfResult> {
  const file = await readPdf(bytes);
  // What is encrypted cannot be read, so that only the rule about it makes sense.
  const applicable = file.encryption === null ? chosen : chosen.filter(({ id }) => id === '26-002');
  const failures: PdfFailure[] = [];
  const runs: RuleRun[] = [];
  for (const rule of applicable) {
    const { checks, failed } = runRule(rule, file);
    failures.push(...failed);
    runs.push({ rule: rule.id, standard: rule.standard, title: rule.title, checks, failed: failed.length });
  }
  const checks = runs.reduce((sum, run) => sum + run.checks, 0);
  if (checks === 0) failures.push({ rule: 'checks-ran', where: 'file', message: 'no check could be run' });
  return { checks, failures, rules: runs, pages: file.pages.length };
}

function runRule(rule: Rule, file: Parameters<Rule['check']>[0]): { checks: number; failed: PdfFailure[] } {
  let checks = 0;
  const failed: PdfFailure[] = [];
  rule.check(file, (holds, where, message) => {
    checks += 1;
    if (!holds) failed.push({ rule: rule.id, where, message });
  });
  return { checks, failed };
}
