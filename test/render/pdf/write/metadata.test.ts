import { describe, expect, it } from 'vitest';
import { readXml, type XmlElement } from '../../../../src/check-pdf/read/xml.js';
import { collectBytes, createDocument } from '../../../../src/render/pdf/write/document.js';
import { escapeXml } from '../../../../src/render/pdf/write/metadata.js';

async function packetOf(facts: {
  title: string;
  author: string | null;
  subject: string;
}): Promise<XmlElement> {
  const doc = await createDocument({ ...facts, language: 'en-GB', date: '2026-11-22' });
  const bytes = collectBytes(doc);
  doc.addPage();
  doc.end();
  const text = Buffer.from(await bytes).toString('utf8');
  const result = readXml(
    text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end="w"?>') + 19),
  );
  if ('fault' in result) throw new Error(result.fault);
  return result.root;
}

const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];
const named = (root: XmlElement, name: string) =>
  all(root)
    .filter((element) => element.name === name)
    .map(({ text }) => text.trim());

describe('the metadata of a PDF', () => {
  it.each([
    'Hammersmith & Fulham',
    'a < b > c',
    `"quotes" and 'quotes'`,
    '&amp;',
    '</rdf:li>',
    'Ọláyínká 👍',
  ])('hold %s as it is', async (text) => {
    const root = await packetOf({ title: text, author: text, subject: text });
    expect([named(root, 'title'), named(root, 'creator'), named(root, 'description')]).toEqual([
      [text],
      [text],
      ['Part of ISO 14289 the file follows', text],
    ]);
  });

  it('name nobody when nobody is known', async () => {
    const root = await packetOf({ title: 'T', author: null, subject: 'S' });
    expect(named(root, 'creator')).toEqual([]);
  });

  it('give the language, PDF/UA-1 and PDF/A-2a', async () => {
    const root = await packetOf({ title: 'T', author: 'A', subject: 'S' });
    expect(named(root, 'language')).toEqual(['en-GB']);
    expect(named(root, 'part')).toEqual(['1', '2']);
    expect(named(root, 'conformance')).toEqual(['A']);
  });

  it('give the day of the report and no other', async () => {
    const root = await packetOf({ title: 'T', author: 'A', subject: 'S' });
    expect(named(root, 'CreateDate')).toEqual(['2026-11-22T00:00:00Z']);
  });
});

describe('escaping for XML', () => {
  it('covers all five signs', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
  });
});
