import type { ComparisonItem } from '../../analysis/analysis.js';
import { tenPeople } from '../../chart/chart.js';
import { capitalised, countWords, outOfTen, roundHalfAway } from '../../wording/wording.js';
import { bullets, heading, paragraph, strong, text } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection, WholeSection } from '../page.js';
import { headlines, type Standing, showsResults } from '../standing.js';
import { plainShare } from './plain-words.js';

const most = 4;

function statement(item: ComparisonItem, standing: Standing, page: AudiencePage): Block[] {
  const count = roundHalfAway((item.here.percent ?? 0) / 10);
  return [
    {
      block: 'figure',
      id: `${page.key}easy-${item.question}`,
      caption: capitalised(item.label),
      subtitle: plainShare(item),
      alt: `${count} of 10 people are filled in.`,
      table: `${page.key}easy-numbers`,
      scene: tenPeople(count),
    },
    paragraph(
      standing === 'more-positive'
        ? 'This is better than in other places.'
        : 'This is not as good as in other places.',
    ),
  ];
}

/** What people said, a picture and a sentence for each thing, then the numbers in one small table. */
export const easyStatements: AudienceSection = (page) => {
  const { audience, people } = page;
  const count = audience.respondents === null ? 'A few' : countWords(audience.respondents);
  const title = heading(`${page.key}easy`, page.level, 'What we found out');
  const intro = paragraph(`${count} ${people} told us what they think.`);
  if (!showsResults(page)) {
    return [title, intro, paragraph('That is too few to say what people think.')];
  }
  const better = headlines(page, 'more-positive').slice(0, most);
  const less = headlines(page, 'less-positive').slice(0, most);
  const rows = [...better, ...less].map((item) => [
    capitalised(item.label),
    outOfTen(item.here.percent ?? 0),
  ]);
  if (rows.length === 0) {
    return [title, intro, paragraph('We cannot tell if things are different here from other places.')];
  }
  return [
    title,
    intro,
    ...better.flatMap((item) => statement(item, 'more-positive', page)),
    ...less.flatMap((item) => statement(item, 'less-positive', page)),
    paragraph('For other things, we cannot tell if there is a difference.'),
    {
      block: 'table',
      id: `${page.key}easy-numbers`,
      caption: 'The numbers',
      columns: [
        { label: 'What we asked about', align: 'left', width: 0.6 },
        { label: 'How many said good things', align: 'left', width: 0.4 },
      ],
      rows,
      notes: [],
    },
  ];
};

/** What this paper is, and that it is a draft until people have checked it. */
export const easyOpening: WholeSection = ({ place }) => [
  paragraph(`This is about care and support in ${place}.`, 'lead'),
  paragraph('You can ask someone to help you read it.'),
];

/** Hard words, and what happens next. */
export const easyEnding: WholeSection = ({ settings }) => [
  heading('easy-next', 2, 'What happens next'),
  paragraph('The council will think about what people said.'),
  { block: 'fill-in', prompt: 'What the council will do', lines: 4 },
  ...(settings.contact === undefined ? [] : [paragraph(settings.contact)]),
  heading('easy-words', 2, 'Hard words'),
  bullets([
    [strong('Council: '), text('the people who run services in your area.')],
    [strong('Support: '), text('the help you get to live your life.')],
    [strong('Survey: '), text('a list of questions that many people answer.')],
  ]),
];
