import type { Block } from '../../../report/report.js';
import { sceneInks } from './figure.js';
import { lineItems } from './lines.js';
import type { Place } from './place.js';
import { setRuns } from './setting.js';
import { type Item, type Node, type Strip, strip } from './strip.js';
import { above, styles } from './style.js';

/** Of the width, for the picture; then white space, then the words. */
const column = 0.29;
const gap = 20;

/** A picture on the left and its words on the right, each in the middle of the taller: one band, never cut; `keep` ties it to the next. */
export function setPicture(
  block: Extract<Block, { block: 'picture' }>,
  place: Place,
  keep: boolean,
): readonly Strip[] {
  const { x, width, type, known } = place;
  const { scene, alt, words } = block;
  const { body } = styles;
  const group: Node = { tag: 'Div', parent: place.parent, destination: block.id };
  const room = width * column;
  const scale = Math.min(room / scene.width, place.height / 5 / scene.height);
  const [wide, tall] = [scene.width * scale, scene.height * scale];
  const set = words.map((runs) =>
    setRuns(runs, { tag: 'P', parent: group }, body, width - room - gap, type, known),
  );
  const between = above.item;
  const lines = set.reduce((sum, part) => sum + part.length * body.leading, between * (set.length - 1));
  const height = Math.max(tall, lines);
  const left = x + (room - wide) / 2;
  const top = (height - tall) / 2;
  const drawn: Item = {
    node: alt === null ? 'layout' : { tag: 'Figure', parent: group, alt },
    inks: sceneInks(scene, left, top, scale, type),
    area: [left, top, left + wide, top + tall],
  };
  let y = (height - lines) / 2;
  const beside = set.flatMap((part) => {
    const items = part.flatMap((line, i) =>
      lineItems(line, x + room + gap, y + i * body.leading, body.leading),
    );
    y += part.length * body.leading + between;
    return items;
  });
  return [strip(height, [drawn, ...beside], { above: above.picture, keep })];
}
