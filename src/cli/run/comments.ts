import { extname } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { readExport, writeNewOutput } from '../../files/files.js';
import { type CommentsForReview, commentsForReview, countWords } from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { safe } from '../print/safe.js';
import { findQuestionSet, loadQuestionSets } from './material.js';
import { readSettingsOf } from './read-settings.js';
import { settingsOf } from './settings.js';
import { flagOption, listArgument, textOption } from './typed.js';

export async function runComments(typed: Typed, host: Host): Promise<number> {
  const review = textOption(typed, 'review');
  if (review !== undefined && extname(review).toLowerCase() !== '.csv') {
    throw new PoetError(
      'option-not-valid',
      `the review file is "${review}"; a name that ends in .csv was expected`,
      'Use --review comments.csv.',
      'usage',
    );
  }
  const settings = await settingsOf(typed, host);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const exports = await Promise.all(listArgument(typed).map(readExport));
  const found = await commentsForReview(exports, sets, readSettingsOf(settings));
  host.signal.throwIfAborted();
  const some = found.comments.length > 0;
  const written = review !== undefined && some ? await writeNewOutput(review, found.text, host.signal) : null;
  if (flagOption(typed, 'json')) {
    host.stdout.write(
      `${JSON.stringify({ schema: 'poet-comments/1', questions: found.questions }, null, 2)}\n`,
    );
  }
  if (!flagOption(typed, 'quiet')) host.stderr.write(linesOf(found, review, written).join('\n').concat('\n'));
  return some ? exitCodes.done : exitCodes.answerIsNo;
}

function linesOf(found: CommentsForReview, review: string | undefined, written: string | null): string[] {
  const { questions, comments } = found;
  const lines = questions.map(({ questionSet, label, comments: count, redacted }) => {
    const taken = redacted === 0 ? '' : `, something taken out of ${countWords(redacted)}`;
    return `${safe(label)} (${questionSet}): ${countWords(count)} ${count === 1 ? 'comment' : 'comments'}${taken}`;
  });
  if (questions.length === 0) return ['Nobody was asked to write in their own words.'];
  if (comments.length === 0) return [...lines, 'There are no comments to review, so nothing was written.'];
  if (written === null) {
    return review === undefined ? [...lines, '', 'To review them: --review comments.csv'] : lines;
  }
  return [
    ...lines,
    '',
    `Written: ${written}`,
    'Read each comment. Names and stories that tell who wrote it are for you to find: change or leave them out.',
    'Put yes under "approve" for those to print, then run poet analyse with --comments and this file.',
    'The file holds people’s own words: keep it where the export is kept.',
  ];
}
