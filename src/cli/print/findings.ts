import { type AnalysisFinding, type AudienceAnalysis, describeTogether } from '../../index.js';
import { safe } from './safe.js';
import type { Style } from './style.js';
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

/** Findings of one kind beyond this are many: the first few are printed, and the others are named. */
const many = 5;
const shownOfMany = 3;
const mostColumns = 12;

/** The findings, worst first, a paragraph each; below `least` they are only counted. */
export function printFindings(
  findings: readonly AnalysisFinding[],
  least: (typeof order)[number],
  style: Style,
  width: number,
): string {
  const looks = {
    stop: style.alarm,
    error: style.red,
    confirm: style.yellow,
    warning: style.yellow,
    note: style.dim,
  };
  const paragraph = (severity: (typeof order)[number], code: string, sentence: string): string => {
    const label = `${words[severity]}: `;
    const text = wrap(`${label}${safe(sentence)} [${code}]`, width - 2, '    ');
    const body = text.slice(label.length, text.length - code.length - 2);
    return `  ${looks[severity](label)}${body}${style.dim(`[${code}]`)}\n`;
  };
  return order
    .slice(0, order.indexOf(least) + 1)
    .flatMap((severity) =>
      byCode(findings.filter((finding) => finding.severity === severity)).map((alike) => {
        const code = alike[0]?.code ?? '';
        const sentences = describeTogether(alike);
        const shown = sentences.length <= many ? sentences : sentences.slice(0, shownOfMany);
        const rest = sentences.length - shown.length;
        const more =
          rest === 0 ? '' : style.dim(`    ${wrap(others(alike.slice(-rest)), width - 4, '    ')}\n`);
        return shown.map((sentence) => paragraph(severity, code, sentence)).join('') + more;
      }),
    )
    .join('');
}

/** Findings of one code together, in the order in which the codes were met. */
function byCode(findings: readonly AnalysisFinding[]): readonly (readonly AnalysisFinding[])[] {
  const groups = new Map<string, AnalysisFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function others(findings: readonly AnalysisFinding[]): string {
  const columns = [...new Set(findings.flatMap(({ column }) => column ?? []))].map(safe);
  const named = columns.slice(0, mostColumns).join(', ');
  const further = columns.length > mostColumns ? ` and ${columns.length - mostColumns} more` : '';
  const where =
    columns.length === 0 ? '' : ` in ${columns.length === 1 ? 'column' : 'columns'} ${named}${further}`;
  return `and ${findings.length} more like these${where}. To see all: --report findings.html`;
}
