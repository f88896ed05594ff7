/** The longest side a canvas may have in every browser we know, px. */
const MOST_PX = 16_384;

/**
 * A picture as PNG, so many times its size. By an image and not by `createImageBitmap`, which refuses the blob of an
 * SVG in Chromium. Throws where the browser cannot draw or pack it.
 */
export async function rasterise(
  svgText: string,
  size: { readonly widthPx: number; readonly heightPx: number },
  wantedScale: number,
): Promise<Blob> {
  const scale = Math.min(wantedScale, MOST_PX / size.widthPx, MOST_PX / size.heightPx);
  const url = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.widthPx * scale);
    canvas.height = Math.round(size.heightPx * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the browser could not pack the picture');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
