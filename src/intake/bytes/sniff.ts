/** What kind of file the first bytes say this is. Only `text` and `workbook` can be read. */
export type FileKind =
  | 'empty'
  | 'text'
  | 'workbook'
  | 'zip'
  | 'old-office'
  | 'spss'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'gzip'
  | 'image'
  | 'document'
  | 'open-document'
  | 'archive'
  | 'statistics'
  | 'database'
  | 'rich-text'
  | 'message'
  | 'calendar'
  | 'program'
  | 'binary';

const magic: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['spss', [0x24, 0x46, 0x4c, 0x32]],
  ['spss', [0x24, 0x46, 0x4c, 0x33]],
  ['gzip', [0x1f, 0x8b]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['database', [0x50, 0x41, 0x52, 0x31]],
  ['database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  // Access; Feather and Arrow; SAS; R, packed or not; TIFF either way round.
  ['database', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64, 0x20]],
  ['database', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31, 0x00]],
  ['database', [0x46, 0x45, 0x41, 0x31]],
  ['statistics', [...Array.from({ length: 12 }, () => 0), 0xc2, 0xea, 0x81, 0x60]],
  ['statistics', [0x58, 0x0a, 0x00, 0x00, 0x00]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Kinds of text that are no table, by how they begin. */
const openings: readonly (readonly [FileKind, RegExp])[] = [
  ['rich-text', /^\{\\rtf/],
  ['statistics', /^<stata_dta>|^ASCII SPSS PORT FILE|^HEADER RECORD\*{7}L|^RD[AX]\d\n/],
  ['image', /^RIFF.{0,4}WEBPVP8|^\$?ftyp(?:heic|heix|mif1|avif)|^<svg[\s>]/s],
  ['calendar', /^BEGIN:V(?:CALENDAR|CARD)\b/],
  ['message', /^(?:From|Received|Return-Path|Delivered-To|MIME-Version|Message-ID): .*[\r\n]+[\w-]+: /i],
  ['program', /^(?:CREATE TABLE|INSERT INTO|SELECT\s[^;]{1,500}?\sFROM|DROP TABLE|#!\/)/i],
];

/** Reads the kind of file from its first bytes (64 KB are plenty). The name of the file is not evidence. */
export function sniff(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty';
  for (const [kind, bytes] of magic) {
    if (bytes.every((byte, i) => head[i] === byte)) return kind === 'zip' ? zipKind(head) : kind;
  }
  const opening = openingText(head);
  if (opening === '') return isBlankText(head) ? 'empty' : 'binary';
  for (const [kind, beginning] of openings) if (beginning.test(opening)) return kind;
  if (/^<(!doctype html|html|head|body|table|meta)/i.test(opening)) return 'html';
  if (/^<(\?xml|!--|[a-z][\w:.-]*[\s/>])/i.test(opening)) {
    return /<(html|table)[\s>]/i.test(opening) ? 'html' : 'xml';
  }
  if (/^[{[]\s*("|\{|\[|\d|\}|\])/.test(opening) && !/^\{"ImportId"/.test(opening)) return 'json';
  return looksBinary(head.subarray(0, 8192)) ? 'binary' : 'text';
}

/** An Excel workbook is a ZIP whose first entries are named as the Office format names them. */
function zipKind(head: Uint8Array): FileKind {
  const names = new TextDecoder('utf-8').decode(head);
  if (/(^|[^\w])(word|ppt)\//.test(names)) return 'document';
  if (/application\/vnd\.oasis\.opendocument|Index\/\w+\.iwa/.test(names)) return 'open-document';
  return /\[Content_Types\]\.xml|(^|[^\w])(xl|_rels|docProps)\//.test(names) ? 'workbook' : 'zip';
}

/** The first characters with the NULs of UTF-16 and any byte order mark left out. */
function openingText(head: Uint8Array): string {
  let text = '';
  for (let i = 0; i < head.length && text.length < 400; i += 1) {
    const byte = head[i] ?? 0;
    if (byte === 0 || byte >= 0x80) continue;
    if (text === '' && byte <= 0x20) continue;
    text += String.fromCharCode(byte);
  }
  return text;
}

function isBlankText(head: Uint8Array): boolean {
  const afterMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return head.subarray(afterMark).every((b) => b === 0x20 || (b >= 0x09 && b <= 0x0d));
}

/** Control characters other than tab and line ends, NUL apart (UTF-16 is full of those): text has next to none. */
function looksBinary(head: Uint8Array): boolean {
  let control = 0;
  let nul = 0;
  for (const byte of head) {
    if (byte === 0) nul += 1;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control += 1;
  }
  return control > head.length / 50 || nul > head.length * 0.6;
}
