import { type ReactNode, useRef, useState } from 'react';
import { citeWords } from '../../i18n/cite.en';
import { fill, formatCount, formatList, perLocale } from '../../i18n/text';
import { type CslItem, missingFacts } from '../../model/cite/item';
import {
  type Formatted,
  formatCitation,
  formatCitations,
  STYLES,
  type StyleName,
} from '../../model/cite/styles';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { useLanguage } from '../../ui/Language';
import { saveFile } from '../../ui/saveFile';
import type { Cited } from './subject';

interface CitationProps extends Cited {
  /** An entry of this timeline, or all of it: where that has no address, it is said elsewhere. */
  readonly isOurs: boolean;
  readonly style: StyleName;
}

/** A citation in its style, to be copied or kept as a file; below it those of what an event rests on. */
export function Citation({ item, sources, isOurs, style }: CitationProps) {
  const { locale } = useLanguage();
  return (
    <>
      <h3>{citeWords.result}</h3>
      <Result items={[item]} label={citeWords.copy} style={style}>
        <Save items={[item, ...(sources ?? [])]} style={style} />
      </Result>
      <Missing
        facts={missingFacts(item).filter((fact) => !isOurs || fact !== 'URL')}
        words={citeWords.missing}
      />
      {sources?.length === 0 && <p className="cite-note">{citeWords.noSources}</p>}
      {sources && sources.length > 0 && (
        <>
          <h3>{formatCount(citeWords.sources, sources.length, locale)}</h3>
          <Result
            items={sources}
            label={formatCount(citeWords.copySources, sources.length, locale)}
            style={style}
          />
          <Missing
            facts={sources.flatMap(missingFacts)}
            words={sources.length > 1 ? citeWords.missingSome : citeWords.missing}
            anyOf={sources.length > 1}
          />
        </>
      )}
    </>
  );
}

interface ResultProps {
  readonly items: readonly CslItem[];
  readonly label: string;
  readonly style: StyleName;
  readonly children?: ReactNode;
}

function Result({ items, label, style, children }: ResultProps) {
  const shown = useRef<HTMLDivElement>(null);
  const isFile = 'file' in STYLES[style];
  // A file is one text; written citations stand apart, each by itself.
  const entries = isFile ? [formatCitations(items, style)] : items.map((item) => formatCitation(item, style));
  const isForPrograms = isFile || style === 'wikipedia';
  return (
    <>
      <div ref={shown} dir="ltr" className={isForPrograms ? 'cite-result cite-code' : 'cite-result'}>
        {entries.map(({ text, runs }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sources may be cited alike, and their order stays
          <p key={i} dir={isForPrograms ? 'ltr' : 'auto'}>
            {isForPrograms ? text : <Runs runs={runs} />}
          </p>
        ))}
      </div>
      <div className="cite-actions">
        <CopyButton
          text={entries.map(({ text }) => text).join('\n')}
          html={isForPrograms ? undefined : entries.map(toHtml).join('')}
          shownIn={shown}
        >
          {label}
        </CopyButton>
        {children}
      </div>
    </>
  );
}

function Runs({ runs }: Pick<Formatted, 'runs'>) {
  return runs.map(({ text, italic }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no id, and all come anew with another citation
    italic ? <i key={i}>{text}</i> : <span key={i}>{text}</span>,
  );
}

/** For word processors, which keep the italics. Everything in it is text. */
function toHtml({ runs }: Formatted): string {
  const written = runs.map(({ text, italic }) => {
    const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return italic ? `<i>${escaped}</i>` : escaped;
  });
  return `<p>${written.join('')}</p>`;
}

function Save({ items, style }: { items: readonly CslItem[]; style: StyleName }) {
  const [saved, setSaved] = useState<string>();
  const kind = STYLES[style];
  if (!('file' in kind)) return null;
  const name = `${items[0]?.id ?? 'citation'}.${kind.file.extension}`;
  return (
    <>
      <Button
        onClick={() => {
          saveFile(name, new Blob([kind.format(items).text], { type: `${kind.file.type};charset=utf-8` }));
          setSaved(name);
        }}
      >
        {items.length > 1 ? citeWords.saveWith : citeWords.save}
      </Button>
      <span role="status" className={saved === name ? 'cite-note' : 'sr-only'}>
        {saved === name && fill(citeWords.saved, { name })}
      </span>
    </>
  );
}

/** What no style can make up for. */
function Missing({
  facts,
  words,
  anyOf = false,
}: {
  facts: readonly (keyof typeof citeWords.facts)[];
  words: string;
  /** Of several, one may lack this and another that. */
  anyOf?: boolean;
}) {
  const { locale } = useLanguage();
  const names = [...new Set(facts)].map((fact) => citeWords.facts[fact]);
  if (names.length === 0) return null;
  return (
    <p className="cite-note">
      {fill(words, { facts: anyOf ? eitherOf(locale).format(names) : formatList(names, locale) })}
    </p>
  );
}

const eitherOf = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
