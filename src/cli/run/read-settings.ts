import type { ReadSettings } from '../../index.js';
import type { Settings } from './settings.js';

/** The part of the settings that reading and checking needs. */
export function readSettingsOf(settings: Settings): ReadSettings {
  const { dialect, headingRows, encoding, delimiter, sheet, questionSet } = settings;
  return {
    intake: {
      ...(dialect === undefined ? {} : { dialect }),
      ...(headingRows === undefined ? {} : { headingRows }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(delimiter === undefined ? {} : { delimiter: characters[delimiter] ?? delimiter }),
      ...(sheet === undefined ? {} : { sheet }),
    },
    recognise: {
      ...(questionSet === undefined ? {} : { questionSet }),
      // An empty mapping settles nothing, and must not stand for a choice of question set.
      ...(Object.keys(settings.columns).length === 0 ? {} : { columns: settings.columns }),
      accept: settings.accept,
    },
    code: {
      accept: settings.accept,
      codes: settings.codes,
      today: settings.date,
      ...(settings.opened === undefined ? {} : { opened: settings.opened }),
      ...(settings.shares === undefined ? {} : { thresholds: sharesOf(settings.shares) }),
      ...(settings.dateOrder === undefined ? {} : { dateOrder: settings.dateOrder }),
      ...(settings.marks === undefined ? {} : { marks: settings.marks }),
      ...(settings.reviews === undefined ? {} : { reviews: settings.reviews }),
    },
  };
}

function sharesOf(shares: NonNullable<Settings['shares']>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(shares).flatMap(([code, share]) => (share === undefined ? [] : [[code, share]])),
  );
}

const characters: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
