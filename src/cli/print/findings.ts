import type { AnalysisFinding, AudienceAnalysis } from '../../index.js';
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
  const paragraph = (finding: AnalysisFinding): string => {
    const label = `${words[finding.severity]}: `;
    const text = wrap(safe(finding.message), width - 4 - label.length, '    ');
    return `  ${looks[finding.severity](label)}${text} ${style.dim(`[${finding.code}]`)}\n`;
  };
  return order
    .slice(0, order.indexOf(least) + 1)
    .flatMap((severity) => byCode(findings.filter((finding) => finding.severity === severity)))
    .map((alike) =>
      alike.length <= many
        ? alike.map(paragraph).join('')
        : alike.slice(0, shownOfMany).map(paragraph).join('') +
          style.dim(`    ${wrap(others(alike.slice(shownOfMany)), width - 4, '    ')}\n`),
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
  const columns = [...new Set(findings.flatMap(({ column }) => column ?? []))];
  const [first] = findings;
  const where = columns.length === 0 ? '' : ` in columns ${columns.map(safe).join(', ')}`;
  return `and ${findings.length} more like these${where} [${first?.code ?? ''}]. To see all: --report findings.html`;
}
