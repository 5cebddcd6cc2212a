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
  location: 'place',
  'external-reference': 'link to a person',
  token: 'link to a person',
};

/** Names in one word, as platforms and databases write them: `FirstName`, `date_of_birth`, `NHSNo`. */
const inOneWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'IP address': 'ipaddr ipaddress clientip',
    'e-mail address': 'email emailaddress recipientemail respondentemail contactemail',
    'phone number':
      'phone phonenumber telephone telephonenumber telno telephoneno mobile mobilenumber mobileno mobilephone homephone workphone contactnumber phone1 telephone1',
    'NHS number': 'nhs nhsnumber nhsno nhsnum nhsid',
    'National Insurance number': 'ninumber nino nationalinsurancenumber nationalinsuranceno',
    'date of birth': 'dob dateofbirth birthdate birthday',
    postcode: 'postcode zip zipcode postalcode zippostalcode postcodefull fullpostcode homepostcode',
    coordinates:
      'lat long lon lng latitude longitude locationlatitude locationlongitude geolocation gps gpslatitude gpslongitude gpsprecision gpsaltitude coordinates easting northing eastings northings',
    address:
      'address address1 address2 address3 addressline1 addressline2 homeaddress streetaddress street street1 uprn',
    name: 'name firstname lastname surname forename forenames fullname middlename familyname givenname preferredname knownas recipientfirstname recipientlastname recipientname respondentname contactname clientname carername username yourname initials signature',
    'link to a person':
      'externalreference externaldatareference externaldataref customdata recipientid contactid accesscode surveyidentifier redcapsurveyidentifier submittedby uniquelink personallink',
  }).flatMap(([what, names]) => names.split(' ').map((name) => [name, what] as const)),
);

// "What is your", "Please enter the person's": what is asked for comes after it.
const asking =
  /^(?:please |kindly )?(?:(?:what|which) (?:is|are|was)|what's|(?:can|could|may|would) (?:you|we|i) (?:please )?(?:give us|tell us|provide|have|take)|enter|provide|give|give us|tell us|type|write|add|confirm|state|record|insert|leave|share) (?:in |down )?(?:us )?(?:with )?(?:your|the person's|the respondent's|the client's|the service user's|the child's|the carer's|their|his|her|my)? ?(?:own |full |current |contact )*/;
const afterwards =
  / ?(?:\([^()]*\)|- optional|optional|\*|if you (?:wish|want|would like|like|are happy).*|so (?:that )?we can.*|here|below)$/;

/** Most headings name none: one look tells. */
const any = new RegExp(byHeading.map(([, headings]) => headings.source).join('|'));

/** The direct identifier that a folded heading names, or null. */
export function identifierByHeading(folded: string): string | null {
  if (folded.length > 120) return null;
  const bare = folded.replace(afterwards, '').trim();
  for (const name of new Set([folded, bare, bare.replace(asking, '')])) {
    const spaced = name.replaceAll('_', ' ').trim();
    if (any.test(name) || (spaced !== name && any.test(spaced))) {
      for (const [what, headings] of byHeading) if (headings.test(name) || headings.test(spaced)) return what;
    }
    const known = inOneWord.get(
      /^[ -~]*$/.test(name) ? name.replace(/[^a-z\d]/g, '') : name.replace(/[^\p{L}\p{N}]/gu, ''),
    );
    if (known !== undefined) return known;
  }
  return null;
}
