/** A process that holds an embedded database until it is killed: `node embedded-process.cjs FOLDER`. Prints the owner's URL. */
require('./compile-on-the-fly.cjs');
const { startEmbedded } = require('../../src/platform/database/embedded/start-embedded.ts');

startEmbedded({ dataDir: process.argv[2], log: console.error }).then((database) => {
  console.log(database.migrationUrl);
});
