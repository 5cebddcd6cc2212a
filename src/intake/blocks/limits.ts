/** Rows in a block of usual width. */
export const blockRows = 4096;

/** Cells in a block: wide tables have fewer rows in each. */
export const blockCells = 2_000_000;

/** Beyond this many different cells a column starts a new dictionary with each block. */
export const sharedEntries = 5000;

/** Beyond this many characters in it too: a few very long comments are as heavy as many short ones. */
export const sharedCharacters = 2_000_000;

/** A block that holds this many characters of text ends early. */
export const blockCharacters = 16_000_000;

/** The longest cell that Excel can hold; a longer one usually means that a quotation mark was lost. */
export const spreadsheetCell = 32_767;
