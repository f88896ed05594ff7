/** `npm start`: builds, serves the built site and says where. Port 4173, or PORT. */
import { createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { buildSite } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.PORT || 4173);
const choose = `Choose another: PORT=${port === 4173 ? 4180 : 4173} npm start`;

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}". For example: PORT=4173 npm start`);
}
// Before the build, so that nobody waits for it in vain.
if (await isTaken(port)) fail(`Port ${port} is taken by another program. ${choose}`);

try {
  await buildSite('warn');
} catch (error) {
  fail(`The build failed: ${error instanceof Error ? error.message : error}`);
}
try {
  const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true, open: false } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(server));
  console.log(
    `Sourceline is at ${server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`}\nCtrl-C ends it.`,
  );
} catch (error) {
  fail(`Port ${port} cannot be used: ${error instanceof Error ? error.message : error}. ${choose}`);
}

/** Tries to listen itself, as that is the only sure way to know. */
function isTaken(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'));
    probe.listen(wanted, 'localhost', () => probe.close(() => resolve(false)));
  });
}

function stop(server) {
  server.httpServer.close();
  process.exit(0);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
