/** Long enough for every browser to have begun reading. */
const KEEP_MS = 60_000;

/** Hands a file to the browser, which saves it or asks where to. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
