// The architecture's rules about who may import what, each with its reason. `npm run depcruise` checks them;
// `test/gates/dependency-rules.test.ts` breaks each one on purpose and sees it caught.
// Type imports count: TypeScript is read before it is compiled.

// authorities: knows councils by name and calls the leaf that compares spellings, so it is a stage and no leaf.
// share and publish: what leaves a council, and a benchmark from what councils sent; analyse's neighbours call them.
// findings-report and clean-table: what was found, and what was read, handed back; they share the reader's types only.
// comments: read for review and for quotes, only when asked; whose they are is not known there.
// associate, weigh and trend: figures from a Tally like score; config: settings; check-pdf: reads a PDF back.
// tally-store: people's latest reviews under keys, folded into Tallies night by night; add-to-store.ts calls it.
const stages =
  '(?:question-set|intake|recognise|code|tally|score|benchmark|compare|disclose|report|render|authorities|share|publish|findings-report|clean-table|comments|tally-store|associate|weigh|trend|config|check-pdf)';
// plain-faults: what zod and yaml complain of, in our words; checked-yaml reads settings with it and so is no leaf.
// csv-text: cells that a spreadsheet opens as text; every CSV that leaves is written with it.
const leaves = '(?:csv-text|statistics|wording|chart|findings|personal-data|spelling|plain-faults)';
const shell = '(?:files|cli)';

/** A package that only some of our files may import. */
const oneDoor = (name, packages, from, why, notCounted = {}) => ({
  name,
  severity: 'error',
  comment: `${packages.join(' and ')} only in ${from.join(', ')}: ${why}`,
  from: { path: '^src/', pathNot: from.map((place) => `^src/${place}`) },
  to: { path: packages.map((name) => `(^|/)node_modules/${name}/|^${name}(/|$)`), ...notCounted },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'enter-by-the-door',
      severity: 'error',
      comment:
        'From outside a folder only the file that carries its name is imported (score/score.ts, never ' +
        'score/groups.ts), so that everything else in the folder can change freely.',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/[^/]+/',
        pathNot: ['^src/$1/', '^src/([^/]+)/\\1\\.ts$', '^src/analysis/schema\\.ts$'],
      },
    },
    {
      name: 'enter-by-the-door-from-the-root',
      severity: 'error',
      comment: 'The same for analyse.ts, index.ts and the other files that stand beside the folders.',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/([^/]+)/\\1\\.ts$', '^src/analysis/schema\\.ts$'] },
    },
    {
      name: 'contract-as-types',
      severity: 'error',
      comment:
        'The analysis contract is shared as types. Its zod schema is run only where data from outside are ' +
        'read or the JSON Schema is written, so that zod is not loaded by every command.',
      from: { path: '^src/', pathNot: ['^src/analysis/', '^src/index\\.ts$', '/(?:schema|parse)\\.ts$'] },
      to: { path: '^src/analysis/schema\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'share-nouns-not-verbs',
      severity: 'error',
      comment:
        'A stage may import types from another stage, never a function: analyse.ts alone calls them, and so ' +
        'the whole pipeline can be read on one screen.',
      from: { path: `^src/(${stages})/` },
      to: { path: `^src/${stages}/`, pathNot: '^src/$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stages-do-not-look-up',
      severity: 'error',
      comment:
        'A stage does not know the pipeline it stands in: of the root files it may import errors.ts only.',
      from: { path: `^src/(?:${stages}|${leaves}|analysis)/` },
      to: { path: '^src/[^/]+\\.ts$', pathNot: '^src/errors\\.ts$' },
    },
    {
      name: 'leaves-import-nothing-of-ours',
      severity: 'error',
      comment:
        'statistics, wording, chart, findings and errors.ts can be read, tested and reused knowing nothing else.',
      from: { path: `^src/(?:(${leaves})/|errors\\.ts$)` },
      to: { path: '^src/', pathNot: '^src/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle, type imports included, means two files that cannot be understood one at a time.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment:
        'Only files/ and cli/ meet the machine. The core may hash (node:crypto), nothing else of Node: same ' +
        'input, same bytes, and it can run in a browser or a worker.',
      from: { path: '^src/', pathNot: `^src/${shell}/` },
      to: { dependencyTypes: ['core'], pathNot: '^(?:node:)?crypto$' },
    },
    {
      name: 'core-does-not-know-the-shell',
      severity: 'error',
      comment: 'The shell calls the core; the core never calls the shell.',
      from: { path: '^src/', pathNot: `^src/${shell}/` },
      to: { path: `^src/${shell}/` },
    },
    {
      name: 'cli-is-a-customer',
      severity: 'error',
      comment:
        'The command line uses the library as a stranger would, so whatever it can do, a program can do too.',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: '^src/(?:cli/|index\\.ts$|files/files\\.ts$|errors\\.ts$)' },
    },
    {
      name: 'files-does-not-know-the-cli',
      severity: 'error',
      comment: 'poet/files is for programs that have no terminal.',
      from: { path: '^src/files/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      comment: 'Nothing that ships reads tests, fixtures or scripts: they are not in the package.',
      from: { path: '^(?:src|bin)/' },
      to: { path: '^(?:test|fixtures|scripts)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere fails at run time, on somebody else’s machine.',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What ships may use only what is installed with it.',
      from: { path: '^(?:src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    oneDoor('one-door-csv-parse', ['csv-parse'], ['intake/'], 'reading CSV can be replaced in one folder.'),
    oneDoor(
      'one-door-simple-statistics',
      ['simple-statistics'],
      ['statistics/'],
      'formulas can be replaced in one folder.',
    ),
    oneDoor(
      'one-door-pdfkit',
      ['pdfkit', 'fontkit'],
      ['render/pdf/'],
      'the tagged layer of our own stands between it and everything else.',
    ),
    oneDoor(
      'one-door-pdf-lib',
      ['pdf-lib'],
      ['check-pdf/', 'check-pdf\\.ts$'],
      'it reads a PDF back to check it and has no part in making one.',
    ),
    oneDoor(
      'one-door-yaml-zod',
      ['yaml', 'zod'],
      ['question-set/', '.+/(?:schema|parse)\\.ts$'],
      'files from outside are read in few places, and those that need neither start faster.',
      // A type made from a schema costs nothing when the program runs.
      { dependencyTypesNot: ['type-only'] },
    ),
    oneDoor('one-door-terminal', ['commander', 'chalk'], ['cli/'], 'the library has no terminal.'),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
