// Makes src/authorities/table.ts from a register of English social services authorities:
// `node scripts/make-authorities.mjs <register.csv>`. Facts (codes, names, regions) are from the ONS by way of
// mySociety's "UK Local Authority names and codes" (MIT licence). Only spellings that the rules of
// src/authorities/plain-name.ts do not already make alike are carried over.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const [file] = process.argv.slice(2);
if (file === undefined)
  throw new Error('name the register: node scripts/make-authorities.mjs <register.csv>');
const target = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
  'src',
  'authorities',
  'table.ts',
);

const records = parse(readFileSync(file, 'utf8'), { columns: true });
const squash = (text) =>
  text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const affixes =
  /\b(london borough of|london boro|royal borough of|metropolitan borough|borough of|city of|county of|council|county|city|borough|district|ua|metropolitan)\b/g;
const bare = (text) => squash(text).replace(affixes, ' ').replace(/\s+/g, ' ').trim();

const lines = records.map((record) => {
  const known = new Set([bare(record.name), bare(record.official_name)]);
  // The register separates spellings with commas and some names have one: pieces that are no name of their own go.
  const aliases = [...new Set(record.also_known_as.split(',').map((name) => squash(name)))].filter(
    (name) =>
      name.length > 3 &&
      !known.has(bare(name)) &&
      !bare(record.name).startsWith(bare(name)) &&
      !bare(record.name).endsWith(bare(name)),
  );
  return [
    record.code,
    record.gss,
    record.name.replace(/ Council$/, ''),
    record.official_name,
    record.region.replace('The Humber', 'the Humber'),
    record.end_date,
    record.replaced_by.replaceAll(',', ' '),
    aliases.join(','),
  ].join('|');
});

writeFileSync(
  target,
  `// Made by scripts/make-authorities.mjs; do not edit. Codes, names and regions: Office for National Statistics, by way
// of mySociety's register of UK local authorities (MIT licence).

/**
 * English councils with social care duties, and those that were abolished, a line each:
 * code, ONS code, name, official name, region, end, successors, other spellings.
 */
export const table = \`
${lines.join('\n')}
\`;
`,
);
