import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/check-pdf/check-pdf.js';
import { type Logo, readLogo } from '../../src/house-style/house-style.js';
import { renderHtml } from '../../src/render/html/html.js';
import { renderMarkdown } from '../../src/render/markdown/markdown.js';
import { renderPdf } from '../../src/render/pdf/pdf.js';
import { composeReport, type ReportSettings } from '../../src/report/report.js';
import { cases } from '../report/make-analysis.js';
import { chromium, lookAt } from './html/browser.js';
import { fonts } from './pdf/fonts.js';
import { readBack } from './pdf/read-back.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/house-style');
const fileOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));

let style: Pick<ReportSettings, 'author' | 'logo' | 'accent' | 'youSaidWeDid'>;
let jpeg: Logo;
const reportWith = (more: Partial<ReportSettings>) =>
  composeReport(cases.large(), { kind: 'short', ...more });

beforeAll(async () => {
  style = {
    author: 'Cyngor & Friends',
    logo: await readLogo(fileOf('northshire.png'), 'northshire.png', 'Northshire & District'),
    accent: '#5B2A6E',
    youSaidWeDid: [{ said: 'information is hard to find', did: 'we opened a helpline' }],
  };
  jpeg = await readLogo(fileOf('northshire.jpg'), 'northshire.jpg', 'Northshire');
});

describe('a house style in the PDF', () => {
  it('shows the logo before the title, as a figure with its text, and passes every check', async () => {
    const { bytes } = await renderPdf(reportWith(style), fonts);
    const { failures } = await checkPdf(bytes);
    expect(failures).toEqual([]);
    const read = await readBack(bytes);
    expect(read.alternatives[0]).toBe('Northshire & District');
    expect(read.tags[0]?.slice(0, 3)).toEqual(['Document', 'Figure', 'H1']);
    expect(read.read[0]).toContain('Cyngor & Friends, ');
    expect(Buffer.compare((await renderPdf(reportWith(style), fonts)).bytes, bytes)).toBe(0);
  });

  it.each(['detailed', 'planning', 'easy-read'] as const)('stands in the %s report too', async (kind) => {
    const { bytes } = await renderPdf(reportWith({ ...style, kind }), fonts);
    expect((await checkPdf(bytes)).failures).toEqual([]);
    expect((await readBack(bytes)).alternatives[0]).toBe('Northshire & District');
  });

  it('takes a JPEG too', async () => {
    const { bytes } = await renderPdf(reportWith({ logo: jpeg }), fonts);
    expect((await checkPdf(bytes)).failures).toEqual([]);
    expect(Buffer.from(bytes).includes('/DCTDecode')).toBe(true);
  });

  it.each([
    ['grey', 0, 8],
    ['one bit', 0, 1],
    ['colour', 2, 8],
    ['deep colour', 2, 16],
    ['colours of a list', 3, 8],
    ['grey that is part clear', 4, 8],
    ['colour that is part clear', 6, 8],
    ['deep colour that is part clear', 6, 16],
  ])('takes a PNG of %s', async (_, kind, bits) => {
    const logo = await readLogo(makePng(kind, bits), 'crest.png', 'Northshire');
    const { bytes } = await renderPdf(reportWith({ logo }), fonts);
    expect((await checkPdf(bytes)).failures).toEqual([]);
  });

  it('draws the bar in the accent, and charts in their own colours', async () => {
    const [own, usual] = await Promise.all(
      [reportWith(style), reportWith({})].map(async (report) => (await renderPdf(report, fonts)).bytes),
    );
    expect(Buffer.compare(own ?? Buffer.alloc(0), usual ?? Buffer.alloc(0))).not.toBe(0);
    expect(coloursDrawn(reportWith(style))).toEqual(coloursDrawn(reportWith({})));
    expect(coloursDrawn(reportWith(style)).size).toBeGreaterThan(3);
  });
});

/** Every colour of its charts. */
function coloursDrawn({ blocks }: ReturnType<typeof reportWith>): ReadonlySet<string> {
  const colours = blocks.flatMap((block) =>
    block.block === 'figure' ? (JSON.stringify(block.scene).match(/#[0-9A-Fa-f]{6}/g) ?? []) : [],
  );
  return new Set(colours);
}

describe('a house style in HTML', () => {
  it('holds the logo in the file, under a policy that allows only that', () => {
    const html = renderHtml(reportWith(style));
    expect(html).toContain("img-src data:; style-src 'sha256-");
    expect(html).toMatch(
      /<img src="data:image\/png;base64,[A-Za-z0-9+/=]+" width="640" height="200" alt="Northshire &amp; District">/,
    );
    expect(html).toContain('--accent: #5B2A6E');
    const plain = renderHtml(reportWith({}));
    expect(plain).not.toMatch(/<img|img-src/);
  });

  it.skipIf(chromium === null)(
    'has no fault that axe-core finds, and does not scroll sideways',
    { timeout: 120_000 },
    () => {
      for (const scheme of ['light', 'dark'] as const) {
        for (const { violations, overflow, width } of lookAt(
          renderHtml(reportWith(style)),
          [1280, 320],
          scheme,
        )) {
          expect([width, violations, overflow]).toEqual([width, [], 0]);
        }
      }
    },
  );
});

describe('a house style in Markdown', () => {
  it('shows the logo from a file beside it', () => {
    const { markdown, logo } = renderMarkdown(reportWith(style));
    expect(markdown).toContain('\n![Northshire & District](logo.png)\n\n# ');
    expect(logo?.name).toBe('logo.png');
    expect(logo?.bytes).toEqual(style.logo?.bytes);
    expect(renderMarkdown(reportWith({ logo: jpeg })).logo?.name).toBe('logo.jpg');
    expect(renderMarkdown(reportWith({})).logo).toBeNull();
  });
});

describe('what was said and done', () => {
  it.each(['short', 'detailed', 'planning'] as const)('stands in the %s report, as sentences', (kind) => {
    const { markdown } = renderMarkdown(reportWith({ ...style, kind }));
    expect(markdown).toContain('## You said, we did');
    expect(markdown.replace(/\s+/g, ' ')).toContain(
      '**You said:** Information is hard to find. **We did:** We opened a helpline.',
    );
    expect(renderMarkdown(reportWith({ kind })).markdown).not.toContain('You said');
  });
});

/** A small PNG of one kind (ISO/IEC 15948, table 11.1), with a list of two colours where it needs one. */
function makePng(kind: number, bits: number): Uint8Array {
  const [width, height] = [24, 16];
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[kind] ?? 1;
  const part = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, kind], 8);
  const line = 1 + Math.ceil((width * samples * bits) / 8);
  const pixels = Buffer.from(Array.from({ length: height * line }, (_, i) => (i % line === 0 ? 0 : i % 2)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', head),
    ...(kind === 3
      ? [part('PLTE', Buffer.from([90, 42, 110, 255, 255, 255])), part('tRNS', Buffer.from([255, 0]))]
      : []),
    part('IDAT', deflateSync(pixels)),
    part('IEND', Buffer.alloc(0)),
  ]);
}
