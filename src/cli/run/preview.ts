import { extname, resolve } from 'node:path';
import { PoetError } from '../../errors.js';
import { openFile } from '../../files/files.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { makeReport } from './analyse.js';
import { flagOption, textOption } from './typed.js';

/** Writes the report as a web page, and opens it where a person sits at a terminal of a machine with a browser. */
export async function runPreview(typed: Typed, host: Host): Promise<number> {
  const output = textOption(typed, 'output') ?? '';
  if (output === '-' || !['', '.html'].includes(extname(output).toLowerCase())) {
    throw new PoetError(
      'option-not-valid',
      `a preview cannot be written to "${output}"`,
      'Name a folder, or a file that ends in .html.',
      'usage',
    );
  }
  const asked: Typed = { ...typed, options: { ...typed.options, format: ['html'] } };
  const { code, written } = await makeReport(asked, host);
  const page = written.find((path) => path.endsWith('.html'));
  if (page === undefined) return code;
  const opened = wanted(typed, host) && (await openFile(resolve(page), process.platform, host.environment));
  if (!flagOption(typed, 'quiet'))
    host.stderr.write(opened ? 'Opened in your browser.\n' : `To look at it, open ${safe(resolve(page))}\n`);
  return code;
}

/** Never in a job of a server or at the end of a pipe: there nobody is looking. */
function wanted(typed: Typed, host: Host): boolean {
  const { CI: job } = host.environment;
  return typed.options['open'] !== false && host.stderr.terminal && (job === undefined || job === '');
}
