import type { Analysis, AudienceAnalysis } from '../../../analysis/analysis.js';
import { hiddenMeanings, meaningOf } from '../../data/codes.js';
import type { Cell, Column } from './model.js';

const severities = ['stop', 'error', 'confirm', 'warning', 'note'] as const;

/**
 * What the checks of the data found. In public the codes and how often each was met; elsewhere also the sentences,
 * which can name rows and cells.
 */
export function checksTable(
  audience: AudienceAnalysis,
  profile: Analysis['disclosure']['profile'],
): { columns: Column[]; rows: Cell[][] } {
  const findings = severities.flatMap((severity) =>
    audience.validation.findings.filter((finding) => finding.severity === severity),
  );
  if (profile !== 'public') {
    return {
      columns: [
        { label: 'Finding', width: 30 },
        { label: 'How serious', width: 14 },
        { label: 'What was found', width: 90 },
      ],
      rows: findings.map(({ code, severity, message }) => [code, severity, message]),
    };
  }
  const met = new Map<string, { severity: string; times: number }>();
  for (const { code, severity } of findings)
    met.set(code, { severity, times: (met.get(code)?.times ?? 0) + 1 });
  return {
    columns: [
      { label: 'Finding', width: 40 },
      { label: 'How serious', width: 14 },
      { label: 'Findings of this kind', width: 14 },
    ],
    rows: [...met].map(([code, { severity, times }]) => [code, severity, { number: times, places: 0 }]),
  };
}

/** Every figure that is not shown, and why. */
export function hiddenTable(analysis: Analysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      { label: 'Figure', width: 90 },
      { label: 'Why not shown', width: 44 },
    ],
    rows: analysis.disclosure.hidden.map(({ where, because }) => [
      where.replaceAll('/', ' / '),
      meaningOf(hiddenMeanings, because),
    ]),
  };
}
