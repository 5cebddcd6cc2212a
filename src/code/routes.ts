import type { Finding } from '../findings/findings.js';
import type { ColumnBlock } from '../intake/intake.js';
import type { Question, QuestionSet } from '../question-set/question-set.js';
import type { ColumnMatch } from '../recognise/recognise.js';
import { foldText } from '../spelling/spelling.js';
import { shownHeading } from './answer-finding.js';
import { keptRows } from './column-log.js';
import { type AnswerBatch, nonAnswerCodes } from './model.js';
import type { RowLog } from './row-findings.js';

/** What was seen of one question that not everyone is asked. */
interface RouteLog {
  readonly question: Question;
  readonly column: ColumnMatch['column'];
  /** People who were asked. Whose earlier answer is not known is neither asked nor not. */
  asked: number;
  readonly answered: RowLog;
  readonly blank: RowLog;
}

/** Watches the questions that say under `asked-if` who is asked them. */
export interface RouteWatch {
  /** Ids of the questions that are watched. */
  readonly questions: ReadonlySet<string>;
  look(batch: AnswerBatch, block: ColumnBlock, used: Uint32Array): void;
  findings(blankShare: number): readonly Finding[];
}

const [no, perhaps, yes] = [0, 1, 2] as const;

/** Null when the file holds no question with a route whose earlier question it holds too. */
export function watchRoutes(set: QuestionSet, matches: readonly ColumnMatch[]): RouteWatch | null {
  const columns = new Map(matches.map(({ question, column }) => [question, column] as const).reverse());
  const logs = set.questions.flatMap((question): RouteLog[] => {
    const column = columns.get(question.id);
    const routed = question.askedIf?.some((route) => columns.has(route.question)) ?? false;
    if (column === undefined || !routed) return [];
    return [{ question, column, asked: 0, answered: noRows(), blank: noRows() }];
  });
  if (logs.length === 0) return null;
  const byId = new Map(set.questions.map((question) => [question.id, question]));
  return {
    questions: new Set(logs.map(({ question }) => question.id)),
    look(batch, block, used) {
      const known = new Map<string, Uint8Array>();
      for (const log of logs) {
        const asked = askedOf(log.question, batch, byId, columns, known);
        const replied = repliesOf(log.question, batch);
        for (let i = 0; i < batch.rows; i++) {
          const reply = replied[i] ?? blank;
          const row = block.rowNumbers[used[i] ?? 0] ?? 0;
          if (asked[i] === yes) {
            log.asked++;
            if (reply === blank) note(log.blank, row);
          } else if (asked[i] === no && reply === answer) note(log.answered, row);
        }
      }
    },
    findings: (blankShare) => logs.flatMap((log) => findingsOf(log, byId, blankShare)),
  };
}

function noRows(): RowLog {
  return { count: 0, rows: [] };
}

function note(log: RowLog, row: number): void {
  log.count++;
  if (log.rows.length < keptRows) log.rows.push(row);
}

/** For each person whether the question was one to ask. */
function askedOf(
  question: Question,
  batch: AnswerBatch,
  byId: ReadonlyMap<string, Question>,
  columns: ReadonlyMap<string, unknown>,
  known: Map<string, Uint8Array>,
): Uint8Array {
  const before = known.get(question.id);
  if (before !== undefined) return before;
  const asked = new Uint8Array(batch.rows).fill(yes);
  for (const { question: id, answers } of question.askedIf ?? []) {
    const from = byId.get(id);
    if (from === undefined || !columns.has(id)) continue;
    const earlier = askedOf(from, batch, byId, columns, known);
    const gave = gaveOneOf(from, answers, batch);
    for (let i = 0; i < batch.rows; i++) {
      const here = earlier[i] === no ? no : (gave[i] ?? perhaps);
      asked[i] = Math.min(asked[i] ?? no, here);
    }
  }
  known.set(question.id, asked);
  return asked;
}

/** For each person whether one of the answers was given; `perhaps` where the question was left blank. */
function gaveOneOf(question: Question, answers: readonly string[], batch: AnswerBatch): Uint8Array {
  const gave = new Uint8Array(batch.rows).fill(perhaps);
  if (question.form === 'comment') return gave;
  const wanted = new Set(answers.map(foldText));
  const isWanted = ({ label, alsoSeenAs }: { label: string; alsoSeenAs: readonly string[] }): boolean =>
    wanted.has(foldText(label)) || alsoSeenAs.some((text) => wanted.has(foldText(text)));
  if (question.form === 'choose-many') {
    const ticks = batch.ticks[question.id];
    const places = question.choices.flatMap((choice, i) => (isWanted(choice) ? [i] : []));
    for (let i = 0; i < batch.rows; i++) {
      if (ticks?.answered[i] === 1) {
        gave[i] = places.some((place) => ticks.choices[place]?.[i] === 1) ? yes : no;
      }
    }
    return gave;
  }
  const counted = question.form === 'rated' ? question.scale.answers : question.choices;
  const others = question.form === 'rated' ? question.scale.notCounted : question.notCounted;
  const codes = new Set([
    ...counted.flatMap((one, code) => (isWanted(one) ? [code] : [])),
    ...others.filter(isWanted).map(({ as }) => nonAnswerCodes[as]),
  ]);
  const given = batch.answers[question.id];
  for (let i = 0; i < batch.rows; i++) {
    const code = given?.[i] ?? nonAnswerCodes.missing;
    if (codes.has(code)) gave[i] = yes;
    else if (code !== nonAnswerCodes.missing) gave[i] = no;
  }
  return gave;
}

const [blank, otherReply, answer] = [0, 1, 2] as const;

/** For each person: nothing, a reply that is no answer ("does not apply" is right where nobody asked), an answer. */
function repliesOf(question: Question, batch: AnswerBatch): Uint8Array {
  const replies = new Uint8Array(batch.rows);
  const comments = batch.comments[question.id];
  const ticks = batch.ticks[question.id];
  const given = batch.answers[question.id];
  for (let i = 0; i < batch.rows; i++) {
    if (comments !== undefined) replies[i] = comments[i] === 1 ? answer : blank;
    else if (ticks !== undefined) {
      const ticked = ticks.choices.some((choice) => choice[i] === 1);
      replies[i] = ticked ? answer : ticks.answered[i] === 1 ? otherReply : blank;
    } else {
      const code = given?.[i] ?? -1;
      replies[i] = code >= 0 ? answer : code === nonAnswerCodes.missing ? blank : otherReply;
    }
  }
  return replies;
}

function findingsOf(
  { question, column, asked, answered, blank: left }: RouteLog,
  byId: ReadonlyMap<string, Question>,
  blankShare: number,
): readonly Finding[] {
  const routes = question.askedIf ?? [];
  const details = {
    label: question.label,
    from: routes.map((route) => byId.get(route.question)?.label ?? route.question),
    answers: routes.map((route) => route.answers.join(' or ')),
  };
  const at = { column: column.letter, heading: shownHeading(column), question: question.id };
  const share = asked === 0 ? 0 : left.count / asked;
  // Leaving a comment blank is nothing to speak of.
  const tell = question.form !== 'comment' && asked >= 10 && share >= blankShare;
  return [
    ...(answered.count === 0
      ? []
      : [
          {
            ...at,
            code: 'answered-though-not-asked',
            severity: 'warning' as const,
            count: answered.count,
            rows: answered.rows,
            details,
          },
        ]),
    ...(tell
      ? [
          {
            ...at,
            code: 'asked-and-left-blank',
            severity: 'warning' as const,
            count: left.count,
            rows: left.rows,
            details: { ...details, of: asked, percent: Math.round(share * 100) },
          },
        ]
      : []),
  ];
}
