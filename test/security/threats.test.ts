import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBenchmark, parseConfig, parseQuestionSet, parseTally } from '../../src/index.js';
import { filesIn, poet, scratch } from '../cli/run-cli.js';
import { poet as program, quiet } from '../faults/program.js';
import { workbook } from '../intake/make-workbook.js';

// The lines of docs/threat-model.md that no other test holds.

const northshire = 'fixtures/journeys/northshire/export.csv';
const csv = (cells: readonly string[]): string =>
  `${cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')}\n`;

describe('a name of a council', () => {
  const hostile = [
    ...[
      '../../outside',
      '/etc/outside',
      '..',
      '.',
      '',
      'C:\\outside',
      'con',
      'NUL',
      'a/b/c',
      'x'.repeat(400),
    ],
    ...['A', 'A', 'A-2', 'ａ', '<script>alert(1)</script>', '=1+1', '\u001B[2Jgone', 'index.html', '.poet-x'],
  ];

  it('leads out of no folder, is no device of Windows, and is never that of another site', async () => {
    const [folder, around] = [scratch(), scratch()];
    cpSync('fixtures/exports/plain/export.csv', join(folder, 'one.csv'));
    const lines = hostile.map((name) => csv(['one.csv', name]));
    writeFileSync(join(folder, 'list.csv'), `file,authority\n${lines.join('')}`);
    const out = join(around, 'out');
    const ran = await poet(['batch', join(folder, 'list.csv'), '-o', out, '--format', 'json']);
    expect(ran.code).toBeLessThan(4);
    expect(readdirSync(around)).toEqual(['out']);
    const sites = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(sites).toHaveLength(hostile.length);
    for (const { name } of sites) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,90}$/);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
    }
  });

  it('stands in no name of what is shared, and acts in none of its pages', async () => {
    const around = scratch();
    const name = '../../<script>alert(1)</script>';
    const ran = await poet([
      'share',
      northshire,
      '--authority',
      name,
      '--profile',
      'partner',
      '-o',
      join(around, 'out'),
    ]);
    expect(ran.code).toBe(0);
    expect(filesIn(around).every((file) => /^out\/adult-2017\.[a-z.]+$/.test(file))).toBe(true);
    expect(readFileSync(join(around, 'out/adult-2017.manifest.md'), 'utf8')).not.toMatch(/(?<!\\)<script/);
  });
});

describe('words that are names of objects', () => {
  it('change no object, wherever they stand', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const folder = scratch();
    const text = readFileSync('fixtures/exports/plain/export.csv', 'utf8').trimEnd().split(/\r?\n/);
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      '__proto__.polluted',
      'hasOwnProperty',
    ];
    const rows = text.map((row, i) => `${row},${(i === 0 ? names : names.map(() => '__proto__')).join(',')}`);
    writeFileSync(join(folder, 'a.csv'), rows.join('\n'));
    const ran = await poet([
      'analyse',
      join(folder, 'a.csv'),
      '--authority',
      '__proto__',
      '-o',
      join(folder, 'out'),
      '--format',
      'md,json,html,xlsx',
    ]);
    expect([0, 1], ran.stderr).toContain(ran.code);
    const polluted = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';
    const yaml = '__proto__:\n  polluted: 1\nconstructor: { prototype: { polluted: 1 } }\n';
    const reads = [
      () => parseBenchmark(polluted, 'b.json'),
      () => parseTally(polluted, 't.json'),
      () => parseConfig(yaml, 'poet.yaml'),
      () => parseConfig('columns: { __proto__: A, constructor: B }\ncodes: { __proto__: x }\n', 'poet.yaml'),
      () => parseQuestionSet(yaml, 'q.yaml'),
    ];
    for (const read of reads) {
      try {
        read();
      } catch (error) {
        expect(error).toHaveProperty('code');
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });
});

describe('a small file that means a large one', () => {
  const layers = Array.from(
    { length: 12 },
    (_, i) =>
      `a${i}: &a${i} [${Array.from({ length: 10 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ')}]`,
  ).join('\n');

  it.each([
    ['a question set', () => parseQuestionSet(layers, 'q.yaml')],
    ['settings', () => parseConfig(layers, 'poet.yaml')],
    ['a Tally', () => parseTally('['.repeat(200_000), 't.json')],
    ['a benchmark', () => parseBenchmark(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'b.json')],
  ])('is refused as %s', (_, read) => {
    let code: unknown = null;
    try {
      read();
    } catch (error) {
      code = (error as { code?: string }).code;
    }
    expect(code).toMatch(/-not-valid$/);
  });

  it('is refused as a workbook of very many sheets, or with a cell far away', async () => {
    const folder = scratch();
    const many = Array.from({ length: 3000 }, (_, i) => ({ name: `S${i}`, rows: '' }));
    writeFileSync(join(folder, 'many.xlsx'), workbook(many));
    const far =
      '<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    writeFileSync(join(folder, 'far.xlsx'), workbook([{ name: 'S', rows: far }]));
    for (const name of ['many.xlsx', 'far.xlsx']) {
      const ran = await poet(['validate', join(folder, name)]);
      expect(ran.code, ran.stderr).toBe(3);
      expect(ran.stderr).toContain('poet explain');
    }
  });
});

describe('escape sequences in data', () => {
  it('never reach a terminal, from an export, a question set or a name', async () => {
    const folder = scratch();
    const act = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202E';
    const set = readFileSync('question-sets/adult/2017.yaml', 'utf8');
    const hostile = set.replace(
      /^title: .*$/m,
      (line) => `${line.slice(0, -1)} \\e]0;owned\\a\\e[2J\\u009b31m\\u202e${line.at(-1)}`,
    );
    writeFileSync(
      join(folder, 'set.yaml'),
      hostile.includes('\\e')
        ? hostile.replace(/^title: +([^"\n]*)\\e/m, 'title: "$1\\e').replace(/(\\u202e.*)$/m, '$1"')
        : hostile,
    );
    const rows = readFileSync('fixtures/exports/plain/export.csv', 'utf8').split(/\r?\n/);
    writeFileSync(
      join(folder, 'a.csv'),
      rows.map((row, i) => (row === '' ? '' : `${row},"${act}${i}"`)).join('\n'),
    );
    const commands = [
      ['validate', join(folder, 'a.csv')],
      ['analyse', join(folder, 'a.csv'), '--authority', act, '-o', join(folder, 'out')],
      ['questions', 'check', join(folder, 'set.yaml')],
      ['questions', 'show', 'adult@2017', '--question-sets', folder],
      ['validate', act],
      ['explain', act],
      [act],
    ];
    for (const argv of commands) {
      const ran = await poet(argv, { terminal: true, environment: { FORCE_COLOR: '1' } });
      const bare = (ran.stdout + ran.stderr).replaceAll(new RegExp(`${'\u001B'}\\[\\d+m`, 'g'), '');
      for (const code of [0x1b, 0x07, 0x9b, 0x202e])
        expect(bare.includes(String.fromCodePoint(code)), `${argv[0]}: ${code}`).toBe(false);
    }
  });
});

describe('links at the place of an output', () => {
  it('are replaced, never written through: what they lead to stays as it was', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'precious.txt'), 'as it was');
    const made = ['report.md', 'analysis.json', 'clean.csv', 'found.html'];
    for (const name of made) symlinkSync(join(folder, 'precious.txt'), join(folder, name));
    await poet(['analyse', northshire, '-o', folder, '--format', 'md,json']);
    await poet([
      'validate',
      northshire,
      '--clean',
      join(folder, 'clean.csv'),
      '--report',
      join(folder, 'found.html'),
    ]);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('as it was');
    for (const name of made)
      expect(readFileSync(join(folder, name), 'utf8').length, name).toBeGreaterThan(200);
  });
});

describe('the network', () => {
  it('is not touched by any command: every door to it is nailed shut, and all goes on', () => {
    const folder = scratch();
    const shut = join(folder, 'shut.cjs');
    // Whatever opens a connection, asks for a name or starts another program ends the process.
    writeFileSync(
      shut,
      `const doors = { net: ['connect', 'createConnection', 'createServer'], dns: ['lookup', 'resolve', 'resolve4'],
         http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'], tls: ['connect'], dgram: ['createSocket'],
         child_process: ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'] };
       for (const [name, members] of Object.entries(doors)) { const module = require('node:' + name);
         for (const member of members) module[member] = () => { process._rawDebug('DOOR ' + name + '.' + member); process.exit(99); }; }
       globalThis.fetch = globalThis.WebSocket = () => { process._rawDebug('DOOR fetch'); process.exit(99); };`,
    );
    const commands = [
      [
        'analyse',
        northshire,
        '-o',
        join(folder, 'out'),
        '--format',
        'pdf,md,html,json,xlsx,csv',
        '--report',
        'detailed',
      ],
      ['validate', northshire],
      ['batch', 'fixtures/exports/plain', '-o', join(folder, 'batch')],
      ['share', northshire, '--authority', 'Northshire', '-o', join(folder, 'share')],
      ['trend', northshire],
      ['questions', 'list'],
      ['explain', 'question-missing'],
      ['completion', 'bash'],
      ['check-pdf', join(folder, 'out/report.pdf')],
    ];
    for (const argv of commands) {
      const ran = program(argv, { node: ['-r', shut] });
      expect(ran.stderr, argv[0]).not.toContain('DOOR');
      expect([0, 1], `${argv[0]}: ${ran.stderr}`).toContain(ran.code);
    }
    // The doors are really shut.
    writeFileSync(join(folder, 'open.cjs'), "require('node:https').get('https://example.org')");
    expect(program([], { node: ['-r', shut, join(folder, 'open.cjs')] }).code).toBe(99);
    expect(quiet['NO_COLOR']).toBe('1');
  }, 60_000);

  it('is named nowhere in the source: no module that opens a connection is imported', () => {
    const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.ts'),
    );
    const doors =
      /from '(?:node:)?(?:net|dns|http|https|http2|tls|dgram|inspector|child_process)(?:\/\w+)?'|\bfetch\(|WebSocket/;
    // One file starts a program: the one that opens a report for the user who asked for that.
    const found = files.filter((name) => doors.test(readFileSync(join('src', name), 'utf8')));
    expect(found).toEqual(['files/open-file.ts']);
    expect(doors.test("import { get } from 'node:https';")).toBe(true);
  });
});
