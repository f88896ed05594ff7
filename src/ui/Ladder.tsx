import type { Rung } from '../i18n/describeExcerpt';
import { excerptWords } from '../i18n/excerpt.en';
import { fill } from '../i18n/text';
import { ExternalLink } from './ExternalLink';

/** The ways from a sentence to its source, side by side; where there is none, it says why. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  return rungs.map(({ name, href, why, robust }) =>
    href === undefined ? (
      <span key={name} className="text-muted">
        {fill(excerptWords.missing, { link: name, why })}
      </span>
    ) : (
      <ExternalLink key={name} href={href} data={robust}>
        {name}
      </ExternalLink>
    ),
  );
}
