/**
 * Three projects in one run:
 *  unit     specs beside the code they test; no database, no browser
 *  database *.db.spec.ts beside the rooms; one throw-away PostgreSQL, a database per file cloned from a template
 *  journeys test/**: the whole product by HTTP and by a real browser
 */
const { availableParallelism } = require('node:os');

const esmOnly = [
  'preact',
  'preact-render-to-string',
  'canonicalize',
  'marked',
  '@marcbachmann/cel-js',
  'fast-check',
  'pure-rand',
  'openid-client',
  'oauth4webapi',
  'jose',
  'nodemailer',
  'smtp-server',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer/inflate',
  'uint8array-extras',
  '@borewit/text-codec',
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  resolver: '<rootDir>/test/support/resolve-mjs.cjs',
  transform: {
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`, '<rootDir>/dist/'],
  // Late imports are named with the ending that they have when they run.
  // A thread runs outside of Jest, and is given the sources in its own way.
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^\\./start-thread$': '<rootDir>/test/support/start-thread.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  // Most of a run is waiting for a browser or a database: two cores are busy with two files at once, not with one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/dist/'],
    },
    {
      ...common,
      displayName: 'database',
      testMatch: ['<rootDir>/src/**/*.db.spec.ts', '<rootDir>/migrations/**/*.db.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-cluster.ts',
      globalTeardown: '<rootDir>/test/support/stop-cluster.ts',
    },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-journeys.ts',
      globalTeardown: '<rootDir>/test/support/stop-cluster.ts',
    },
  ],
};
