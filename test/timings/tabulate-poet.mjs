// Frequencies of every column but those named, from the blocks that every command reads: node tabulate-poet.mjs FILE COLUMN…
import { readExport } from '../../dist/files/files.js';
import { openExport } from '../../dist/intake/intake.js';

const [file, ...own] = process.argv.slice(2);
const table = await openExport(await readExport(file));
const counted = table.headings.filter(({ texts }) => !own.includes(texts[0]));
const counts = new Map(counted.map(({ position }) => [position, new Map()]));
const places = new Map();

function add(column, tally) {
  const { dictionary, codes } = column;
  let sums = places.get(dictionary);
  if (sums === undefined || sums.length < dictionary.cells.length) {
    const larger = new Uint32Array(dictionary.cells.length * 2);
    if (sums !== undefined) larger.set(sums);
    sums = larger;
    places.set(dictionary, sums);
    tally.set(dictionary, sums);
  }
  for (let row = 0; row < codes.length; row++) sums[codes[row]]++;
}

for await (const block of table.blocks()) {
  for (const { position } of counted) add(block.columns[position], counts.get(position));
}
let total = 0;
for (const tally of counts.values()) for (const sums of tally.values()) for (const sum of sums) total += sum;
process.stdout.write(`${total}\n`);
