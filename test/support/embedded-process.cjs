/**
 * A process that holds an embedded database until it is killed: `node embedded-process.cjs FOLDER`. Prints the owner's URL.
 * Plain JavaScript, since it runs outside Jest; it lets the same compiler read the sources.
 */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { startEmbedded } = require('../../src/platform/database/embedded/start-embedded.ts');

startEmbedded({ dataDir: process.argv[2], log: console.error }).then((database) => {
  console.log(database.migrationUrl);
});
