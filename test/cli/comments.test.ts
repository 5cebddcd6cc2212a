import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/csv-text/csv-text.js';
import { everythingSaid } from '../render/everything-said.js';
import { filesIn, poet, scratch } from './run-cli.js';

const northshire = 'fixtures/journeys/northshire/export.csv';
const private_ = ['Quillfeather', '07700 900123', 'zebedee@example.org'];
const formats = 'pdf,md,html,json,xlsx,csv';

/** The export of the large council with one comment of our own in the first row. */
function survey(folder: string): string {
  const [head = '', first = '', ...rows] = readFileSync(northshire, 'utf8').split(/\r?\n/);
  const own = first.replace(
    /,,$/,
    ',"Ann Quillfeather, 07700 900123 or zebedee@example.org, is a lovely assistant to me",',
  );
  expect(own).not.toBe(first);
  const path = join(folder, 'survey.csv');
  writeFileSync(path, [head, own, ...rows].join('\r\n'));
  return path;
}

/** The review file with one comment approved, as the reviewer left it. */
function approve(path: string, to: string, edit: (comment: string) => string): void {
  const lines = readFileSync(path, 'utf8').split('\r\n');
  const changed = lines.map((line) => {
    if (!line.includes('[phone number]')) return line;
    const [id = '', set = ''] = line.split(',');
    const comment = /"(.*)"/.exec(line)?.[1] ?? '';
    return csvLine([id, set, 'what is working well', edit(comment), '', 'yes']).trimEnd();
  });
  writeFileSync(to, changed.join('\r\n'));
}

async function reviewed(edit: (comment: string) => string) {
  const folder = scratch();
  const source = survey(folder);
  const file = join(folder, 'comments.csv');
  const ran = await poet(['comments', source, '--review', file]);
  approve(file, join(folder, 'reviewed.csv'), edit);
  return { folder, source, ran, file, decisions: join(folder, 'reviewed.csv') };
}

describe('poet comments', () => {
  it('writes what people wrote, made safe, and tells nobody of its contents', async () => {
    const { ran, file } = await reviewed((words) => words);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('something taken out of 1');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Ann Quillfeather, [phone number] or [e-mail address], is a lovely assistant');
    expect(text).not.toMatch(/900123|zebedee/);
    expect(ran.stderr).not.toMatch(/Quillfeather|900123|zebedee/);
  });

  it('never writes over a file that somebody is going through', async () => {
    const { source, file } = await reviewed((words) => words);
    const before = readFileSync(file, 'utf8');
    const ran = await poet(['comments', source, '--review', file]);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain('already there');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('counts by question without a review file', async () => {
    const ran = await poet(['comments', northshire, '--json', '-q']);
    const { questions } = JSON.parse(ran.stdout);
    expect(questions.map(({ comments }: { comments: number }) => comments)).toEqual([158, 166]);
  });

  it('wants a name that a spreadsheet opens', async () => {
    expect((await poet(['comments', northshire, '--review', 'x.txt'])).code).toBe(2);
  });
});

describe('poet analyse --comments', () => {
  const edited = (words: string) => words.replace('Ann Quillfeather', '[name]');

  it('prints the approved comment and no other, in the profiles that may', async () => {
    const { folder, source, decisions } = await reviewed(edited);
    for (const profile of ['internal', 'partner']) {
      const out = join(folder, profile);
      const command = ['analyse', source, '-o', out, '--comments', decisions, '--profile', profile];
      const ran = await poet([...command, '--report', 'detailed', '--format', formats]);
      expect(ran.code, ran.stderr).toBe(0);
      const markdown = readFileSync(join(out, 'report.md'), 'utf8');
      expect(markdown).toContain('is a lovely assistant to me');
      expect(markdown).toContain('Shortened or changed when it was checked.');
      expect(markdown).toMatch(/One comment is printed here/);
      for (const file of filesIn(out)) {
        const said = await everythingSaid(file, new Uint8Array(readFileSync(join(out, file))));
        for (const word of private_) expect(said.includes(word), `${word} in ${file}`).toBe(false);
      }
    }
  });

  it('refuses in public, and a public report holds no comment in any format', async () => {
    const { folder, source, decisions } = await reviewed(edited);
    const ran = await poet(['analyse', source, '-o', folder, '--comments', decisions]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('never quoted in the public profile');
    const out = join(folder, 'public');
    await poet(['analyse', source, '-o', out, '--report', 'detailed', '--format', formats]);
    const words = ['lovely assistant', 'Someone always answers the phone', ...private_];
    for (const file of filesIn(out)) {
      const said = await everythingSaid(file, new Uint8Array(readFileSync(join(out, file))));
      for (const word of words) expect(said.includes(word), `${word} in ${file}`).toBe(false);
    }
  });

  it('refuses a quote with an identifier, by its place, and repeats nothing of it', async () => {
    const { source, decisions } = await reviewed((words) => words.replace('[phone number]', '07700 900123'));
    const ran = await poet(['analyse', source, '--comments', decisions, '--profile', 'partner']);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/row \d+: a phone number at character 19/);
    expect(ran.stderr).not.toMatch(/Quillfeather|900123/);
  });

  it('refuses a review of another file', async () => {
    const { decisions } = await reviewed(edited);
    const ran = await poet(['analyse', northshire, '--comments', decisions, '--profile', 'partner']);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('no comment in these exports has the id');
    expect(ran.stderr).toContain('comments-not-valid');
  });

  it('counts the words of a list in poet.yaml, and says that it counts words', async () => {
    const folder = scratch();
    const config = join(folder, 'poet.yaml');
    writeFileSync(config, 'themes:\n  Staff: [staff, worker*, assistant*]\n  Nobody: zzzz\n');
    const command = ['analyse', northshire, '-o', folder, '--config', config, '-q'];
    await poet([...command, '--report', 'detailed', '--format', 'md,json']);
    const { comments } = JSON.parse(readFileSync(join(folder, 'analysis.json'), 'utf8')).audiences[0];
    expect(comments[0].themes[1]).toEqual({ theme: 'Nobody', count: 0 });
    expect(comments[0].themes[0].count).toBeGreaterThan(10);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('This counts words from a list.');
  });
});
