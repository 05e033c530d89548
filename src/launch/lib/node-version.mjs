/** Says in a sentence what an old Node would say in a stack trace. Written so that old ones can read it. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Blankett needs Node.js 20.19 or newer (24 is recommended); this is ${process.versions.node}. ` +
      'Get it from https://nodejs.org',
  );
  process.exit(78);
}
