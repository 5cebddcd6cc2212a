// Splits delimited text into cells and codes each cell as a small integer, for files of millions of rows. This is
// AssemblyScript, compiled to WebAssembly by `npm run build`: a dialect of TypeScript whose numbers are machine numbers.
// It never makes a string. A cell is found again by its bytes in the small table of its column.
//
// It reads only text in good order: every record with the same number of cells, quotation marks where they belong, no
// blank record. Anything else is `odd`, and the caller reads that stretch in the plain way.

/** Records split before their columns are coded: their positions then stay in the processor's cache. */
const batch: i32 = 256;
/** A column with more different cells than fit in its codes cannot go on. */
const mostCodes: u32 = 60000;
/** With more different cells than this, nearly each row its own, a column's cells are handed over as they are. */
const manyCells: u32 = 1024;
/** The same for columns whose cells do come again, and for their bytes. */
const mostCells: u32 = 4096;
const mostBytes: u32 = 400000;

const odd: i32 = -1;
const again: i32 = -2;

const quote: i32 = 34;
const lineFeed: i32 = 10;
const carriageReturn: i32 = 13;

let width: i32 = 0;
let delimiter: i32 = 44;
let longest: i32 = 0;
let stride: i32 = 0;
let input: usize = 0;
let ends: usize = 0;
let starts: usize = 0;
let codes: usize = 0;
let columns: usize = 0;
let scratch: usize = 0;
let scratchAt: usize = 0;
let masks: usize = 0;
let packed: usize = 0;
let packedBytes: usize = 0;
let heap: usize = 0;
let rowsSoFar: u32 = 0;

/** One column's table. Code 0 is the blank cell and has no entry. */
@unmanaged
class Column {
  slots: usize;
  mask: u32;
  entries: usize;
  room: u32;
  count: u32;
  sent: u32;
  bytes: u32;
  wide: u32;
  places: usize;
}

/** One different cell: its first 32 bytes, its length, where it lies. */
const entrySize: usize = 40;

// @ts-ignore: decorator
@inline
function entryOf(column: Column, code: u32): usize {
  return column.entries + <usize>(code - 1) * entrySize;
}

function take(bytes: usize): usize {
  const at = (heap + 15) & ~15;
  heap = at + bytes;
  const pages = <i32>((heap + 0xffff) >>> 16);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  return at;
}

/** Makes ready for tables of `cells` columns, in stretches of at most `bytes`. Returns where a stretch is put. */
export function setUp(cells: i32, separator: i32, bytes: i32): usize {
  width = cells;
  delimiter = separator;
  longest = bytes;
  stride = bytes / cells + 2;
  rowsSoFar = 0;
  heap = __heap_base;
  masks = take(32);
  memory.fill(masks, 0xff, 16);
  memory.fill(masks + 16, 0, 16);
  input = take(<usize>bytes + 128);
  ends = take((<usize>(batch + 65) * cells + 128) * 4);
  starts = take(<usize>(batch + 66) * 4);
  codes = take(<usize>stride * cells * 2);
  columns = take(<usize>cells * offsetof<Column>());
  memory.fill(columns, 0, <usize>cells * offsetof<Column>());
  for (let c = 0; c < cells; c++) {
    const column = columnAt(c);
    column.slots = take(512 * 2);
    memory.fill(column.slots, 0, 512 * 2);
    column.mask = 511;
    column.room = 64;
    column.entries = take(64 * entrySize);
    column.count = 1;
    column.sent = 1;
  }
  scratch = take(<usize>bytes + 64);
  packedRoom = 0;
  packedBytes = 0;
  return input;
}

// @ts-ignore: decorator
@inline
function columnAt(c: i32): Column {
  return changetype<Column>(columns + <usize>c * offsetof<Column>());
}

// @ts-ignore: decorator
@inline
function eq64(at: usize, byte: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at), byte))) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 16), byte))) << 16) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 32), byte))) << 32) |
    (<u64>(<u32>i8x16.bitmask(i8x16.eq(v128.load(at, 48), byte))) << 48)
  );
}

/** How many quotation marks stand in the first `length` bytes at `at`. */
export function countQuotes(at: usize, length: i32): i32 {
  const mark = i8x16.splat(<i8>quote);
  const end = at + length;
  let found: i32 = 0;
  for (; at + 64 <= end; at += 64) found += <i32>popcnt(eq64(at, mark));
  for (; at < end; at++) if (load<u8>(at) == quote) found++;
  return found;
}

/**
 * Codes the `length` bytes of the input: whole records, the last of which may lack its line end. Returns how many
 * records they are, or -1 where something is odd.
 */
export function scan(length: i32): i32 {
  for (;;) {
    const rows = scanOnce(length);
    if (rows == again) continue;
    if (rows > 0) {
      rowsSoFar += rows;
      for (let c = 0; c < width; c++) settleWidth(columnAt(c));
    }
    return rows;
  }
}

function scanOnce(length: i32): i32 {
  const quotes = i8x16.splat(<i8>quote);
  const delimiters = i8x16.splat(<i8>delimiter);
  const feeds = i8x16.splat(<i8>lineFeed);
  const returns = i8x16.splat(<i8>carriageReturn);
  memory.fill(input + length, 0, 64);
  scratchAt = scratch;
  let inside: u64 = 0;
  let afterReturn: u64 = 0;
  let afterEnd: u64 = 1;
  let afterClose: u64 = 0;
  let n: i32 = 0;
  let rows: i32 = 0;
  let done: i32 = 0;
  store<u32>(starts, 0);
  for (let base = 0; base < length; base += 64) {
    const at = input + base;
    const q = eq64(at, quotes);
    let d = eq64(at, delimiters);
    let f = eq64(at, feeds);
    let r = eq64(at, returns);
    if ((q | inside | afterClose) != 0) {
      let strings = q ^ (q << 1);
      strings ^= strings << 2;
      strings ^= strings << 4;
      strings ^= strings << 8;
      strings ^= strings << 16;
      strings ^= strings << 32;
      strings ^= inside;
      inside = <u64>(<i64>strings >> 63);
      d &= ~strings;
      f &= ~strings;
      r &= ~strings;
      // A quotation mark opens a cell at its start, closes it at its end, or is one of a pair inside it.
      const all = d | f | r;
      const opens = q & strings;
      const closes = q & ~strings;
      const closed = (closes << 1) | afterClose;
      const valid = base + 64 <= length ? u64.MAX_VALUE : ((<u64>1) << (length - base)) - 1;
      if ((opens & ~((all << 1) | afterEnd | closed)) | (closed & ~(all | opens) & valid)) return odd;
      afterClose = closes >> 63;
    }
    const all = d | f | r;
    afterEnd = all >> 63;
    const pairs = f & ((r << 1) | afterReturn);
    afterReturn = r >> 63;
    const lines = (f & ~pairs) | r;
    let events = d | lines;
    if (n - rows * width > width) return odd;
    while (events != 0) {
      const bit = ctz(events);
      const place = base + <i32>bit;
      store<u32>(ends + (<usize>n << 2), place);
      n++;
      if ((lines >> bit) & 1) {
        rows++;
        if (n != rows * width || isBlank(<i32>load<u32>(starts + (<usize>(rows - 1) << 2)), place)) return odd;
        const next = place + 1 + i32(load<u8>(input + place) == carriageReturn && load<u8>(input + place + 1) == lineFeed);
        store<u32>(starts + (<usize>rows << 2), next);
      }
      events &= events - 1;
    }
    if (rows >= batch) {
      if (!codeRows(rows, done)) return again;
      done += rows;
      const whole = rows * width;
      for (let i = whole; i < n; i++) store<u32>(ends + (<usize>(i - whole) << 2), load<u32>(ends + (<usize>i << 2)));
      store<u32>(starts, load<u32>(starts + (<usize>rows << 2)));
      n -= whole;
      rows = 0;
    }
  }
  if (inside != 0) return odd;
  if (<i32>load<u32>(starts + (<usize>rows << 2)) < length) {
    store<u32>(ends + (<usize>n << 2), length);
    n++;
    rows++;
    if (n != rows * width || isBlank(<i32>load<u32>(starts + (<usize>(rows - 1) << 2)), length)) return odd;
  } else if (n != rows * width) return odd;
  if (!codeRows(rows, done)) return again;
  return done + rows;
}

/** True where nothing in a record can be seen; one in another script is taken for blank and read in the plain way. */
function isBlank(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) {
    const byte = <i32>load<u8>(input + i);
    if (byte > 32 && byte < 127 && byte != delimiter && byte != quote) return false;
  }
  return true;
}

/** Codes the cells of some records, a column at a time. False when a column has run out of codes. */
function codeRows(rows: i32, done: i32): bool {
  const step = <usize>width << 2;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    let end = ends + (<usize>c << 2);
    let out = codes + (<usize>c * stride + done) * 2;
    let place = column.places + (<usize>done << 3);
    for (let row = 0; row < rows; row++) {
      let from = input + (c == 0 ? <usize>load<u32>(starts + (<usize>row << 2)) : <usize>load<u32>(end - 4) + 1);
      let length = <i32>(input + <usize>load<u32>(end) - from);
      end += step;
      if (length > 0 && load<u8>(from) == quote) {
        from += 1;
        length -= 2;
        const plain = unescaped(from, length);
        if (plain != 0) {
          length = <i32>(scratchAt - plain);
          from = plain;
        }
      }
      if (column.wide != 0) {
        store<u32>(place, <u32>from);
        store<u32>(place, <u32>length, 4);
        place += 8;
        continue;
      }
      store<u16>(out, length == 0 ? 0 : <u16>codeOf(column, from, length));
      out += 2;
    }
    if (column.count > mostCodes) {
      widen(column);
      return false;
    }
  }
  return true;
}

/** Where the text of a quoted cell lies once its doubled quotation marks are single, or 0 where it has none. */
function unescaped(from: usize, length: i32): usize {
  const end = from + length;
  let at = from;
  while (at < end && load<u8>(at) != quote) at++;
  if (at >= end) return 0;
  const made = scratchAt;
  at = from;
  while (at < end) {
    const byte = load<u8>(at);
    store<u8>(scratchAt++, byte);
    at += byte == quote ? 2 : 1;
  }
  return made;
}

// @ts-ignore: decorator
@inline
function codeOf(column: Column, from: usize, length: i32): u32 {
  const short = length < 16 ? length : 16;
  const a = v128.and(v128.load(from), v128.load(masks + 16 - short));
  let b = i64x2.splat(0);
  if (length > 16) {
    const more = length < 32 ? length - 16 : 16;
    b = v128.and(v128.load(from, 16), v128.load(masks + 16 - more));
  }
  let slot = hashOf(a, b, from, length) & column.mask;
  let code = <u32>load<u16>(column.slots + (<usize>slot << 1));
  while (code != 0) {
    const entry = entryOf(column, code);
    if (
      load<i32>(entry, 32) == length &&
      !v128.any_true(v128.or(v128.xor(v128.load(entry), a), v128.xor(v128.load(entry, 16), b))) &&
      (length <= 32 || memory.compare(load<u32>(entry, 36), from, length) == 0)
    ) {
      return code;
    }
    slot = (slot + 1) & column.mask;
    code = <u32>load<u16>(column.slots + (<usize>slot << 1));
  }
  return enter(column, from, length, a, b, slot);
}

function enter(column: Column, from: usize, length: i32, a: v128, b: v128, slot: u32): u32 {
  const code = column.count;
  if (code - 1 == column.room) {
    const larger = take(<usize>column.room * 2 * entrySize);
    memory.copy(larger, column.entries, <usize>column.room * entrySize);
    column.entries = larger;
    column.room *= 2;
  }
  const own = take(<usize>length);
  memory.copy(own, from, length);
  const entry = entryOf(column, code);
  v128.store(entry, a);
  v128.store(entry, b, 16);
  store<i32>(entry, length, 32);
  store<u32>(entry, <u32>own, 36);
  column.count = code + 1;
  column.bytes += length;
  store<u16>(column.slots + (<usize>slot << 1), <u16>code);
  if (code * 2 > column.mask) rehash(column);
  return code;
}

function rehash(column: Column): void {
  const size = (column.mask + 1) * 2;
  column.slots = take(<usize>size * 2);
  memory.fill(column.slots, 0, <usize>size * 2);
  column.mask = size - 1;
  for (let code: u32 = 1; code < column.count; code++) {
    const entry = entryOf(column, code);
    let slot = slotOf(entry) & column.mask;
    while (load<u16>(column.slots + (<usize>slot << 1)) != 0) slot = (slot + 1) & column.mask;
    store<u16>(column.slots + (<usize>slot << 1), <u16>code);
  }
}

function slotOf(entry: usize): u32 {
  return hashOf(v128.load(entry), v128.load(entry, 16), <usize>load<u32>(entry, 36), load<i32>(entry, 32));
}

/** The hash of a cell, from its first 32 bytes, its length and, where it is longer, its last 16 bytes. */
// @ts-ignore: decorator
@inline
function hashOf(a: v128, b: v128, from: usize, length: i32): u32 {
  let hash = <u64>i64x2.extract_lane(a, 0) * 0x9e3779b97f4a7c15 + <u64>i64x2.extract_lane(a, 1) * 0xc2b2ae3d27d4eb4f + length;
  if (length > 16) {
    hash = (hash ^ (hash >> 29)) * 0xff51afd7ed558ccd + <u64>i64x2.extract_lane(b, 0);
    hash = (hash ^ (hash >> 31)) * 0xc4ceb9fe1a85ec53 + <u64>i64x2.extract_lane(b, 1);
    if (length > 32) {
      hash = (hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15 + load<u64>(from + length - 8);
      hash = (hash ^ (hash >> 30)) * 0xc2b2ae3d27d4eb4f + load<u64>(from + length - 16);
    }
  }
  hash ^= hash >> 32;
  hash *= 0x9fb21c651e98df25;
  hash ^= hash >> 28;
  return <u32>hash;
}

function settleWidth(column: Column): void {
  if (column.wide != 0) return;
  const cells = column.count;
  if (cells > mostCells || column.bytes > mostBytes || (cells > manyCells && cells * 2 > rowsSoFar)) column.wide = 2;
}

/** From now on the column's cells are handed over as they are. */
function widen(column: Column): void {
  if (column.places == 0) column.places = take(<usize>stride << 3);
  column.wide = 1;
}

/** Where the codes of a column lie: 16 bits a row. */
export function codesOf(c: i32): usize {
  return codes + <usize>c * stride * 2;
}

/**
 * Lays out what the last scan brought beside codes: for every column whether its cells are handed over as they are (1,
 * or 2 where all of them are plain), and how many cells follow; then the length of each; then their bytes. Returns where that begins.
 */
export function pack(rows: i32): usize {
  let total: u32 = 0;
  let bytes: u32 = 0;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    if (column.wide == 1) {
      total += rows;
      for (let row = 0; row < rows; row++) bytes += load<u32>(column.places + (<usize>row << 3), 4);
    } else {
      total += column.count - column.sent;
      for (let code = column.sent; code < column.count; code++) bytes += load<u32>(entryOf(column, code), 32);
    }
  }
  const needed = <usize>width * 8 + <usize>total * 4 + bytes;
  if (needed > packedRoom) {
    packedRoom = needed * 2;
    packed = take(packedRoom);
  }
  let length = packed + <usize>width * 8;
  let text = length + <usize>total * 4;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    const wide = column.wide == 1;
    const firstText = text;
    const cells = wide ? rows : column.count - column.sent;
    store<u32>(packed + (<usize>c << 3), cells, 4);
    for (let i: u32 = 0; i < <u32>cells; i++) {
      const cell = wide ? column.places + (<usize>i << 3) : entryOf(column, column.sent + i);
      const from = <usize>(wide ? load<u32>(cell) : load<u32>(cell, 36));
      const size = wide ? load<u32>(cell, 4) : load<u32>(cell, 32);
      store<u32>(length, size);
      length += 4;
      memory.copy(text, from, size);
      text += size;
    }
    store<u32>(packed + (<usize>c << 3), wide ? (isPlain(firstText, text) ? 2 : 1) : 0);
    column.sent = column.count;
    if (column.wide == 2) widen(column);
  }
  packedBytes = needed;
  return packed;
}

/** True where the bytes are ASCII without NUL, # and +: nothing about such cells is worth a word, unless they are long. */
function isPlain(from: usize, to: usize): bool {
  const hash = i8x16.splat(35);
  const plus = i8x16.splat(43);
  const none = i8x16.splat(0);
  let at = from;
  for (; at + 16 <= to; at += 16) {
    const bytes = v128.load(at);
    const odd = v128.or(v128.or(i8x16.eq(bytes, hash), i8x16.eq(bytes, plus)), i8x16.eq(bytes, none));
    if (i8x16.bitmask(v128.or(odd, bytes)) != 0) return false;
  }
  for (; at < to; at++) {
    const byte = <i32>load<u8>(at);
    if (byte == 0 || byte == 35 || byte == 43 || byte > 127) return false;
  }
  return true;
}

let packedRoom: usize = 0;

/** How many bytes `pack` laid out. */
export function packedLength(): usize {
  return packedBytes;
}
