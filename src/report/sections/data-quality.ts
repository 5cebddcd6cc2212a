import { countWords, plural } from '../../wording/wording.js';
import { bullets, heading, paragraph, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { WholeReport, WholeSection } from '../page.js';

const shownFindings = ['error', 'confirm', 'warning'];
const most = 20;

function hiddenWords({ analysis }: WholeReport): Block[] {
  const { hidden, minimumBase } = analysis.disclosure;
  if (hidden.length === 0) return [];
  return [
    paragraph(
      `${plural(hidden.length, 'figure is', 'figures are')} hidden in this report to protect people. ` +
        `Most come from fewer than ${minimumBase} answers, or would show what a few people said.`,
    ),
  ];
}

/** What was wrong with the data and what was hidden, so that a reader can judge the rest. */
export const dataQuality: WholeSection = (whole) => {
  const { pages, analysis } = whole;
  const findings = pages.flatMap(({ audience }) =>
    audience.validation.findings.filter(({ severity }) => shownFindings.includes(severity)),
  );
  const open = analysis.disclosure.profile !== 'public';
  const count = `The checks of the data found ${plural(findings.length, 'thing')} to put right or to know about.`;
  return [
    heading('data-quality', 2, 'How good the data are'),
    paragraph(findings.length === 0 ? 'The checks of the data found nothing to put right.' : count),
    ...(open && findings.length > 0
      ? [bullets(findings.slice(0, most).map(({ message }) => [text(message)]))]
      : []),
    ...(open && findings.length > most
      ? [paragraph(`${countWords(findings.length - most)} more are in the list of checks.`)]
      : []),
    ...hiddenWords(whole),
  ];
};
