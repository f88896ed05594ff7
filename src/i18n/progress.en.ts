import { dictionary } from './dictionary';

/** How far a load has come. */
export const progressText = dictionary('progress', {
  downloadingOf: 'Downloading, {done} of {total}',
  downloadingSome: 'Downloading, {done}',
  quiet: 'Nothing has arrived for a while. The connection may be interrupted: cancel, and try again.',
  stalled: 'Nothing has arrived for a while. The connection may be interrupted.',
  checkingShare: 'Checking, {share}',
});
