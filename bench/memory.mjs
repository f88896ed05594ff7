import { readFileSync } from 'node:fs';

/**
 * Memory of processes in bytes: `now`, where a page that several share counts in parts (PSS), and `peak`, the same and what
 * each has held more at its highest (VmHWM - VmRSS). Linux only; undefined elsewhere.
 */
export function readMemory(pids) {
  try {
    const all = pids.map(readProcess);
    return { now: sum(all, ({ now }) => now), peak: sum(all, ({ now, more }) => now + more) };
  } catch {
    return undefined;
  }
}

function readProcess(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    now: bytesIn(rollup, 'Pss'),
    more: Math.max(0, bytesIn(status, 'VmHWM') - bytesIn(status, 'VmRSS')),
  };
}

function sum(all, read) {
  return all.reduce((total, one) => total + read(one), 0);
}

function bytesIn(text, name) {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text);
  if (!found) throw new Error(`there is no ${name}`);
  return Number(found[1]) * 1024;
}
