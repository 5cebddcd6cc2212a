import { describe, expect, it } from 'vitest';
import { checkPdf } from '../../../../src/check-pdf/check-pdf.js';
import { loadPdfkit } from '../../../../src/render/pdf/write/pdfkit.js';
import { fonts } from '../fonts.js';

/** pdfkit's own features, which the report does without. */
interface Raw {
  on(event: 'data' | 'end', listener: (chunk: Uint8Array) => void): unknown;
  end(): void;
  registerFont(name: string, bytes: Uint8Array): void;
  font(name: string): void;
  struct(tag: string, children?: unknown): Parent;
  addStructure(element: unknown): void;
  text(text: string, options?: object): void;
  markContent(tag: string, options: object): void;
  table(options: object): void;
}

interface Parent {
  add(child: unknown): Parent;
}

/** What the project's checker finds in a file made with pdfkit's own features. */
async function faultsOf(draw: (doc: Raw) => void, options: object = {}): Promise<readonly string[]> {
  const Document = await loadPdfkit();
  const doc = new Document({
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: null,
    info: { Title: 'Northshire' },
    ...options,
  }) as unknown as Raw;
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve());
  });
  doc.registerFont('plain', fonts.regular);
  draw(doc);
  doc.end();
  await done;
  const { failures } = await checkPdf(new Uint8Array(Buffer.concat(chunks)));
  return failures.map(({ rule }) => rule);
}

function document(doc: Raw, body: (parent: Parent) => void, font = 'plain'): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.font(font);
  body(root);
}

const paragraph = (doc: Raw, text: string) => doc.struct('P', () => doc.text(text));
const link = (doc: Raw, options: object) =>
  doc.struct('P', [doc.struct('Link', () => doc.text('a page', options))]);

// Each is a reason for a file in src/render/pdf/write. Should one stop failing after an upgrade, that file can go.
describe('pdfkit 0.20.2 as it stands', () => {
  it('lacks only the mark of PDF/UA where nothing but plain text is asked of it', async () => {
    const draw = (doc: Raw) => document(doc, (root) => root.add(paragraph(doc, 'Hello ')));
    expect(await faultsOf(draw, { subset: undefined })).toEqual(['06-002']);
  });

  it('writes a CIDSet under its own PDF/UA setting', async () => {
    const draw = (doc: Raw) => document(doc, (root) => root.add(paragraph(doc, 'Caf\u00e9 ')));
    expect(await faultsOf(draw)).toContain('no-cidset');
  });

  it('breaks the metadata with an & in the title', async () => {
    const draw = (doc: Raw) => document(doc, (root) => root.add(paragraph(doc, 'Hello ')));
    const faults = await faultsOf(draw, { info: { Title: 'Northshire & Southmere' } });
    expect(faults).toEqual(expect.arrayContaining(['metadata-well-formed', '06-002', '06-003']));
  });

  it('describes a link with nothing', async () => {
    const draw = (doc: Raw) => document(doc, (root) => root.add(link(doc, { link: 'https://example.org/' })));
    expect(await faultsOf(draw)).toContain('28-012');
  });

  it('leaves a link inside the document out of the structure tree', async () => {
    const faults = await faultsOf((doc) => document(doc, (root) => root.add(link(doc, { goTo: 'there' }))));
    expect(faults).toEqual(expect.arrayContaining(['28-002', '28-parent-tree', '28-012']));
  });

  it('does not embed its standard fonts', async () => {
    const faults = await faultsOf((doc) =>
      document(doc, (root) => root.add(paragraph(doc, 'Hello ')), 'Helvetica'),
    );
    expect(faults).toContain('31-009');
  });

  it('draws the empty glyph for a character the font lacks', async () => {
    const faults = await faultsOf((doc) => document(doc, (root) => root.add(paragraph(doc, 'up \u2192 '))));
    expect(faults).toContain('31-030');
  });

  it('leaves an artifact open when a paragraph follows', async () => {
    const faults = await faultsOf((doc) =>
      document(doc, (root) => {
        doc.markContent('Artifact', { type: 'Layout' });
        root.add(paragraph(doc, 'Hello '));
      }),
    );
    expect(faults.some((rule) => ['01-003', '01-004', 'marks-balanced'].includes(rule))).toBe(true);
  });

  it('makes tables without caption and direction, and lists with bare labels', async () => {
    const faults = await faultsOf((doc) =>
      document(doc, (root) => {
        const table = doc.struct('Table');
        root.add(table);
        doc.table({
          structParent: table,
          data: [
            ['A', 'B'],
            ['1', '2'],
          ],
        });
      }),
    );
    expect(faults).toEqual(expect.arrayContaining(['table-caption', 'table-headings']));
  });
});
