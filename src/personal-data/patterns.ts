import { isNhsNumber } from './nhs-number.js';

/** A kind of direct identifier that can be told from the text itself. */
export interface PersonalDataPattern {
  /** As a message names it. */
  readonly what: string;
  /** Digits that there must be: a count is cheaper than a search, and most comments end here. */
  readonly digits: number;
  /** A character that there must be. */
  readonly needs?: string;
  /** Finds candidates inside a longer text. */
  readonly finds: RegExp;
  /** Further proof for a candidate, when the shape alone is not enough. */
  readonly proves?: (found: string) => boolean;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';

/**
 * Shapes of direct identifiers. National Insurance number: two letters with HMRC's excluded prefixes, six
 * digits, A–D (HMRC NIM39110). Postcode: full only, outward and inward part (GOV.UK bulk data transfer
 * pattern), because a district alone names nobody.
 */
export const patterns: readonly PersonalDataPattern[] = [
  {
    what: 'e-mail address',
    digits: 0,
    needs: '@',
    // Bounded, as the parts of an address are, so that a long text without one takes no time.
    finds: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu,
  },
  {
    what: 'National Insurance number',
    digits: 6,
    finds: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/gi,
  },
  {
    what: 'NHS number',
    digits: 10,
    finds: /(?<![\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.])/g,
    proves: isNhsNumber,
  },
  {
    what: 'phone number',
    digits: 10,
    finds: /(?<![\d.])(?:\+44 ?(?:\(0\) ?)?|0044 ?|\(?0(?=[1237]))(?:[ ()-]{0,2}\d){9,10}(?!\d)/g,
  },
  {
    what: 'postcode',
    digits: 2,
    finds:
      /\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d[\dA-HJKPS-UW]?|[A-HK-Y]\d[\dABEHMNPRV-Y]?) {0,2}\d[ABD-HJLNP-UW-Z]{2})\b/gi,
  },
  {
    what: 'IP address',
    digits: 4,
    needs: '.',
    finds: new RegExp(`(?<![\\d.])(?:${octet}\\.){3}${octet}(?![\\d.])`, 'g'),
  },
];
