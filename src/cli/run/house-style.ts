import { basename } from 'node:path';
import { readBytes } from '../../files/files.js';
import { type ReportSettings, readLogo } from '../../index.js';
import type { Settings } from './settings.js';

/** The house style as reports take it: without a key for what was not said, so that defaults stay. */
export type HouseStyle = Pick<
  ReportSettings,
  'author' | 'logo' | 'accent' | 'contact' | 'nextSteps' | 'youSaidWeDid'
>;

/** What poet.yaml says of the house style, with the logo read and checked. Throws a PoetError for a logo that can't be used. */
export async function houseStyleOf({ houseStyle }: Settings): Promise<HouseStyle> {
  const { name, logo, accent, contact, 'next-steps': next, 'you-said-we-did': pairs } = houseStyle;
  return {
    ...(name === undefined ? {} : { author: name }),
    ...(logo === undefined
      ? {}
      : { logo: await readLogo(await readBytes(logo.file, 'logo'), basename(logo.file), logo.alt) }),
    ...(accent === undefined ? {} : { accent }),
    ...(contact === undefined ? {} : { contact }),
    ...(next === undefined ? {} : { nextSteps: typeof next === 'string' ? [next] : next }),
    ...(pairs === undefined
      ? {}
      : { youSaidWeDid: pairs.map((pair) => ({ said: pair['you-said'], did: pair['we-did'] })) }),
  };
}
