import type { Dialect } from '../layout/dialect.js';
import { present } from '../layout/sighting.js';
import { pathHeadings } from './kobotoolbox.js';

/**
 * ODK Central and Briefcase: one heading row, `group-question`, answers as codes; many answers as a summary
 * cell and, when split, as columns of 0 and 1 headed `question/OPTION`.
 */
export const odk: Dialect = {
  name: 'odk',
  title: 'ODK Central or Briefcase',
  verified: true,
  sight(top) {
    const seen = present(top.rows[0], [
      'submissiondate',
      'key',
      'metainstanceid',
      'instanceid',
      'submittername',
      'reviewstate',
      'formversion',
    ]);
    if (!seen.includes('submissiondate') || !(seen.includes('key') || seen.length >= 3)) return null;
    return { headingRows: 1, strength: 0.85, clues: [`ODK's own columns (${seen.length})`] };
  },
  headings: (rows) => pathHeadings(rows.at(-1) ?? [], '-', '/'),
  marks: {},
  roles: {
    submissiondate: 'recorded',
    key: 'response-id',
    metainstanceid: 'response-id',
    instanceid: 'response-id',
    start: 'start',
    end: 'end',
    today: 'start',
    deviceid: 'device',
    subscriberid: 'device',
    simid: 'device',
    devicephonenum: 'phone',
    username: 'username',
    submitterid: 'username',
    submittername: 'username',
    attachmentspresent: 'attachments',
    attachmentsexpected: 'attachments',
    reviewstate: 'status',
    edits: 'edits',
    formversion: 'version',
  },
};
