import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poet } from './cli/run-cli.js';

// The sample that the README shows: the report of Northshire, a made-up council, in every format, as the program makes
// it today. When a change is right, POET_UPDATE_GOLDENS=1 takes it over; the picture of its first page is then made anew
// with `pdftoppm -r 80 -f 1 -l 1 -png -singlefile docs/sample/report.pdf docs/sample/page-1`.

const root = path.resolve(import.meta.dirname, '..');
const sample = path.join(root, 'docs', 'sample');
const made = mkdtempSync(path.join(tmpdir(), 'poet-sample-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Files below a folder, by their path in it. */
function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** A PDF with its streams unpacked: versions of Node pack the same content into other bytes. */
function unpacked(pdf: Buffer): string {
  return pdf
    .toString('latin1')
    .replace(/\/Length \d+/g, '')
    .replace(/stream\n(.*?)\nendstream/gs, (whole, packed: string) => {
      try {
        return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
      } catch {
        return whole;
      }
    })
    .replace(/\nxref\n.*$/s, '');
}

beforeAll(async () => {
  const source = path.join(root, 'fixtures', 'journeys', 'northshire', 'export.csv');
  const formats = 'pdf,md,html,json,xlsx,csv';
  const options = ['-o', made, '--format', formats, '--date', '2026-04-01'];
  const ran = await poet(['analyse', source, ...options]);
  expect(ran.code, ran.stderr).toBe(0);
  if (process.env['POET_UPDATE_GOLDENS'] !== '1') return;
  for (const name of filesIn(made)) {
    mkdirSync(path.dirname(path.join(sample, name)), { recursive: true });
    writeFileSync(path.join(sample, name), readFileSync(path.join(made, name)));
  }
}, 120_000);

describe('the sample that the README shows', () => {
  it('is of every format, with a picture of its first page', () => {
    expect(filesIn(sample)).toEqual([...filesIn(made), 'page-1.png'].sort());
  });

  it('is what the program makes today', () => {
    for (const name of filesIn(made)) {
      // Its packing differs between versions of Node, and its numbers are those of the CSV beside it.
      if (name.endsWith('.xlsx')) continue;
      const [now, kept] = [made, sample].map((folder) => readFileSync(path.join(folder, name)));
      if (now === undefined || kept === undefined) throw new Error(name);
      if (name.endsWith('.pdf')) expect(unpacked(now) === unpacked(kept), name).toBe(true);
      else expect(now.equals(kept), name).toBe(true);
    }
  });
});
