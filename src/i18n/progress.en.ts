/** How far a load has come. */
export const progressText = {
  downloadingOf: 'Downloading, {done} of {total}',
  downloadingSome: 'Downloading, {done}',
  checkingShare: 'Checking, {share}',
};
