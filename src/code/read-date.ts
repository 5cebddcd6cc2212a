/** Parts of a date as far as an export gives them. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds of the day, to put two reviews of one day in order. */
  readonly seconds: number;
}

export type DateOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date: ISO, slashed in the given order, with a month's name, `2026-04`, `04/2026`, or an Excel serial day
 * (days since 1899-12-30). Null when it is none. Two-digit years are 1970–2069.
 */
export function readDate(cell: string, order: DateOrder): DateParts | null {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  const seconds = secondsIn(text);
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1), seconds);
  const slashed = slashedParts(text);
  if (slashed !== null) {
    const [first, second, year] = slashed;
    const dayFirst = first > 12 || (second <= 12 && order === 'day-first');
    return dayFirst ? made(year, second, first, seconds) : made(year, first, second, seconds);
  }
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear) return made(Number(monthYear[2]), Number(monthYear[1]), 1, 0);
  const serial = /^(\d{5})(?:\.(\d+))?$/.exec(text);
  if (serial) return fromSerial(Number(text));
  return named(text, seconds);
}

/** The parts of `03/04/2026`, first, second and year; null for any other form. */
export function slashedParts(text: string): readonly [number, number, number] | null {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text.trim());
  return found ? [Number(found[1]), Number(found[2]), fullYear(Number(found[3]))] : null;
}

/** A number that grows with the date and time: `yyyymmdd` and the seconds of the day as a fraction. */
export function dateRank({ year, month, day, seconds }: DateParts): number {
  return year * 10_000 + month * 100 + day + seconds / 100_000;
}

/** LimeSurvey dates every response of an anonymous survey 1980-01-01. */
export function isPlaceholder({ year, month, day }: DateParts): boolean {
  return year === 1980 && month === 1 && day === 1;
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber({ year, month, day }: DateParts): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function named(text: string, seconds: number): DateParts | null {
  const dayMonth =
    /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})\b/.exec(text);
  if (dayMonth)
    return made(fullYear(Number(dayMonth[3])), monthOf(dayMonth[2]), Number(dayMonth[1]), seconds);
  const monthDay = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(text);
  if (monthDay) return made(Number(monthDay[3]), monthOf(monthDay[1]), Number(monthDay[2]), seconds);
  const monthYear = /^([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(text);
  if (monthYear) return made(fullYear(Number(monthYear[2])), monthOf(monthYear[1]), 1, 0);
  return null;
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3)) + 1;
}

function fullYear(year: number): number {
  return year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function secondsIn(text: string): number {
  if (!text.includes(':')) return 0;
  const found = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap]m)?/.exec(text);
  if (!found) return 0;
  const half = found[4] === 'pm' ? 12 : 0;
  return (
    ((Number(found[1]) % (found[4] === undefined ? 24 : 12)) + half) * 3600 +
    Number(found[2]) * 60 +
    Number(found[3] ?? 0)
  );
}

/** Civil date from days since 1899-12-30 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function fromSerial(serial: number): DateParts | null {
  if (serial < 20_000 || serial > 80_000) return null;
  const days = Math.floor(serial) - 25_569 + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return made(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    Math.round((serial % 1) * 86_400),
  );
}

function made(year: number, month: number, day: number, seconds: number): DateParts | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) return null;
  return { year, month, day, seconds };
}
