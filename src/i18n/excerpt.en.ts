/** The words around the sentences of sources, which come late. */
export const excerptWords = {
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
  openArticle: 'Open article',
  archived: 'Archived copy',
  noAddress: 'No address is known for this source',
  translation: { human: 'Translation', machine: 'Translation by machine' },
};
