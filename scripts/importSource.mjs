import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Imports a TypeScript module of this project, by its path from the root, without building anything. */
export async function importSource(path) {
  // jsonc-parser's entry for Node is UMD, whose exports an import cannot name: let vite read its ES module.
  const options = { root, configFile: false, logLevel: 'error', ssr: { noExternal: ['jsonc-parser'] } };
  const { module } = await runnerImport(`${root}${path}`, options);
  return module;
}
