/** For processes that a test starts outside Jest: `node -r compile-on-the-fly.cjs src/main.ts`. The compiler is the same. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

const compile = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', tsx: filename.endsWith('x'), decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic', importSource: 'preact' },
      },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};
require.extensions['.ts'] = compile;
require.extensions['.tsx'] = compile;

// Late imports, and the program of a thread, are named with the ending that they have when they run.
const Module = require('node:module');
const resolve = Module._resolveFilename;
const SOURCES = require('node:path').join(__dirname, '../../src');
Module._resolveFilename = (request, parent, ...rest) => {
  const isNear = request.startsWith('.') && !(parent?.filename ?? '').includes('node_modules');
  const isOurs = isNear || request.startsWith(SOURCES);
  return resolve.call(Module, isOurs ? request.replace(/\.js$/, '') : request, parent, ...rest);
};
