import type { Severity } from '../findings/findings.js';
import { checkOf } from './describe-finding.js';

const width = 78;

const weights: Readonly<Record<Severity, string>> = {
  stop: 'stops: nothing is analysed until it is put right',
  error: 'error: the column or row is left out, and the command ends with status 1',
  confirm: 'to confirm: read as said here; record a yes under "accept:" in poet.yaml',
  warning: 'warning: analysed, and said in the output',
  note: 'note: for information',
};

/**
 * The page that `poet explain <code>` prints: title, weight, what it means, what to do. Plain text, 78 columns wide, with a
 * line end at the end; empty for a code that does not exist.
 */
export function explainCheck(code: string): string {
  const check = checkOf(code);
  if (check === null) return '';
  const number = check.number === null ? '' : ` (${check.number})`;
  return `${[
    `${check.code}${number}`,
    check.title,
    wrap(weights[check.severity]),
    '',
    'What it means',
    wrap(check.means),
    '',
    'What to do',
    wrap(check.todo),
  ].join('\n')}\n`;
}

function wrap(text: string): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}
