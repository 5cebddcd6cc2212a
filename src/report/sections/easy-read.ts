import type { ComparisonItem, ItemScore } from '../../analysis/analysis.js';
import { type PictogramName, pictogram, tenPeople } from '../../chart/chart.js';
import { capitalised, countWords, outOfTen, roundHalfAway, sentence } from '../../wording/wording.js';
import { bullets, heading, strong, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { comparedItems, headlines, type Standing, showsResults } from '../standing.js';
import { plainRest, plainShare, type RestWords } from './plain-words.js';
import { extremes } from './stands-out.js';

const most = 4;

/** A picture that says what the words say, and the words. */
function row(id: string, name: PictogramName, ...sentences: readonly string[]): Block {
  return {
    block: 'picture',
    id,
    scene: pictogram(name),
    alt: null,
    words: sentences.map((each) => [text(each)]),
  };
}

/** Ten people, as many filled as said it, beside what it is about. */
function share(key: string, question: string, label: string, percent: number, said: string): Block {
  const count = roundHalfAway(percent / 10);
  return {
    block: 'picture',
    id: `${key}easy-${question}`,
    scene: tenPeople(count),
    alt: `Ten people. ${count} of them are filled in.`,
    words: [[strong(`${capitalised(label)}.`)], [text(said)]],
  };
}

/** How it is beside other places, or beside last time. */
function standingWords(standing: Standing, { comparison }: AudiencePage): string {
  const before = comparison?.with === 'previous';
  if (standing === 'more-positive')
    return before ? 'This is better than last time.' : 'This is better than in other places.';
  return before ? 'This is not as good as last time.' : 'This is not as good as in other places.';
}

function statement(item: ComparisonItem, standing: Standing, page: AudiencePage): Block[] {
  const { key } = page;
  const better = standing === 'more-positive';
  return [
    share(key, item.question, item.label, item.here.percent ?? 0, plainShare(item, page)),
    row(`${key}easy-${item.question}-is`, better ? 'smile' : 'frown', standingWords(standing, page)),
  ];
}

function ownStatement({ question, label, positive }: ItemScore, { key, people }: AudiencePage): Block {
  const said = `${outOfTen(positive.percent ?? 0, people)} said good things about this.`;
  return share(key, question, label, positive.percent ?? 0, said);
}

/** What stands out here, better first; without other places to look at, what most and fewest people liked. */
function found(page: AudiencePage): readonly Block[] {
  const { key, level } = page;
  const title = (id: string, words: string) => heading(`${key}easy-${id}`, level, words);
  if (comparedItems(page).length === 0) {
    const { highest, lowest } = extremes(page, most);
    if (highest.length === 0) return [];
    return [
      title('most', `What most ${page.people} liked`),
      ...highest.map((item) => ownStatement(item, page)),
      title('fewest', `What fewer ${page.people} liked`),
      ...lowest.map((item) => ownStatement(item, page)),
    ];
  }
  return (['more-positive', 'less-positive'] as const).flatMap((standing) => {
    const items = headlines(page, standing).slice(0, most);
    if (items.length === 0) return [];
    const better = standing === 'more-positive';
    return [
      title(better ? 'better' : 'less', better ? 'What is better here' : 'What is not as good here'),
      ...items.flatMap((item) => statement(item, standing, page)),
    ];
  });
}

const restPictures: Readonly<Record<RestWords['is'], PictogramName>> = {
  'more-positive': 'smile',
  'less-positive': 'frown',
  similar: 'same',
  unclear: 'unsure',
};

/** What people said: a picture and a sentence for each thing. */
export const easyStatements: AudienceSection = (page) => {
  const { audience, people, key } = page;
  const count = audience.respondents === null ? 'A few' : countWords(audience.respondents);
  const told = row(`${key}easy-told`, 'speech', `${count} ${people} told us what they think.`);
  const title = heading(`${key}easy`, page.level, 'What we found out');
  if (!showsResults(page)) {
    return [
      title,
      told,
      row(
        `${key}easy-few`,
        'lock',
        `That is too few to say what ${people} think.`,
        'We keep what they said private.',
      ),
    ];
  }
  const statements = found(page);
  const compared = comparedItems(page).length > 0;
  const before = page.comparison?.with === 'previous';
  if (!compared) {
    return [
      title,
      told,
      ...statements,
      row(
        `${key}easy-rest`,
        'unsure',
        before
          ? `We do not know what ${people} said last time.`
          : `We do not know what ${people} in other places said.`,
      ),
    ];
  }
  const rest = plainRest(page, {
    'more-positive': Math.min(most, headlines(page, 'more-positive').length),
    'less-positive': Math.min(most, headlines(page, 'less-positive').length),
  });
  return [
    title,
    told,
    ...statements,
    ...rest.map(({ is, words }) => row(`${key}easy-rest-${is}`, restPictures[is], words)),
  ];
};

/** What this paper is, and who has checked it. */
export const easyOpening: WholeSection = ({ place, settings }) => [
  row('easy-about', 'people', `This is about care and support in ${place}.`),
  row('easy-survey', 'survey', 'The council asked people questions.', 'This paper says what they told us.'),
  row('easy-help', 'help', 'You can ask someone to help you read it.'),
  ...(settings.easyReadCheckedBy === undefined
    ? []
    : [row('easy-checked', 'smile', sentence(`${settings.easyReadCheckedBy} checked this paper`))]),
];

/** What happens next, whom to ask, and hard words. */
export const easyEnding: WholeSection = ({ settings }) => [
  heading('easy-next', 2, 'What happens next'),
  row('easy-think', 'meeting', 'The council will think about what people said.'),
  { block: 'fill-in', prompt: 'What the council will do', lines: 1 },
  ...(settings.contact === undefined
    ? []
    : [row('easy-contact', 'letter', 'You can ask us about this.', sentence(settings.contact))]),
  heading('easy-words', 2, 'Hard words'),
  bullets([
    [strong('Council: '), text('the people who run services in your area.')],
    [strong('Support: '), text('the help you get to live your life.')],
  ]),
];
