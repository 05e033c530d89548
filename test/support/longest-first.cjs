const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take the longest, the longest first. A worker that begins one of them last keeps a run waiting while the
 * other has nothing to do. Jest itself knows times only from the run before, and a fresh clone has none.
 */
const LONGEST = [
  'test/faults/kill',
  'test/journeys/accessibility-steps',
  'test/desk/supplements',
  'test/journeys/with-script',
  'test/journeys/drafts',
  'test/journeys/parking',
  'test/faults/files',
  'test/journeys/accessibility',
  'test/journeys/sign-in',
  'test/journeys/verify',
  'test/journeys/nothing-lost',
  'test/desk/corrections',
  'test/journeys/each-form',
  'test/desk/inbox-looks',
  'src/publishing/publish/publish.db',
  'test/journeys/autosave',
  'test/desk/half-written',
  'test/desk/exports',
  'test/journeys/case-page',
  'test/desk/handling',
  'test/desk/workbench',
  'test/desk/inbox',
  'src/cli/forms/forms-test',
  'test/notices/notices',
  'test/desk/preview',
  'test/journeys/about',
  'test/journeys/catalogue',
  'test/faults/start',
  'test/desk/accounts-looks',
  'src/identity/local/local.db',
  'test/desk/amending-looks',
  'test/desk/case-files',
  'test/journeys/mine',
  'test/notices/going-on',
  'test/journeys/api-reference',
  'test/desk/audit',
  'test/notices/without-server',
  'test/journeys/listen',
  'test/programs/client',
  'test/programs/mock',
  'test/receipts/receipts',
  'src/form/definition/proof/prove-form',
  'src/blanks/make-blank',
  'src/catalogue/working-copies',
  'src/cli/forms/forms-new',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((suite) => path.endsWith(`/${suite}.spec.ts`));
  return place === -1 ? LONGEST.length : place;
};

/** Begins with those, and goes on as Jest would. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
};
