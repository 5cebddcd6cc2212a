import { countHeadingRows } from '../layout/count-heading-rows.js';
import type { Dialect } from '../layout/dialect.js';
import { present } from '../layout/sighting.js';
import { keysOf } from '../layout/top.js';
import { oneRow, severalRows } from './plain.js';

const own = {
  personid: 'respondent-id',
  personreference: 'respondent-id',
  clientid: 'respondent-id',
  clientreference: 'respondent-id',
  serviceuserid: 'respondent-id',
  lapersonid: 'respondent-id',
  caseid: 'case-id',
  casereference: 'case-id',
  caseref: 'case-id',
  nhsnumber: 'nhs-number',
  dateofbirth: 'date-of-birth',
  dob: 'date-of-birth',
  postcode: 'postcode',
  forename: 'first-name',
  surname: 'last-name',
  allocatedworker: 'worker',
  worker: 'worker',
  socialworker: 'worker',
  workeremail: 'worker',
  team: 'team',
  reviewdate: 'end',
  dateofreview: 'end',
  datereviewcompleted: 'end',
  reviewid: 'response-id',
  reviewtype: 'review-type',
  assessmentid: 'response-id',
};

/**
 * An extract of a council's case system: one row a review, one to eight heading rows, the survey among other
 * columns, several reviews to a person. Every council writes its own, so only the columns around the survey are
 * known.
 */
export const caseManagement: Dialect = {
  name: 'case-management',
  title: 'Case-management extract',
  verified: false,
  sight(top) {
    const counted = countHeadingRows(top);
    const seen = new Set(
      top.rows
        .slice(0, counted.headingRows)
        .flatMap((row) => keysOf(row).filter((k) => Object.hasOwn(own, k))),
    );
    const person = top.rows
      .slice(0, counted.headingRows)
      .some(
        (row) =>
          present(row, [
            'personid',
            'personreference',
            'clientid',
            'serviceuserid',
            'lapersonid',
            'caseid',
            'nhsnumber',
            'reviewid',
          ]).length > 0,
      );
    if (!person || seen.size < 2 || counted.missing) return null;
    return {
      headingRows: counted.headingRows,
      strength: 0.4,
      clues: [`columns of a case system (${seen.size})`, ...counted.clues],
    };
  },
  headings: (rows) => (rows.length < 2 ? oneRow(rows[0] ?? []) : severalRows(rows)),
  marks: {},
  roles: own,
};
