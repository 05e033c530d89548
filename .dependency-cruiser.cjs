/**
 * Which way dependencies point: doors -> features -> platform; everyone -> pure; pure -> pure only.
 * Each rule says why it is there and what to do instead. `test/fixtures/breach` proves that they bite.
 */
const PURE = '^src/(form|pdf|views)/';
const DOORS = '(portal|desk|api|cli)';
/** Features in their order: each may use those before it. */
const FEATURES = [
  'audit',
  'identity',
  'catalogue',
  'attachments',
  'drafts',
  'cases',
  'receipts',
  'blanks',
  'notices',
  'feedback',
  'exports',
  'publishing',
  'contract',
];

const featureOrder = FEATURES.slice(0, -1).map((feature, place) => ({
  name: `features-in-order-${feature}`,
  severity: 'error',
  comment: `${feature} comes before ${FEATURES.slice(place + 1).join(', ')}: announce a fact, or take what is needed as an argument.`,
  from: { path: `^src/${feature}/` },
  to: { path: `^src/(${FEATURES.slice(place + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one idea, or a third one between them.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-stays-pure',
      severity: 'error',
      comment: 'form, pdf and views also run in the browser: hand the thing in as an argument instead.',
      from: { path: PURE, pathNot: '[.]spec[.]tsx?$' },
      to: { path: '^src/', pathNot: [PURE, '^src/generated/', '^src/generated'] },
    },
    {
      name: 'pure-takes-no-node',
      severity: 'error',
      comment: 'No file system, no clock, no process in the pure rooms: the caller has them.',
      from: { path: PURE, pathNot: '[.]spec[.]tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-packages-are-a-list',
      severity: 'error',
      comment:
        'A package in a pure room is sent to every browser or drawn into every tool: widen this list on purpose.',
      from: { path: PURE, pathNot: '[.]spec[.]tsx?$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional'],
        pathNot:
          '^node_modules/(ajv|ajv-draft-04|ajv-formats|recheck|canonicalize|preact|preact-render-to-string|pdf-lib|@cantoo/fontkit|bidi-js|qrcode|fflate|marked|@eslint-community/regexpp|@marcbachmann/cel-js)/',
      },
    },
    {
      name: 'browser-takes-the-pure',
      severity: 'error',
      comment:
        'What runs in a browser takes form and views by their files: an index, or Ajv, would go along whole.',
      from: { path: '^src/browser/', pathNot: '[.]spec[.]tsx?$' },
      to: {
        path: '^(src|node_modules)/',
        pathNot: '^src/browser/|^src/(form|views)/(?!index|workshop)|^node_modules/preact/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-leans-on-the-browser',
      severity: 'error',
      comment:
        'The browser only takes: share its types, and move what else two sides need into form or views.',
      from: { path: '^src/', pathNot: '^src/browser/' },
      to: {
        path: '^src/browser/',
        pathNot: '^src/browser/handed-over[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'form-knows-no-looks',
      severity: 'error',
      comment: 'The form core makes data; views draw it.',
      from: { path: '^src/form/' },
      to: { path: '^src/(views|pdf)/' },
    },
    {
      name: 'pdf-knows-no-forms',
      severity: 'error',
      comment: 'The PDF engine draws blocks; receipts turns a case into blocks.',
      from: { path: '^src/pdf/' },
      to: { path: '^src/(views|form)/' },
    },
    {
      name: 'platform-is-ground',
      severity: 'error',
      comment: 'The ground carries the house: let the feature register itself with the platform.',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${FEATURES.join('|')}|portal|desk|api|cli)/` },
    },
    {
      name: 'features-open-no-doors',
      severity: 'error',
      comment: 'A feature knows nothing of who calls it: move what both need into the feature.',
      from: { path: `^src/(${FEATURES.join('|')})/` },
      to: { path: `^src/${DOORS}/` },
    },
    ...featureOrder,
    {
      name: 'doors-stay-apart',
      severity: 'error',
      comment: 'What two doors need belongs in a feature, or in views.',
      from: { path: `^src/${DOORS}/` },
      to: { path: `^src/${DOORS}/`, pathNot: '^src/$1/' },
    },
    {
      name: 'through-the-face',
      severity: 'error',
      comment: 'Import a room by its index.ts, or widen that face on purpose.',
      from: { path: `^src/(${FEATURES.join('|')}|portal|desk|api|cli)/` },
      to: {
        path: `^src/(${FEATURES.join('|')})/`,
        // Reading folders needs neither framework nor database, and `forms check` is not to wait for them.
        pathNot: [
          '^src/$1/',
          '^src/[^/]+/index[.]ts$',
          '^src/catalogue/(forms-on-disk|run-module|workshop)[.]ts$',
        ],
      },
    },
    {
      name: 'platform-through-the-face',
      severity: 'error',
      comment: 'Import a room of the platform by its index.ts.',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: '^src/platform/', pathNot: '^src/platform/[^/]+/index[.]ts$' },
    },
    {
      name: 'not-to-dev',
      severity: 'error',
      comment: 'A package that runs in production stands under dependencies.',
      from: { path: '^(src|migrations)/', pathNot: '([.]spec[.]tsx?$)|(^src/launch/)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.mjs'] },
  },
};
