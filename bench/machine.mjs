import { execFileSync } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';

/** What the figures depend on and a reader cannot see. */
export function describeMachine(root) {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commitOf(root),
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.availableParallelism(),
    memory: os.totalmem(),
    system: `${os.type()} ${os.release()}`,
    node: process.versions.node,
  };
}

function commitOf(root) {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ', with changes that are not committed' : ''}`;
  } catch {
    return 'unknown';
  }
}
