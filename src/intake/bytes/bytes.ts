export { cellDecoder, type Decoder, decoderFor } from './decode.js';
export { chooseEncoding, type Encoding, type EncodingChoice } from './encoding.js';
export { joined } from './join.js';
export { refuseKind } from './not-text.js';
export { type ByteFacts, lookThrough, readThrough } from './read-through.js';
export { type FileKind, sniff } from './sniff.js';
