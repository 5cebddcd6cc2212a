export { type BlockBuilder, blockBuilder, type OddCell } from './block-builder.js';
export { type CellSign, damageIn } from './signs.js';
