import { noteWords } from '../../i18n/notes.en';
import { fill, formatNumber, formatSeries } from '../../i18n/text';
import type { Note } from '../../store/store';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

/** What the address said that could not be done. */
export function Notes({ notes, onDismiss }: { notes: readonly Note[]; onDismiss: (note: Note) => void }) {
  const { locale } = useLanguage();
  if (notes.length === 0) return null;
  return (
    <div data-testid="notes" role="status">
      <ul className="m-0 list-none p-0 text-sm">
        {notes.map((note) => (
          <li
            key={noteText(note, locale)}
            className="flex items-center gap-4 border-b border-rule bg-sunk px-4 py-2 sm:px-6"
          >
            <span className="wrap-anywhere">{noteText(note, locale)}</span>
            <Button className="ms-auto" onClick={() => onDismiss(note)}>
              {noteWords.dismiss}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function noteText(note: Note, locale: string): string {
  const text = noteWords;
  switch (note.kind) {
    case 'event':
      return fill(text.event, { value: note.value });
    case 'filter':
      return fill(text.filter, { name: note.name, value: note.value });
    case 'excerpt':
      return fill(text.excerpt, { value: note.value });
    case 'language':
    case 'languageFailed':
      return fill(text[note.kind], { value: note.value });
    case 'story':
      return fill(text.story, { value: note.value });
    case 'step':
      return fill(text.step, { value: note.value, last: formatNumber(note.last, locale) });
    case 'known':
      return fill(text.known, { value: note.value });
    case 'parameter': {
      const { name, value, reason, options } = note.problem;
      if (reason === 'backwards')
        return fill(text.span, { from: value.split('–')[0] ?? '', to: value.split('–')[1] ?? '' });
      return fill(text.parameter, {
        name,
        value,
        fix: fill(text.fixes[reason], { options: formatSeries(options, locale) }),
      });
    }
  }
}
