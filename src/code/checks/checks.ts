import { agesBanded } from './ages-banded.js';
import { anotherQuestionnaire } from './another-questionnaire.js';
import { answerNotOnScale } from './answer-not-on-scale.js';
import { answerSpellingFolded } from './answer-spelling-folded.js';
import { answeredBeforeOpening } from './answered-before-opening.js';
import { answeredThoughNotAsked } from './answered-though-not-asked.js';
import { answeredTooFast } from './answered-too-fast.js';
import { askedAndLeftBlank } from './asked-and-left-blank.js';
import { audienceWithoutQuestions } from './audience-without-questions.js';
import { authoritiesMixed } from './authorities-mixed.js';
import { authorityNotInRegister } from './authority-not-in-register.js';
import { authorityNotKnown } from './authority-not-known.js';
import { authorityTwice } from './authority-twice.js';
import { batchListNotValid } from './batch-list-not-valid.js';
import { benchmarkLacksTheseData } from './benchmark-lacks-these-data.js';
import { benchmarkNotComparable } from './benchmark-not-comparable.js';
import { benchmarkNotPossible } from './benchmark-not-possible.js';
import { benchmarkNotValid } from './benchmark-not-valid.js';
import { benchmarkWouldReveal } from './benchmark-would-reveal.js';
import { blankColumns } from './blank-columns.js';
import { blankRows } from './blank-rows.js';
import { breakdownNotDeclared } from './breakdown-not-declared.js';
import { cellVeryLong } from './cell-very-long.js';
import { cellsWithoutHeading } from './cells-without-heading.js';
import { charactersDamaged } from './characters-damaged.js';
import type { Check } from './check.js';
import { choiceMissing } from './choice-missing.js';
import { choicesNotExplained } from './choices-not-explained.js';
import { codeNotKnown } from './code-not-known.js';
import { codesRead } from './codes-read.js';
import { codesUnclear } from './codes-unclear.js';
import { codesWithoutLabels } from './codes-without-labels.js';
import { columnUnknown } from './column-unknown.js';
import { columnsCutOff } from './columns-cut-off.js';
import { commentsNotValid } from './comments-not-valid.js';
import { configNotValid } from './config-not-valid.js';
import { dateInFuture } from './date-in-future.js';
import { dateOrderUndecidable } from './date-order-undecidable.js';
import { dateUnreadable } from './date-unreadable.js';
import { delimiterNotComma } from './delimiter-not-comma.js';
import { delimiterUnknown } from './delimiter-unknown.js';
import { dialectUnknown } from './dialect-unknown.js';
import { directIdentifiersDropped } from './direct-identifiers-dropped.js';
import { disqualifiedResponses } from './disqualified-responses.js';
import { duplicateRespondent } from './duplicate-respondent.js';
import { duplicatesNotAllChecked } from './duplicates-not-all-checked.js';
import { earlierReviews } from './earlier-reviews.js';
import { encodingNotUtf8 } from './encoding-not-utf-8.js';
import { encodingUnknown } from './encoding-unknown.js';
import { endBeforeStart } from './end-before-start.js';
import { exclusiveWithOthers } from './exclusive-with-others.js';
import { fileEmpty } from './file-empty.js';
import { fileNotReadable } from './file-not-readable.js';
import { fileTooLarge } from './file-too-large.js';
import { formulaLikeCells } from './formula-like-cells.js';
import { formulasWithoutValue } from './formulas-without-value.js';
import { gridIncomplete } from './grid-incomplete.js';
import { gridMissing } from './grid-missing.js';
import { headingCut } from './heading-cut.js';
import { headingDamaged } from './heading-damaged.js';
import { headingDuplicate } from './heading-duplicate.js';
import { headingNear } from './heading-near.js';
import { headingRowsOutOfRange } from './heading-rows-out-of-range.js';
import { headingRowsUncertain } from './heading-rows-uncertain.js';
import { headingsMissing } from './headings-missing.js';
import { headingsOnly } from './headings-only.js';
import { hiddenColumns } from './hidden-columns.js';
import { hiddenRows } from './hidden-rows.js';
import { idRepeats } from './id-repeats.js';
import { identicalRows } from './identical-rows.js';
import { identifiersInComments } from './identifiers-in-comments.js';
import { invitedFewerThanAnswered } from './invited-fewer-than-answered.js';
import { layoutRecognised } from './layout-recognised.js';
import { layoutUnverified } from './layout-unverified.js';
import { logoNotValid } from './logo-not-valid.js';
import { mappingUnknownColumn } from './mapping-unknown-column.js';
import { mappingUnknownQuestion } from './mapping-unknown-question.js';
import { markOfNoAnswer } from './mark-of-no-answer.js';
import { mergedCells } from './merged-cells.js';
import { moreThanOneTicked } from './more-than-one-ticked.js';
import { noAnswers } from './no-answers.js';
import { noReadableAnswers } from './no-readable-answers.js';
import { notRespondentLevel } from './not-respondent-level.js';
import { notText } from './not-text.js';
import { numberOutOfRange } from './number-out-of-range.js';
import { optionNotValid } from './option-not-valid.js';
import { outputNotWritable } from './output-not-writable.js';
import { partialResponses } from './partial-responses.js';
import { pdfUnreadable } from './pdf-unreadable.js';
import { personNotKnown } from './person-not-known.js';
import { populationDoesNotFit } from './population-does-not-fit.js';
import { populationNotValid } from './population-not-valid.js';
import { previousNotComparable } from './previous-not-comparable.js';
import { profilesMixed } from './profiles-mixed.js';
import { questionMissing } from './question-missing.js';
import { questionMostlyBlank } from './question-mostly-blank.js';
import { questionOrderDiffers } from './question-order-differs.js';
import { questionSetNotFound } from './question-set-not-found.js';
import { questionSetNotRecognised } from './question-set-not-recognised.js';
import { questionSetNotValid } from './question-set-not-valid.js';
import { questionSetUncertain } from './question-set-uncertain.js';
import { questionSetUnknown } from './question-set-unknown.js';
import { quoteNotClosed } from './quote-not-closed.js';
import { respondentTypeUnknown } from './respondent-type-unknown.js';
import { reviewsNotInOrder } from './reviews-not-in-order.js';
import { rowEndsEarly } from './row-ends-early.js';
import { rowLengthDiffers } from './row-length-differs.js';
import { rowsAfterBlankRow } from './rows-after-blank-row.js';
import { sameAnswerThroughout } from './same-answer-throughout.js';
import { sameAnswersWithinMinutes } from './same-answers-within-minutes.js';
import { sheetChosen } from './sheet-chosen.js';
import { sheetNotFound } from './sheet-not-found.js';
import { shortRowsFilled } from './short-rows-filled.js';
import { smallGroups } from './small-groups.js';
import { spreadsheetDamage } from './spreadsheet-damage.js';
import { strayQuotes } from './stray-quotes.js';
import { surplusBlankCells } from './surplus-blank-cells.js';
import { tallyNotValid } from './tally-not-valid.js';
import { tallyOfAnotherQuestionnaire } from './tally-of-another-questionnaire.js';
import { tallyStoreBusy } from './tally-store-busy.js';
import { tallyStoreNotValid } from './tally-store-not-valid.js';
import { testResponses } from './test-responses.js';
import { threadStopped } from './thread-stopped.js';
import { tooManyColumns } from './too-many-columns.js';
import { trendNotComparable } from './trend-not-comparable.js';
import { versionsMixed } from './versions-mixed.js';
import { workbookDamaged } from './workbook-damaged.js';
import { workbookTooLarge } from './workbook-too-large.js';

/** Every finding and error by its code, in the order of the list of checks: file, kind, headings, answers, rows, safety. */
export const checks = {
  'file-not-readable': fileNotReadable,
  'file-empty': fileEmpty,
  'headings-only': headingsOnly,
  'not-text': notText,
  'encoding-not-utf-8': encodingNotUtf8,
  'encoding-unknown': encodingUnknown,
  'characters-damaged': charactersDamaged,
  'heading-damaged': headingDamaged,
  'delimiter-not-comma': delimiterNotComma,
  'delimiter-unknown': delimiterUnknown,
  'quote-not-closed': quoteNotClosed,
  'stray-quotes': strayQuotes,
  'row-length-differs': rowLengthDiffers,
  'row-ends-early': rowEndsEarly,
  'short-rows-filled': shortRowsFilled,
  'surplus-blank-cells': surplusBlankCells,
  'cells-without-heading': cellsWithoutHeading,
  'blank-rows': blankRows,
  'blank-columns': blankColumns,
  'rows-after-blank-row': rowsAfterBlankRow,
  'columns-cut-off': columnsCutOff,
  'spreadsheet-damage': spreadsheetDamage,
  'cell-very-long': cellVeryLong,
  'file-too-large': fileTooLarge,
  'too-many-columns': tooManyColumns,
  'workbook-damaged': workbookDamaged,
  'workbook-too-large': workbookTooLarge,
  'sheet-not-found': sheetNotFound,
  'sheet-chosen': sheetChosen,
  'hidden-rows': hiddenRows,
  'hidden-columns': hiddenColumns,
  'merged-cells': mergedCells,
  'formulas-without-value': formulasWithoutValue,
  'not-respondent-level': notRespondentLevel,
  'question-set-not-recognised': questionSetNotRecognised,
  'question-set-unknown': questionSetUnknown,
  'question-set-not-found': questionSetNotFound,
  'question-set-uncertain': questionSetUncertain,
  'another-questionnaire': anotherQuestionnaire,
  'audience-without-questions': audienceWithoutQuestions,
  'respondent-type-unknown': respondentTypeUnknown,
  'layout-recognised': layoutRecognised,
  'layout-unverified': layoutUnverified,
  'dialect-unknown': dialectUnknown,
  'heading-rows-uncertain': headingRowsUncertain,
  'heading-rows-out-of-range': headingRowsOutOfRange,
  'headings-missing': headingsMissing,
  'question-missing': questionMissing,
  'heading-near': headingNear,
  'heading-cut': headingCut,
  'heading-duplicate': headingDuplicate,
  'column-unknown': columnUnknown,
  'question-order-differs': questionOrderDiffers,
  'grid-missing': gridMissing,
  'grid-incomplete': gridIncomplete,
  'choice-missing': choiceMissing,
  'versions-mixed': versionsMixed,
  'mapping-unknown-question': mappingUnknownQuestion,
  'mapping-unknown-column': mappingUnknownColumn,
  'answer-not-on-scale': answerNotOnScale,
  'number-out-of-range': numberOutOfRange,
  'answer-spelling-folded': answerSpellingFolded,
  'ages-banded': agesBanded,
  'codes-without-labels': codesWithoutLabels,
  'codes-read': codesRead,
  'codes-unclear': codesUnclear,
  'date-unreadable': dateUnreadable,
  'date-order-undecidable': dateOrderUndecidable,
  'date-in-future': dateInFuture,
  'end-before-start': endBeforeStart,
  'choices-not-explained': choicesNotExplained,
  'more-than-one-ticked': moreThanOneTicked,
  'exclusive-with-others': exclusiveWithOthers,
  'mark-of-no-answer': markOfNoAnswer,
  'question-mostly-blank': questionMostlyBlank,
  'answered-though-not-asked': answeredThoughNotAsked,
  'asked-and-left-blank': askedAndLeftBlank,
  'duplicate-respondent': duplicateRespondent,
  'earlier-reviews': earlierReviews,
  'reviews-not-in-order': reviewsNotInOrder,
  'id-repeats': idRepeats,
  'duplicates-not-all-checked': duplicatesNotAllChecked,
  'identical-rows': identicalRows,
  'same-answers-within-minutes': sameAnswersWithinMinutes,
  'partial-responses': partialResponses,
  'disqualified-responses': disqualifiedResponses,
  'test-responses': testResponses,
  'answered-before-opening': answeredBeforeOpening,
  'no-answers': noAnswers,
  'no-readable-answers': noReadableAnswers,
  'same-answer-throughout': sameAnswerThroughout,
  'answered-too-fast': answeredTooFast,
  'direct-identifiers-dropped': directIdentifiersDropped,
  'identifiers-in-comments': identifiersInComments,
  'authority-not-in-register': authorityNotInRegister,
  'small-groups': smallGroups,
  'formula-like-cells': formulaLikeCells,
  'question-set-not-valid': questionSetNotValid,
  'benchmark-not-valid': benchmarkNotValid,
  'tally-not-valid': tallyNotValid,
  'person-not-known': personNotKnown,
  'tally-store-not-valid': tallyStoreNotValid,
  'tally-store-busy': tallyStoreBusy,
  'population-does-not-fit': populationDoesNotFit,
  'population-not-valid': populationNotValid,
  'benchmark-not-comparable': benchmarkNotComparable,
  'benchmark-lacks-these-data': benchmarkLacksTheseData,
  'authority-twice': authorityTwice,
  'profiles-mixed': profilesMixed,
  'tally-of-another-questionnaire': tallyOfAnotherQuestionnaire,
  'benchmark-not-possible': benchmarkNotPossible,
  'benchmark-would-reveal': benchmarkWouldReveal,
  'batch-list-not-valid': batchListNotValid,
  'comments-not-valid': commentsNotValid,
  'config-not-valid': configNotValid,
  'logo-not-valid': logoNotValid,
  'option-not-valid': optionNotValid,
  'breakdown-not-declared': breakdownNotDeclared,
  'output-not-writable': outputNotWritable,
  'thread-stopped': threadStopped,
  'previous-not-comparable': previousNotComparable,
  'trend-not-comparable': trendNotComparable,
  'invited-fewer-than-answered': invitedFewerThanAnswered,
  'authority-not-known': authorityNotKnown,
  'authorities-mixed': authoritiesMixed,
  'pdf-unreadable': pdfUnreadable,
  'code-not-known': codeNotKnown,
} as const satisfies Readonly<Record<string, Check>>;
