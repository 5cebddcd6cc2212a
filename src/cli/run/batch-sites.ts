import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { exportsIn, filesNamed, readText } from '../../files/files.js';
import { type BatchLine, parseBatchList } from '../../index.js';

/** One site of a batch: its files, the folder its reports go to, and what the list says of it. */
export interface Site {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly authority: string | null;
  readonly region: string | null;
  readonly questionSet: string | null;
  /** Of its line in the list, as they are written on the command line. */
  readonly options: string;
}

/** The sites that folders, files and lists name, in order; two of one name get a number. */
export async function sitesOf(named: readonly string[]): Promise<readonly Site[]> {
  const found: Omit<Site, 'folder'>[] = [];
  for (const path of await filesNamed(named)) {
    const inFolder = await exportsIn(path);
    if (inFolder !== null) found.push(...inFolder.map((file) => ({ ...nothing, paths: [join(path, file)] })));
    else if (await isList(path)) {
      const lines = parseBatchList(await readText(path, 'batch list'), path);
      found.push(...lines.map((line) => fromLine(line, dirname(path))));
    } else found.push({ ...nothing, paths: [path] });
  }
  const used = new Set<string>();
  return found.map((site) => {
    const [first = ''] = site.paths;
    const name = folderName(site.authority ?? basename(first, extname(first)));
    let folder = name;
    for (let times = 2; used.has(folder); times++) folder = `${name}-${times}`;
    used.add(folder);
    return { ...site, folder };
  });
}

const nothing = { authority: null, region: null, questionSet: null, options: '' };

function fromLine(line: BatchLine, folder: string): Omit<Site, 'folder'> {
  const { authority, region, questionSet, options, files } = line;
  const paths = files.map((file) => (isAbsolute(file) ? file : join(folder, file)));
  return { authority, region, questionSet, options, paths };
}

/** A list has a column "file" in its first line; no survey export does. */
async function isList(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== '.csv') return false;
  const text = await readText(path, 'batch list').catch(() => '');
  const head = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  return head.split(',').some((name) => /^"?file"?$/i.test(name.trim()));
}

const longest = 80;
/** Names that Windows keeps for devices, in any folder. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters, figures and hyphens alone: no name leads out of the output folder or means something to a system. */
function folderName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
  return plain === '' || devices.test(plain) ? `site${plain === '' ? '' : `-${plain}`}` : plain;
}
