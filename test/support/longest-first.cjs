const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take the longest, the longest first. A worker that begins one of them last keeps a run waiting while the
 * other has nothing to do. Jest itself knows times only from the run before, and a fresh clone has none.
 */
const LONGEST = [
  'test/faults/kill',
  'test/journeys/accessibility-steps',
  'test/journeys/with-script',
  'test/journeys/drafts',
  'test/journeys/parking',
  'test/journeys/each-form',
  'test/journeys/about',
  'test/journeys/accessibility',
  'test/journeys/case-page',
  'test/journeys/autosave',
  'test/journeys/sign-in',
  'test/journeys/listen',
  'test/journeys/verify',
  'src/blanks/make-blank',
  'test/journeys/nothing-lost',
  'test/faults/start',
  'test/receipts/receipts',
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
