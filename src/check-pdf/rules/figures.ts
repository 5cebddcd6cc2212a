import type { PdfFile } from '../read/file.js';
import { items } from '../read/objects.js';
import { attributeOf, childElements, type Element } from '../read/structure.js';
import { textOfElement } from '../read/text.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../where.js';

/** About figures. */
export const figureRules: readonly Rule[] = [
  {
    id: '13-004',
    standard: 'PDF/UA-1',
    title: 'Every figure has a text alternative',
    check: (file, expect) => {
      for (const figure of figures(file)) {
        expect((figure.alt ?? figure.actual ?? '').trim() !== '', placeOf(file, figure), 'there is none');
      }
    },
  },
  {
    id: 'figure-place',
    standard: 'poet',
    title: 'Every figure says where it is on its page',
    check: (file, expect) => {
      for (const figure of figures(file)) {
        expect(items(attributeOf(figure, 'BBox')).length === 4, placeOf(file, figure), 'it has no BBox');
      }
    },
  },
  {
    id: 'figure-words',
    standard: 'poet',
    title: 'A figure’s text alternative says more than its caption',
    check: (file, expect) => {
      for (const figure of figures(file)) {
        const alt = (figure.alt ?? '').trim();
        if (alt === '') continue;
        const bare = /^(?:figure|fig|image|chart|graph|picture)?[\W\d]*$/iu.test(alt);
        expect(!bare, placeOf(file, figure), `it says only "${alt}"`);
        expect(
          !captions(figure).some((caption) => textOfElement(file, caption) === alt),
          placeOf(file, figure),
          'it repeats the caption',
        );
      }
    },
  },
];

function figures(file: PdfFile): readonly Element[] {
  return file.structure.elements.filter(({ type }) => type === 'Figure');
}

/** Inside the figure, or beside it. */
function captions(figure: Element): readonly Element[] {
  const near = [...childElements(figure), ...(figure.parent ? childElements(figure.parent) : [])];
  return near
    .filter(({ type }) => type === 'Caption')
    .flatMap((caption) => [caption, ...childElements(caption)]);
}
