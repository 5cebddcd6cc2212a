#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  const path = require('node:path');
  const folder = path.join(__dirname, '..', 'dist', 'cli');
  const { loaderOf, optimiseLater } = require(path.join(folder, 'load.cjs'));
  loaderOf(folder, require)('cli.cjs').main(process.argv.slice(2), optimiseLater);
} else {
  process.stderr.write(`poet: needs Node 20.19 or later, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
}
