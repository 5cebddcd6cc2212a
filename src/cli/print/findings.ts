import type { ChalkInstance } from 'chalk';
import type { AnalysisFinding, AudienceAnalysis } from '../../index.js';
import { safe } from './safe.js';
import { wrap } from './wrap.js';

type Validation = AudienceAnalysis['validation'];

const order = ['stop', 'error', 'confirm', 'warning', 'note'] as const;
const words = {
  stop: 'Stops the analysis',
  error: 'Must fix',
  confirm: 'Confirm',
  warning: 'Warning',
  note: 'Note',
} as const;

/** "1 to fix, 3 to confirm, 5 for information". */
export function countsInWords({ stop, errors, confirm, warnings, notes }: Validation): string {
  const parts = [
    [stop + errors, 'to fix'],
    [confirm, 'to confirm'],
    [warnings, warnings === 1 ? 'warning' : 'warnings'],
    [notes, 'for information'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return said.length === 0 ? 'nothing to report' : said.join(', ');
}

/** The findings, worst first, a paragraph each; below `least` they are only counted. */
export function printFindings(
  findings: readonly AnalysisFinding[],
  least: (typeof order)[number],
  style: ChalkInstance,
  width: number,
): string {
  const colours = {
    stop: style.red.bold,
    error: style.red,
    confirm: style.yellow,
    warning: style.yellow,
    note: style.dim,
  };
  const shown = order.slice(0, order.indexOf(least) + 1);
  return shown
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => {
      const label = `${words[finding.severity]}: `;
      const text = wrap(safe(finding.message), width - 4 - label.length, '    ');
      return `  ${colours[finding.severity](label)}${text} ${style.dim(`[${finding.code}]`)}\n`;
    })
    .join('');
}
