// A plug-in for esbuild that takes imports to the file where a name is written, past the files that only pass it on.
//
// esbuild decides file by file what a chunk needs. A folder's door, or the library's index, names everything behind it,
// so each command would load all of the library, the readers of YAML and the schemas included. None of our files does
// anything but define when it is loaded, so going past a door changes nothing but what has to be read.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const parsed = new Map();

function parse(file) {
  let source = parsed.get(file);
  if (source === undefined) {
    source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023);
    parsed.set(file, source);
  }
  return source;
}

/** `./x.js` as written in `from` → the TypeScript file, or null when it is a package. */
function fileOf(specifier, from) {
  if (!specifier.startsWith('.')) return null;
  const file = path.resolve(path.dirname(from), specifier).replace(/\.js$/, '.ts');
  return existsSync(file) ? file : null;
}

/** Where `name`, imported from `file`, is written, and under which name. */
function origin(file, name) {
  for (const statement of parse(file).statements) {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || statement.moduleSpecifier === undefined)
      continue;
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) continue;
    const passed = exportClause.elements.find((element) => !element.isTypeOnly && element.name.text === name);
    const next = passed === undefined ? null : fileOf(statement.moduleSpecifier.text, file);
    if (next !== null) return origin(next, (passed.propertyName ?? passed.name).text);
  }
  return { file, name };
}

/** An import of names from one of our files, as imports from where they are written; null when it is no such import. */
function direct(statement, from) {
  if (!ts.isImportDeclaration(statement)) return null;
  const { importClause, moduleSpecifier } = statement;
  const names = importClause?.namedBindings;
  if (importClause === undefined || importClause.isTypeOnly || importClause.name !== undefined) return null;
  if (names === undefined || !ts.isNamedImports(names)) return null;
  const file = fileOf(moduleSpecifier.text, from);
  if (file === null) return null;
  return names.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => {
      const found = origin(file, (element.propertyName ?? element.name).text);
      const where = path
        .relative(path.dirname(from), found.file)
        .replaceAll(path.sep, '/')
        .replace(/\.ts$/, '.js');
      return `import { ${found.name} as ${element.name.text} } from './${where}';`;
    })
    .join(' ');
}

export const skipDoors = {
  name: 'skip-doors',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
      const source = parse(file);
      let text = '';
      let at = 0;
      for (const statement of source.statements) {
        const instead = direct(statement, file);
        if (instead === null) continue;
        text += source.text.slice(at, statement.getStart(source)) + instead;
        at = statement.end;
      }
      return { contents: text + source.text.slice(at), loader: 'ts' };
    });
  },
};
