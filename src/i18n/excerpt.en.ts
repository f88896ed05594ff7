import { dictionary } from './dictionary';

/** The words around the sentences of sources, which come late. */
export const excerptWords = dictionary('excerpt', {
  /** A sentence outside its context; inside it stands as the source prints it. */
  quote: '“{text}”',
  voice: { quoted: 'direct speech', reported: 'reported speech', asserted: 'the source’s own words' },
  stance: { supports: '', disputes: 'disagrees', context: 'for context' },
  printed: 'published {date}',
  printedUnknown: 'publication date not known',
  origin: 'wording of {origin}',
  carries: 'carries {agencies}',
  corroborating: 'not one of the core articles',
  open: 'Open at this passage',
  archived: 'Archived copy',
  openArticle: 'Open article',
  /** Why there is no such link. */
  missing: '{link}: {why}',
  noAddress: 'no address is known',
  noArchive: 'none is known',
  noPassage: 'the quotation has no whole word to look for',
  cite: 'Cite',
  citeThis: 'this sentence of {outlet}: {words}',
  copyQuotation: 'Copy quotation',
  /** A quotation that is taken along: its words, who stands behind them, where they are. */
  taken: '“{text}”\n{by}\n{address}',
  takenBy: {
    quoted: '{speaker}, quoted by {outlet}, {date}',
    reported: '{outlet} on what {speaker} said, {date}',
    named: '{speaker}, in {outlet}, {date}',
    outlet: '{outlet}, {date}',
  },
  translation: { human: 'Translation', machine: 'Translation by machine' },
});
