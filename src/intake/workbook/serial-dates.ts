/** Built-in number formats that show a date or a time. */
const builtIn = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
]);

/** Whether a number format shows a date or a time of day. Quoted words, colours and elapsed time do not count. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id) || (id >= 50 && id <= 58);
  if (/\[(h+|m+|s+)\]/i.test(code)) return false;
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0];
  return /[ymdhs]/i.test(bare ?? '') && !/general/i.test(bare ?? '');
}

/**
 * A spreadsheet's serial number as ISO text: `2026-04-17`, with `T09:30:00` when there is a time of day, the time
 * alone below one. `epoch1904` is the old Macintosh count. Null when it is no date (negative, or past 9999).
 */
export function serialToIso(serial: number, epoch1904: boolean): string | null {
  if (!(serial >= 0) || serial >= 2958466) return null;
  let seconds = Math.round((serial - Math.floor(serial)) * 86400);
  let day = Math.floor(serial);
  if (seconds === 86400) [seconds, day] = [0, day + 1];
  if (day === 0 && !epoch1904) return clock(seconds);
  // 1900 was no leap year, but spreadsheets count a 29 February in it.
  const since1970 = epoch1904 ? day - 24107 : day < 60 ? day - 25568 : day - 25569;
  const date = civil(since1970);
  return seconds === 0 ? date : `${date}T${clock(seconds)}`;
}

function clock(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Days since 1970-01-01 as a date of the Gregorian calendar, counted in eras of 400 years from 1 March. */
function civil(days: number): string {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
