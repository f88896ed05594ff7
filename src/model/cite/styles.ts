import { formatApa } from './apa';
import { formatBibtex } from './bibtex';
import { formatChicago } from './chicago';
import type { CslItem } from './item';
import { formatMla } from './mla';
import { formatRis } from './ris';
import { type Formatted, plain, type Run, toFormatted, toVerbatim } from './runs';
import { formatWikipedia } from './wikipedia';

export type { Formatted, Run } from './runs';

interface Style {
  /** Several at once: entries one below the other, or one list. */
  readonly format: (items: readonly CslItem[]) => Formatted;
  /** Read by people, or by programs: then it may be saved as a file. */
  readonly file?: { readonly extension: string; readonly type: string };
}

const ofEach =
  (format: (item: CslItem) => Formatted) =>
  (items: readonly CslItem[]): Formatted =>
    toFormatted(items.flatMap((item, i): Run[] => [...plain(i > 0 ? '\n' : ''), ...format(item).runs]));

/**
 * The ways to write a citation, in the order they are offered. The words of the written ones are those of their
 * manuals and English, whatever the language of the interface is.
 */
export const STYLES = {
  apa: { format: ofEach(formatApa) },
  chicago: { format: ofEach(formatChicago) },
  mla: { format: ofEach(formatMla) },
  wikipedia: { format: ofEach(formatWikipedia) },
  bibtex: { format: formatBibtex, file: { extension: 'bib', type: 'application/x-bibtex' } },
  ris: { format: formatRis, file: { extension: 'ris', type: 'application/x-research-info-systems' } },
  csl: {
    format: (items) => toVerbatim(`${JSON.stringify(items, null, 2)}\n`),
    file: { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
  },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** One citation in a style. `text` is plain; `runs` are the same words, the italic ones apart. */
export function formatCitation(item: CslItem, style: StyleName): Formatted {
  return STYLES[style].format([item]);
}

/** Several: lines, entries or one list, as the style has it. */
export function formatCitations(items: readonly CslItem[], style: StyleName): Formatted {
  return STYLES[style].format(items);
}
