import type { Block } from '../../../report/report.js';
import { lineStrips } from './lines.js';
import type { Place } from './place.js';
import { setText } from './setting.js';
import { type Strip, strip } from './strip.js';
import { above, colours, styles } from './style.js';

/** Room for handwriting between two lines. */
const spacing = 25;

/** A prompt and ruled lines to write on. The prompt is text; the lines are decoration. */
export function setFillIn(
  { prompt, lines }: Extract<Block, { block: 'fill-in' }>,
  { parent, x, width, type }: Place,
): readonly Strip[] {
  const words = setText(prompt, { tag: 'P', parent }, { ...styles.body, weight: 'bold' }, width, type);
  const ruled = Array.from({ length: lines }, (_, i) =>
    strip(
      spacing,
      [
        {
          node: 'layout',
          inks: [{ ink: 'rule', x, y: spacing - 2, width, thickness: 0.75, colour: colours.writing }],
        },
      ],
      { keep: i < 1 || i === lines - 2 },
    ),
  );
  return [
    ...lineStrips(words, x, styles.body.leading, above.fillIn, lines > 0).map((line) => ({
      ...line,
      keep: lines > 0 || line.keep,
    })),
    ...ruled.map((line, i) => (i === lines - 1 ? { ...line, keep: false } : line)),
  ];
}
