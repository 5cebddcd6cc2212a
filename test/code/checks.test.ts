import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CodeSettings,
  checks,
  describeFinding,
  explainCheck,
  startCoding,
} from '../../src/code/code.js';
import { PoetError } from '../../src/errors.js';
import type { Finding } from '../../src/findings/findings.js';
import { type ColumnBlock, type IntakeSettings, openExport } from '../../src/intake/intake.js';
import { parseQuestionSet } from '../../src/question-set/question-set.js';
import { type RecogniseSettings, recognise } from '../../src/recognise/recognise.js';

// fixtures/checks/<code>/: one export that fails the check and one that passes it.

const folder = new URL('../../fixtures/checks/', import.meta.url);
const shipped = new URL('../../question-sets/', import.meta.url);
const source = new URL('../../src/', import.meta.url);
const codes = readdirSync(folder, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

const sets = readdirSync(shipped, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, shipped))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) =>
        parseQuestionSet(readFileSync(new URL(`${name}/${file}`, shipped), 'utf8'), `${name}/${file}`),
      ),
  );

interface Settings {
  readonly intake?: IntakeSettings;
  readonly recognise?: RecogniseSettings;
  readonly code?: CodeSettings;
}

function settingsOf(code: string, which: 'fails' | 'passes'): Settings {
  const file = new URL(`${code}/settings.json`, folder);
  if (!existsSync(file)) return {};
  const settings: Settings & { fails?: Settings; passes?: Settings } = JSON.parse(readFileSync(file, 'utf8'));
  return settings[which] ?? settings;
}

/** The question sets a fixture is read with: its own, or those that come with poet. */
function setsOf(code: string): typeof sets {
  const file = new URL(`${code}/question-set.yaml`, folder);
  return existsSync(file) ? [parseQuestionSet(readFileSync(file, 'utf8'), `${code}.yaml`)] : sets;
}

/** Every code that an export gives rise to, findings and refusals alike, with the findings. */
async function outcome(
  code: string,
  which: 'fails' | 'passes',
): Promise<{ codes: string[]; findings: readonly Finding[] }> {
  const bytes = new Uint8Array(readFileSync(new URL(`${code}/${which}.csv`, folder)));
  const settings = settingsOf(code, which);
  try {
    const table = await openExport(
      {
        file: `${which}.csv`,
        size: bytes.length,
        async *bytes() {
          yield bytes;
        },
      },
      settings.intake,
    );
    const blocks: ColumnBlock[] = [];
    for await (const block of table.blocks()) blocks.push(block);
    const findings = recognise(table, blocks, setsOf(code), settings.recognise).flatMap((recognition) => {
      const coder = startCoding(table, blocks, recognition, settings.code);
      for (const block of blocks) coder.code(block);
      return coder.finish(table.end()).findings;
    });
    return { codes: findings.map((finding) => finding.code), findings };
  } catch (error) {
    if (error instanceof PoetError) return { codes: [error.code], findings: [] };
    throw error;
  }
}

describe.each(codes)('the check %s', (code) => {
  it('is failed by one export and passed by the other', async () => {
    expect((await outcome(code, 'fails')).codes).toContain(code);
    expect((await outcome(code, 'passes')).codes).not.toContain(code);
  });

  it('says what happened in plain words', async () => {
    for (const finding of (await outcome(code, 'fails')).findings) {
      const sentence = describeFinding(finding);
      expect(sentence).toMatch(/^[A-Z0-9"].*[.?]$/s);
      expect(sentence).not.toMatch(
        /undefined|NaN|\[object|, :|\(\)|\binvalid\b|\bplease\b|\bsorry\b|\billegal\b| {2}/i,
      );
      if (finding.column !== null)
        expect(sentence).toMatch(new RegExp(`[Cc]olumns?\\b.*\\b${finding.column}\\b`));
    }
  });
});

describe('personal data', () => {
  it('is in no finding of any fixture', async () => {
    for (const code of codes) {
      const told = JSON.stringify((await outcome(code, 'fails')).findings);
      expect(told).not.toMatch(/person\d|Example|Sample|07700|@example|HYPERLINK/);
    }
  });
});

describe('every code', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const raised = files.flatMap((file) => {
    // The faults of a question set or a settings file are listed in one error, by line: they are not codes of this kind.
    if (/^(?:code\/checks|question-set|config|benchmark)\//.test(file)) return [];
    const text = readFileSync(new URL(file, source), 'utf8');
    const found = [
      ...text.matchAll(/new PoetError\(\s*'([a-z0-9-]+)'/g),
      ...text.matchAll(/findings\.add\(\s*'([a-z0-9-]+)'/g),
      ...text.matchAll(
        /(?:columnFinding|rowFinding|answerFinding)\(\s*(?:column,\s*)?'([a-z]+-[a-z0-9-]+)'/g,
      ),
      ...text.matchAll(/^ {4}code: '([a-z]+-[a-z0-9-]+)',$/gm),
      ...text.matchAll(/add\('[a-z-]+', '([a-z-]+)', '(?:stop|error|confirm|warning|note)'/g),
    ];
    return found.map(([, code = '']) => code);
  });

  it('that is raised anywhere has a page', () => {
    expect(new Set(raised).size).toBeGreaterThan(50);
    const known: readonly string[] = Object.keys(checks);
    expect([...new Set(raised)].filter((code) => !known.includes(code))).toEqual([]);
  });

  it('has a page whose name is its own', () => {
    for (const [name, check] of Object.entries(checks)) expect(check.code).toBe(name);
  });

  it('has a page of plain text, 80 columns wide, that says what it means and what to do', () => {
    for (const code of Object.keys(checks)) {
      const page = explainCheck(code);
      expect(page).toContain('What it means\n');
      expect(page).toContain('What to do\n');
      for (const line of page.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(page).not.toMatch(/\b(?:invalid|please|sorry|illegal)\b/i);
    }
  });

  it('that an export can show has a fixture', () => {
    // A CSV file cannot show these: they need a workbook, a platform's marks, a very large file, or another command.
    const elsewhere = new Set([
      ...[
        'file-not-readable',
        'file-too-large',
        'too-many-columns',
        'workbook-damaged',
        'workbook-too-large',
      ],
      ...[
        'sheet-not-found',
        'sheet-chosen',
        'hidden-rows',
        'hidden-columns',
        'merged-cells',
        'formulas-without-value',
      ],
      ...[
        'layout-recognised',
        'layout-unverified',
        'heading-rows-uncertain',
        'question-set-not-found',
        'short-rows-filled',
      ],
      ...['question-set-uncertain', 'reviews-not-in-order', 'duplicates-not-all-checked', 'small-groups'],
    ]);
    const ofExports = Object.values(checks).filter(({ number }) => number !== null);
    const shown = ofExports.map(({ code }) => code).filter((code) => !elsewhere.has(code));
    expect(shown.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
