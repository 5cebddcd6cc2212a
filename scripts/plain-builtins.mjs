// Takes Node's own modules with `process.getBuiltinModule` instead of `import`, in a chunk that is already bundled.
//
// Importing one of them from an ES module makes Node touch everything it exports, which for `node:fs` loads the
// streams and more: a tenth of the time of `poet --help`.

import { builtinModules } from 'node:module';

const names = new Set(builtinModules);
const statement =
  /(?<=^|[;}\n])import\s*(\{[^{}]*\}|\*\s*as\s+[\w$]+|[\w$]+)\s*from\s*"(?:node:)?([\w/]+)";/g;

/** `import{a as b}from"node:fs";` → `const{a:b}=globalThis.process.getBuiltinModule("fs");`. Other imports stay. */
export function plainBuiltins(text) {
  return text.replace(statement, (whole, what, name) => {
    if (!names.has(name)) return whole;
    const bound = what.startsWith('{')
      ? what.replace(/\s+as\s+/g, ':')
      : ` ${what.replace(/^\*\s*as\s+/, '')}`;
    return `const${bound}=globalThis.process.getBuiltinModule("${name}");`;
  });
}
