// Imported first by the scripts a newcomer runs, so that an old Node gets a sentence and not a stack trace.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Casefile needs Node 20 or newer, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org and try again.`,
  );
  process.exit(1);
}
