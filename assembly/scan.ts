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
let stride: i32 = 0;
let input: usize = 0;
let places: usize = 0;
let codes: usize = 0;
let columns: usize = 0;
let masks: usize = 0;
let packed: usize = 0;
let packedRoom: usize = 0;
let packedBytes: usize = 0;
let wholeBytes: usize = 0;
let heap: usize = 0;
let rowsSoFar: u32 = 0;

/** One column's table. Code 0 is the blank cell: its entry comes first, and an empty slot leads to it. */
@unmanaged
class Column {
  slots: usize;
  shift: u32;
  entries: usize;
  room: u32;
  count: u32;
  sent: u32;
  bytes: u32;
  wide: u32;
  cells: usize;
}

/** One different cell as it stands in the file, quotation marks and all: its first 32 bytes, its length, where it lies. */
const entrySize: usize = 40;
const firstSlots: u32 = 512;
const firstShift: u32 = 55;
const firstRoom: u32 = 64;

function take(bytes: usize): usize {
  const at = (heap + 63) & ~63;
  heap = at + bytes;
  const pages = <i32>((heap + 0xffff) >>> 16);
  if (pages > memory.size() && memory.grow(pages - memory.size()) < 0) unreachable();
  return at;
}

/** Makes ready for tables of `cells` columns, in stretches of at most `bytes`. Returns where a stretch is put. */
export function setUp(cells: i32, separator: i32, bytes: i32): usize {
  width = cells;
  delimiter = separator;
  stride = bytes / cells + 2;
  rowsSoFar = 0;
  heap = __heap_base;
  masks = take(32);
  memory.fill(masks, 0xff, 16);
  memory.fill(masks + 16, 0, 16);
  // Cells are read 32 bytes at a time, and positions written eight at a time: so there is room behind the last.
  input = take(<usize>bytes + 128);
  places = take((<usize>(batch + 66) * (cells + 1) + 136) * 4);
  codes = take(<usize>stride * cells * 2 + 16);
  columns = take(<usize>cells * offsetof<Column>());
  memory.fill(columns, 0, <usize>cells * offsetof<Column>());
  for (let c = 0; c < cells; c++) {
    const column = columnAt(c);
    column.slots = take(firstSlots * 2);
    memory.fill(column.slots, 0, firstSlots * 2);
    column.shift = firstShift;
    column.room = firstRoom;
    column.entries = take(<usize>firstRoom * entrySize);
    memory.fill(column.entries, 0, entrySize);
    column.count = 1;
    column.sent = 1;
  }
  packedRoom = 0;
  return input;
}

// @ts-ignore: decorator
@inline
function columnAt(c: i32): Column {
  return changetype<Column>(columns + <usize>c * offsetof<Column>());
}

// @ts-ignore: decorator
@inline
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a)) |
    (<u64>(<u32>i8x16.bitmask(b)) << 16) |
    (<u64>(<u32>i8x16.bitmask(c)) << 32) |
    (<u64>(<u32>i8x16.bitmask(d)) << 48)
  );
}

/** Where a byte stands in 64 of them: a bit for each. */
// @ts-ignore: decorator
@inline
function eq64(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return bits(i8x16.eq(a, byte), i8x16.eq(b, byte), i8x16.eq(c, byte), i8x16.eq(d, byte));
}

/** The same for either of two bytes. */
// @ts-ignore: decorator
@inline
function either64(a: v128, b: v128, c: v128, d: v128, one: v128, other: v128): u64 {
  return bits(
    v128.or(i8x16.eq(a, one), i8x16.eq(a, other)),
    v128.or(i8x16.eq(b, one), i8x16.eq(b, other)),
    v128.or(i8x16.eq(c, one), i8x16.eq(c, other)),
    v128.or(i8x16.eq(d, one), i8x16.eq(d, other)),
  );
}

/** How many quotation marks stand in the first `length` bytes at `at`. */
export function countQuotes(at: usize, length: i32): i32 {
  const mark = i8x16.splat(<i8>quote);
  const end = at + length;
  let found: i32 = 0;
  for (; at + 64 <= end; at += 64) {
    const all = eq64(v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48), mark);
    found += <i32>popcnt(all);
  }
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

/**
 * Splits the input, 64 bytes at a time. Of each record are written down the byte before it and the byte after each of
 * its cells; once a batch of records is complete, its cells are coded.
 */
function scanOnce(length: i32): i32 {
  const quotes = i8x16.splat(<i8>quote);
  const delimiters = i8x16.splat(<i8>delimiter);
  const feeds = i8x16.splat(<i8>lineFeed);
  const returns = i8x16.splat(<i8>carriageReturn);
  const whole = <usize>(width + 1) << 2;
  const stop = input + length;
  memory.fill(stop, 0, 64);
  let inside: u64 = 0;
  let afterReturn: u64 = 0;
  let afterEnd: u64 = 1;
  let afterClose: u64 = 0;
  let rows: i32 = 0;
  let done: i32 = 0;
  let record = places;
  let out = places + 4;
  store<u32>(record, <u32>input - 1);
  for (let at = input; at < stop; at += 64) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const q = eq64(a, b, c, d, quotes);
    let cuts = eq64(a, b, c, d, delimiters);
    let lines = either64(a, b, c, d, feeds, returns);
    if ((q | inside | afterClose) != 0) {
      let strings = q ^ (q << 1);
      strings ^= strings << 2;
      strings ^= strings << 4;
      strings ^= strings << 8;
      strings ^= strings << 16;
      strings ^= strings << 32;
      strings ^= inside;
      inside = <u64>(<i64>strings >> 63);
      cuts &= ~strings;
      lines &= ~strings;
      // A quotation mark opens a cell at its start, closes it at its end, or is one of a pair inside it.
      const all = cuts | lines;
      const opens = q & strings;
      const closes = q & ~strings;
      const closed = (closes << 1) | afterClose;
      const valid = at + 64 <= stop ? u64.MAX_VALUE : ((<u64>1) << (stop - at)) - 1;
      if ((opens & ~((all << 1) | afterEnd | closed)) | (closed & ~(all | opens) & valid)) return odd;
      afterClose = closes >> 63;
    }
    afterEnd = (cuts | lines) >> 63;
    if (lines == 0) {
      afterReturn = 0;
      const count = popcnt(cuts);
      for (let i: u64 = 0; i < count; i += 8) {
        const eight = out + (<usize>i << 2);
        store<u32>(eight, <u32>at + <u32>ctz(cuts));
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 4);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 8);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 12);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 16);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 20);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 24);
        cuts &= cuts - 1;
        store<u32>(eight, <u32>at + <u32>ctz(cuts), 28);
        cuts &= cuts - 1;
      }
      out += <usize>count << 2;
      if (out - record > whole) return odd;
      continue;
    }
    const r = lines & eq64(a, b, c, d, returns);
    const f = lines & ~r;
    const pairs = f & ((r << 1) | afterReturn);
    afterReturn = r >> 63;
    let events = (cuts | lines) & ~pairs;
    while (events != 0) {
      const bit = ctz(events);
      const place = at + <usize>bit;
      store<u32>(out, <u32>place);
      out += 4;
      if ((lines >> bit) & 1) {
        if (out - record != whole || isBlank(<usize>load<u32>(record) + 1, place)) return odd;
        const pair = load<u8>(place) == carriageReturn && load<u8>(place, 1) == lineFeed;
        rows++;
        record = out;
        store<u32>(record, <u32>place + u32(pair));
        out += 4;
      }
      events &= events - 1;
    }
    if (out - record > whole) return odd;
    if (rows >= batch) {
      if (!codeRows(rows, done)) return again;
      done += rows;
      rows = 0;
      const begun = out - record;
      for (let i: usize = 0; i < begun; i += 4) store<u32>(places + i, load<u32>(record + i));
      record = places;
      out = places + begun;
    }
  }
  if (inside != 0) return odd;
  const from = <usize>load<u32>(record) + 1;
  if (from < stop) {
    store<u32>(out, <u32>stop);
    out += 4;
    rows++;
    if (out - record != whole || isBlank(from, stop)) return odd;
  }
  if (!codeRows(rows, done)) return again;
  return done + rows;
}

/** True where nothing in a record can be seen; one in another script is taken for blank and read in the plain way. */
function isBlank(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) {
    const byte = <i32>load<u8>(at);
    if (byte > 32 && byte < 127 && byte != delimiter && byte != quote) return false;
  }
  return true;
}

/** Codes the cells of some records, a column at a time. False when a column has run out of codes. */
function codeRows(rows: i32, done: i32): bool {
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    const first = places + (<usize>c << 2);
    if (column.wide != 0) notePlaces(column, first, rows, done);
    else {
      codeColumn(column, first, rows, codes + (<usize>c * stride + done) * 2);
      if (column.count > mostCodes) {
        widen(column);
        return false;
      }
    }
  }
  return true;
}

/** Writes down where the cells of a column lie that is not coded. */
function notePlaces(column: Column, first: usize, rows: i32, done: i32): void {
  const step = <usize>(width + 1) << 2;
  let out = column.cells + (<usize>done << 3);
  for (let row = 0; row < rows; row++) {
    const from = load<u32>(first) + 1;
    store<u32>(out, from);
    store<u32>(out, load<u32>(first, 4) - from, 4);
    first += step;
    out += 8;
  }
}

function codeColumn(column: Column, first: usize, rows: i32, out: usize): void {
  const step = <usize>(width + 1) << 2;
  const end = out + (<usize>rows << 1);
  let slots = column.slots;
  let entries = column.entries;
  let shift = <u64>column.shift;
  let mask = maskOf(column);
  for (; out < end; out += 2) {
    const from = <usize>load<u32>(first) + 1;
    const length = <i32>(<usize>load<u32>(first, 4) - from);
    first += step;
    const a = v128.and(v128.load(from), bytesUpTo(length));
    const b = v128.and(v128.load(from, 16), bytesUpTo(length - 16));
    let slot = <usize>(hashOf(a, b, from, length) >> shift);
    let code: u32;
    for (;;) {
      code = <u32>load<u16>(slots + (slot << 1));
      const entry = entries + <usize>code * entrySize;
      const other = v128.or(v128.xor(v128.load(entry), a), v128.xor(v128.load(entry, 16), b));
      if (!v128.any_true(other) && load<i32>(entry, 32) == length) {
        if (length <= 32 || isSame(<usize>load<u32>(entry, 36), from, length)) break;
      }
      if (code == 0) {
        code = enter(column, from, length, a, b, slot);
        slots = column.slots;
        entries = column.entries;
        shift = <u64>column.shift;
        mask = maskOf(column);
        break;
      }
      slot = (slot + 1) & mask;
    }
    store<u16>(out, <u16>code);
  }
}

/** Leaves the first bytes of sixteen as they are, and makes the others 0. */
// @ts-ignore: decorator
@inline
function bytesUpTo(length: i32): v128 {
  return v128.load(masks + 16 - <usize>max(0, min(length, 16)));
}

// @ts-ignore: decorator
@inline
function maskOf(column: Column): usize {
  return ((<usize>1) << (64 - column.shift)) - 1;
}

/** Whether texts of more than 32 bytes are the same, of which the first 32 are. */
function isSame(one: usize, other: usize, length: i32): bool {
  for (let i: usize = 32; i + 16 < <usize>length; i += 16) {
    if (v128.any_true(v128.xor(v128.load(one + i), v128.load(other + i)))) return false;
  }
  const last = <usize>length - 16;
  return !v128.any_true(v128.xor(v128.load(one + last), v128.load(other + last)));
}

function enter(column: Column, from: usize, length: i32, a: v128, b: v128, slot: usize): u32 {
  const code = column.count;
  if (code == column.room) {
    const larger = take(<usize>column.room * 2 * entrySize);
    memory.copy(larger, column.entries, <usize>column.room * entrySize);
    column.entries = larger;
    column.room *= 2;
  }
  const own = take(<usize>length);
  memory.copy(own, from, length);
  const entry = column.entries + <usize>code * entrySize;
  v128.store(entry, a);
  v128.store(entry, b, 16);
  store<i32>(entry, length, 32);
  store<u32>(entry, <u32>own, 36);
  column.count = code + 1;
  column.bytes += length;
  store<u16>(column.slots + (slot << 1), <u16>code);
  if (<usize>code * 2 > maskOf(column)) rehash(column);
  return code;
}

function rehash(column: Column): void {
  column.shift--;
  const mask = maskOf(column);
  column.slots = take((mask + 1) * 2);
  memory.fill(column.slots, 0, (mask + 1) * 2);
  for (let code: u32 = 1; code < column.count; code++) {
    const entry = column.entries + <usize>code * entrySize;
    const hash = hashOf(v128.load(entry), v128.load(entry, 16), <usize>load<u32>(entry, 36), load<i32>(entry, 32));
    let slot = <usize>(hash >> <u64>column.shift);
    while (load<u16>(column.slots + (slot << 1)) != 0) slot = (slot + 1) & mask;
    store<u16>(column.slots + (slot << 1), <u16>code);
  }
}

/** The hash of a cell, best in its highest bits, from its first 32 bytes, its length and, where it is longer, its last 16. */
// @ts-ignore: decorator
@inline
function hashOf(a: v128, b: v128, from: usize, length: i32): u64 {
  let hash =
    <u64>i64x2.extract_lane(a, 0) * 0x9e3779b97f4a7c15 +
    <u64>i64x2.extract_lane(a, 1) * 0xc2b2ae3d27d4eb4f +
    <u64>i64x2.extract_lane(b, 0) * 0xff51afd7ed558ccd +
    <u64>i64x2.extract_lane(b, 1) * 0xc4ceb9fe1a85ec53;
  hash += <u64>length * 0x9fb21c651e98df25;
  if (length > 32) {
    const last = from + length - 16;
    hash += load<u64>(last) * 0xd6e8feb86659fd93 + load<u64>(last, 8) * 0xa0761d6478bd642f;
  }
  return hash ^ (hash << 32);
}

function settleWidth(column: Column): void {
  if (column.wide != 0) return;
  const cells = column.count;
  if (cells > mostCells || column.bytes > mostBytes || (cells > manyCells && cells * 2 > rowsSoFar)) column.wide = 2;
}

/** From now on the column's cells are handed over as they are. */
function widen(column: Column): void {
  if (column.cells == 0) column.cells = take(<usize>stride << 3);
  column.wide = 1;
}

/**
 * Lays out what the last scan brought. For every column whether its cells are handed over as they are (1, or 2 where all
 * of them are plain), and how many cells follow; then the length of each; then their bytes; and, where `packedLength`
 * ends, the codes, column by column. Returns where that begins.
 */
export function pack(rows: i32): usize {
  let total: u32 = 0;
  let bytes: u32 = 0;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    if (column.wide == 1) {
      total += rows;
      for (let row = 0; row < rows; row++) bytes += load<u32>(column.cells + (<usize>row << 3), 4);
    } else {
      total += column.count - column.sent;
      for (let code = column.sent; code < column.count; code++) {
        bytes += load<u32>(column.entries + <usize>code * entrySize, 32);
      }
    }
  }
  const laid = <usize>rows << 1;
  const needed = <usize>width * 8 + <usize>total * 4 + bytes + laid * width + 64;
  if (needed > packedRoom) {
    packedRoom = needed + (needed >> 2);
    packed = take(packedRoom);
  }
  let length = packed + <usize>width * 8;
  let text = length + <usize>total * 4;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    const wide = column.wide == 1;
    const cells = wide ? <u32>rows : column.count - column.sent;
    const firstText = text;
    let cell = wide ? column.cells : column.entries + <usize>column.sent * entrySize + 32;
    for (let i: u32 = 0; i < cells; i++) {
      const before = text;
      if (wide) text = copyCell(text, <usize>load<u32>(cell), load<i32>(cell, 4));
      else text = copyCell(text, <usize>load<u32>(cell, 4), load<i32>(cell));
      store<u32>(length, <u32>(text - before));
      length += 4;
      cell += wide ? 8 : entrySize;
    }
    store<u32>(packed + (<usize>c << 3), wide ? (isPlain(firstText, text) ? 2 : 1) : 0);
    store<u32>(packed + (<usize>c << 3), cells, 4);
    column.sent = column.count;
  }
  packedBytes = (text - packed + 1) & ~1;
  let to = packed + packedBytes;
  for (let c = 0; c < width; c++) {
    const column = columnAt(c);
    if (column.wide != 1) copyBytes(to, codes + <usize>c * stride * 2, laid);
    if (column.wide == 2) widen(column);
    to += laid;
  }
  wholeBytes = to - packed;
  return packed;
}

/** Copies sixteen bytes at a time: there is room behind, and what is copied there is copied over. */
// @ts-ignore: decorator
@inline
function copyBytes(to: usize, from: usize, length: usize): void {
  for (let i: usize = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
}

/** Copies a cell without its quotation marks, doubled ones made single. Returns where the next goes. */
function copyCell(to: usize, from: usize, length: i32): usize {
  if (length == 0 || load<u8>(from) != quote) {
    copyBytes(to, from, length);
    return to + length;
  }
  const mark = i8x16.splat(<i8>quote);
  const end = from + length - 1;
  from += 1;
  while (from < end) {
    const bytes = v128.load(from);
    v128.store(to, bytes);
    const found = i8x16.bitmask(i8x16.eq(bytes, mark));
    const next: usize = found == 0 ? 16 : <usize>ctz(found);
    if (from + next >= end) return to + (end - from);
    to += next;
    from += next;
    if (found != 0) {
      // The first of two: it was copied with what comes before it.
      to += 1;
      from += 2;
    }
  }
  return to;
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

/** How many bytes `pack` laid out before the codes, and with them. */
export function packedLength(): usize {
  return packedBytes;
}

export function wholeLength(): usize {
  return wholeBytes;
}
