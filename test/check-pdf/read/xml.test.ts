import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/check-pdf/read/xml.js';

describe('well-formed XML', () => {
  it('is read with names resolved to their namespaces', () => {
    const result = readXml(
      '<?xpacket begin="\ufeff"?>\n<x:a xmlns:x="urn:x" x:b="1 &amp; 2"><c xmlns="urn:c">t &#x26; <![CDATA[<u>]]></c><!-- n --></x:a>',
    );
    if ('fault' in result) throw new Error(result.fault);
    const { root } = result;
    expect([root.namespace, root.name, root.attributes.get('urn:x b')]).toEqual(['urn:x', 'a', '1 & 2']);
    expect(root.children.map(({ namespace, name, text }) => [namespace, name, text])).toEqual([
      ['urn:c', 'c', 't & <u>'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['text alone', 'hello'],
    ['a bare &', '<a>Fish & chips</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an entity left open', '<a>&amp</a>'],
    ['a < in text', '<a>1 < 2</a>'],
    ['a < in an attribute', '<a b="<"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['tags that cross', '<a><b></a></b>'],
    ['a tag left open', '<a><b></b>'],
    ['a tag never opened', '<a/></b>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>more'],
    ['a prefix without a namespace', '<p:a/>'],
    ['an attribute prefix without a namespace', '<a p:b="1"/>'],
    ['a comment with --', '<a><!-- a -- b --></a>'],
    [']]> in text', '<a>]]></a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a reference to no character', '<a>&#0;</a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
  ])('is not %s', (_words, source) => {
    expect(readXml(source)).toHaveProperty('fault');
  });
});
