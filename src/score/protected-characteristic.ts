/** What a characteristic's id says, in the order looked for. */
const signs: readonly (readonly [string, RegExp])[] = [
  ['age', /(?:^|-)age(?:-|$)/],
  ['gender reassignment', /(?:^|-)(?:trans|gender-identity|gender-reassignment)(?:-|$)/],
  ['sex', /(?:^|-)(?:gender|sex)(?:-|$)/],
  ['race', /(?:^|-)(?:ethnic|ethnicity|ethnic-group|race|nationality)(?:-|$)/],
  ['religion or belief', /(?:^|-)(?:religion|belief|faith)(?:-|$)/],
  ['sexual orientation', /(?:^|-)(?:sexual-orientation|sexuality|orientation)(?:-|$)/],
  ['disability', /(?:^|-)(?:disability|need|impairment|care-group|general-health)(?:-|$)/],
  ['marriage and civil partnership', /(?:^|-)(?:marital|marriage|partnership)(?:-|$)/],
  ['pregnancy and maternity', /(?:^|-)(?:pregnancy|maternity)(?:-|$)/],
];

/**
 * The protected characteristic of the Equality Act 2010 that a breakdown is about, read from the question's id, or
 * null. It says only that the public sector equality duty (section 149) has to be had in mind when reading it.
 */
export function protectedCharacteristic(question: string): string | null {
  return signs.find(([, sign]) => sign.test(question))?.[0] ?? null;
}
