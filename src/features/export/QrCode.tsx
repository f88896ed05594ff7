import { encode } from 'uqr';

/** Light all round, as ISO/IEC 18004 asks for it, in modules. */
const QUIET = 4;

/** An address as QR code: medium correction, so that a crease does not break it. Nothing where it is too long for one. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const code = encodeText(text);
  if (!code) return null;
  const dark = code.data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x},${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="handout-code"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}

function encodeText(text: string) {
  try {
    return encode(text, { ecc: 'M', border: QUIET });
  } catch {
    // More than some 2,300 bytes fit into no code.
    return undefined;
  }
}
