const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-11-22` as `22 November 2026`; any other text comes back unchanged. Reads only the text: no time zone. */
export function dateWords(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? iso : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/** Who published it and when: `Northshire, 22 November 2026`; the date alone when nobody is named. */
export function bylineWords(author: string | null, iso: string): string {
  return author === null ? dateWords(iso) : `${author}, ${dateWords(iso)}`;
}
