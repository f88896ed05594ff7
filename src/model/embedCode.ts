/** What stands in the code of an embed. Plain text: it is escaped here. */
export interface EmbedTexts {
  /** Name of the frame, for screen readers; of the picture, what it shows. */
  readonly title: string;
  /** The words of the link beside it. */
  readonly link: string;
}

/** The addresses in the code of an embed, absolute. */
export interface EmbedAddresses {
  /** The view in the full timeline. */
  readonly link: string;
  /** The view in the embed. */
  readonly embed: string;
  /** The script that gives the frame its height. */
  readonly script: string;
}

/** Height of a frame before its script has spoken, px. */
export const FRAME_HEIGHT_PX = 640;

/** A text for HTML, between tags and within quoted attributes (HTML Standard §13.3, and the apostrophe). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A frame that takes the height of its content, with the script for that and a link beside it. */
export function responsiveCode({ embed, script, link }: EmbedAddresses, texts: EmbedTexts): string {
  return [
    frame(embed, texts.title, FRAME_HEIGHT_PX),
    `<script async src="${escapeHtml(script)}"></script>`,
    linkLine(link, texts.link),
  ].join('\n');
}

/** A frame of one height, px, for pages that take no script. */
export function plainCode({ embed, link }: EmbedAddresses, texts: EmbedTexts, heightPx: number): string {
  return [frame(embed, texts.title, heightPx), linkLine(link, texts.link)].join('\n');
}

/** A picture that leads to the timeline, for what takes no frame. */
export function pictureCode(picture: string, { link }: EmbedAddresses, texts: EmbedTexts): string {
  return [
    `<a href="${escapeHtml(link)}"><img src="${escapeHtml(picture)}" alt="${escapeHtml(texts.title)}" style="max-width:100%;height:auto"></a>`,
    linkLine(link, texts.link),
  ].join('\n');
}

function frame(address: string, title: string, heightPx: number): string {
  const attributes = [
    ['src', address],
    ['title', title],
    ['width', '100%'],
    ['height', String(heightPx)],
    ['style', 'border:0'],
    ['loading', 'lazy'],
    ['allow', 'fullscreen; clipboard-write'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
  ] as const;
  return `<iframe ${attributes.map(([name, value]) => `${name}="${escapeHtml(value)}"`).join(' ')}></iframe>`;
}

/** Outside the frame, for readers and programs that do not see into it. */
function linkLine(address: string, words: string): string {
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`;
}
