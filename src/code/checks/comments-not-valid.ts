import type { Check } from './check.js';

export const commentsNotValid: Check = {
  code: 'comments-not-valid',
  number: null,
  severity: 'stop',
  title: 'The reviewed comments cannot be used',
  means:
    'A quote is printed only when a person has approved it, it is still what somebody wrote in these exports, and nothing in it names anyone. The message lists each line of the review file where that is not so: with the row and, for an identifier such as a phone number, where it begins.',
  todo: 'Put those lines right, or leave their "approve" empty. If the export has changed, make a new review file with "poet comments --review".',
  message: () => 'The reviewed comments cannot be used.',
};
