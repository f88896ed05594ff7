/** Gives the reader a file to keep. Nothing leaves the computer. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(content);
  link.click();
  // The browser takes the file up after the click: its address has to outlive it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
