import { isPersonalData } from '../personal-data/personal-data.js';
import type { ColumnProfile } from './column-profile.js';

/** Folded headings that name a direct identifier. Whole headings only: "name of your council" is not a name. */
const byHeading: readonly (readonly [what: string, headings: RegExp])[] = [
  ['IP address', /^(?:ip|ip ?addr(?:ess)?|ipaddress)$/],
  ['e-mail address', /\be-?mail\b(?! survey)/],
  [
    'phone number',
    /^(?:your |contact |home |work |day(?:time)? |mobile )*(?:tele)?(?:phone|mobile)(?: (?:number|no))?$|^(?:telephone|mobile|tel|contact) (?:number|no)$|^phone_?number$/,
  ],
  ['NHS number', /\bnhs ?(?:number|no|num)\b/],
  ['National Insurance number', /\bnational insurance\b|^ni ?(?:number|no)$|^nino$/],
  ['date of birth', /\b(?:date of birth|birth ?date|d\.?o\.?b)\b|^dob$/],
  ['postcode', /\b(?:post ?code|zip|postal code)\b|^postal$/],
  [
    'coordinates',
    /^(?:location)?(?:latitude|longitude|lat|long|lon|gps)\b|^_?geolocation\b|\bcoordinates\b|^_?gps_/,
  ],
  [
    'address',
    /^(?:your |home |full |postal |street |client |person )*address(?: ?(?:line)? ?\d)?$|^(?:street|house) (?:name|number)$|^city\/town$|^(?:uprn)$/,
  ],
  [
    'name',
    /^(?:your |first ?|last ?|middle ?|full ?|family ?|fore|sur|given ?|preferred ?|known ?|person'?s? |respondent'?s? |recipient ?|client'?s? |service user'?s? |child'?s? |carer'?s? |parent'?s? |worker'?s? |social worker'?s? |assessor'?s? |contact |user ?|customer'?s? |participant'?s? |patient'?s? )*(?:first ?|last ?|full ?|sur)?name(?:s|\d|\(s\))?$|^recipient(?:first|last)name$|^(?:social worker|care manager|allocated worker|assessor|reviewer|practitioner)$/,
  ],
  [
    'link to a person',
    /^(?:externalreference|external (?:data )?reference|custom data(?: \d)?|custom value|token|refurl|access code|contact id|_submitted_by|username|phonenumber|redcap_survey_identifier)$/,
  ],
];

/** What platforms and case systems call their own columns that name a person. */
export const identifierRoles: Readonly<Record<string, string>> = {
  ip: 'IP address',
  email: 'e-mail address',
  name: 'name',
  'first-name': 'name',
  'last-name': 'name',
  username: 'name',
  worker: 'name',
  contact: 'link to a person',
  phone: 'phone number',
  postcode: 'postcode',
  'date-of-birth': 'date of birth',
  'nhs-number': 'NHS number',
  location: 'coordinates',
  'external-reference': 'link to a person',
  token: 'link to a person',
};

/** The direct identifier that a folded heading names, or null. */
export function identifierByHeading(folded: string): string | null {
  for (const [what, headings] of byHeading) if (headings.test(folded)) return what;
  return null;
}

const looked = 60;

/** The direct identifier that most cells of a column are, or null. */
export function identifierByValue(profile: ColumnProfile): string | null {
  const found = new Map<string, number>();
  let seen = 0;
  for (const cell of profile.cells.keys()) {
    if (seen >= looked) break;
    seen++;
    const what = isPersonalData(cell);
    if (what !== null) found.set(what, (found.get(what) ?? 0) + 1);
  }
  for (const [what, count] of found) if (count / seen >= 0.5) return what;
  return null;
}
