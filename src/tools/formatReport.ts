import { MAX_KINDS, MAX_PLACES } from '../model/problemKinds';
import { countFindings, type Finding, type Report } from './checkDataset';
import { percent, type Quotations } from './checkQuotations';

/** A report as it is printed; its last line sums it up. */
export function formatReport(report: Report, file: string): string {
  const { unusable, findings, quotations, counts } = report;
  const parts = findings.slice(0, MAX_KINDS).map(formatFinding);
  const rest = findings.slice(MAX_KINDS).reduce((sum, { count }) => sum + count, 0);
  if (rest > 0) parts.push(`${rest} more problems, not listed. Mend those above first.`);
  if (unusable) {
    const reason = [unusable.message, unusable.excerpt, `  ${unusable.fix}`].filter(Boolean).join('\n');
    return [...parts, reason, `${file} cannot be used.`].join('\n\n');
  }
  if (quotations) parts.push(formatQuotations(quotations));
  const total = countFindings(report);
  const holds = [
    say(counts.events, 'event'),
    say(counts.excerpts, 'excerpt'),
    say(counts.sources, 'source'),
  ].join(', ');
  parts.push(
    total === 0
      ? `${file} is fine: ${holds}.`
      : `${file} has ${say(total, 'problem')} (${holds} can be shown).`,
  );
  return parts.join('\n\n');
}

export function formatFinding({ message, fix, count, places }: Finding): string {
  const where = places.map(({ path, line, value }) => {
    const at = line === undefined ? '' : `line ${line}  `;
    return `  ${at}${path || 'the file'}${value && `  ${value}`}`;
  });
  const more = count > places.length ? [`  and ${count - places.length} more`] : [];
  return [message, ...where, ...more, `  ${fix}`].join('\n');
}

function formatQuotations({ checked, notChecked, strangers }: Quotations): string {
  const width = Math.max(0, ...checked.map(({ source }) => source.length));
  return [
    'Quotations',
    ...checked.map(
      ({ source, excerpts, verbatim, share, words }) =>
        `  ${source.padEnd(width)}  ${verbatim} of ${say(excerpts, 'excerpt')} verbatim, ${percent(share)} of ${words} words quoted`,
    ),
    ...(checked.length === 0 ? ['  no text was given for any source'] : []),
    ...(notChecked.length > 0
      ? [`  not checked, no text at hand: ${say(notChecked.length, 'source')} (${fewOf(notChecked)})`]
      : []),
    ...strangers
      .slice(0, MAX_PLACES)
      .map(({ name, sha256 }) => `  no source names ${name}; its textSha256 would be ${sha256}`),
    ...(strangers.length > MAX_PLACES ? [`  and ${strangers.length - MAX_PLACES} more`] : []),
  ].join('\n');
}

/** The first of a list, and how many more there are. */
function fewOf(names: readonly string[]): string {
  const more = names.length - MAX_PLACES;
  return names.slice(0, MAX_PLACES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function say(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
