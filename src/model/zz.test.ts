import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { readDataset } from './readDataset';
test.each((process.env.NS ?? '10000,100000').split(','))('time %s', (n) => {
  const bytes = new Uint8Array(readFileSync(`/tmp/wtload-data/${n}.sourceline.json`));
  const t0 = performance.now();
  let longest = 0; let steps = 0; let last = t0; const over: string[] = [];
  const it = readDataset(bytes);
  for (;;) {
    const r = it.next();
    const now = performance.now();
    if (now - last > 20) over.push(`${(now - last).toFixed(0)}ms@${typeof r.value === 'number' ? r.value.toFixed(2) : 'end'}`);
    longest = Math.max(longest, now - last); last = now; steps++;
    if (r.done) { 
      if (r.value.ok) { const t = performance.now(); for (let i = 0; i < 1000; i++) r.value.store.record(i * 7 % r.value.parts.columns.count); console.log('record us', performance.now() - t); }
      break; }
  }
  console.log(n, 'ms', Math.round(last - t0), 'steps', steps, 'longest', longest.toFixed(1), over.join(' '), 'rss MB', Math.round(process.memoryUsage().rss / 1e6));
}, 200000);
