/**
 * Serves the built sites and the data on loopback, compressed as a real server would, nothing cached by the browser.
 * It also counts what it sends, which is how the weights are measured: no request escapes it, a worker's neither.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest']);

/** What the first load is weighed by; fonts, pictures and data are apart. */
const CODE = new Set(['.html', '.js', '.css']);

/**
 * `folders`: first part of the path → folder. Beside `address`, `close` and `sent`, the files asked for
 * so far (`{ path, bytes, isCode, at }`), there is an empty page at `/` to start from.
 */
export async function serve(folders) {
  const bodies = new Map();
  const sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/') return response.end('<!doctype html><title>empty</title>');
    const file = findFile(folders, decodeURIComponent(pathname));
    if (!file) {
      response.statusCode = 404;
      return response.end();
    }
    const extension = extname(file);
    response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-store');
    if (COMPRESSED.has(extension)) response.setHeader('content-encoding', 'gzip');
    // Data is compressed when it is written; a million events would not fit into a body here.
    const compressed = `${file}.gz`;
    if (existsSync(compressed)) return sendFile(response, compressed);
    if (!bodies.has(file)) bodies.set(file, compress(readFileSync(file), extension));
    const body = bodies.get(file);
    sent.push({ path: pathname, bytes: body.length, isCode: CODE.has(extension), at: Date.now() });
    response.setHeader('content-length', body.length);
    return response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    sent,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function sendFile(response, path) {
  response.setHeader('content-length', statSync(path).size);
  createReadStream(path).pipe(response);
}

function compress(body, extension) {
  return COMPRESSED.has(extension) ? gzipSync(body, { level: constants.Z_BEST_COMPRESSION }) : body;
}

function findFile(folders, path) {
  const [, first, ...rest] = path.split('/');
  const folder = folders.get(first);
  if (!folder) return undefined;
  const file = join(folder, normalize(`/${rest.join('/')}`.replace(/\/$/, '/index.html')));
  return file.startsWith(join(folder, sep)) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
