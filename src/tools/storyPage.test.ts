import { describe, expect, test } from 'vitest';
import type { Step } from '../model/schema';
import { catalogOf } from '../testing/dataset';
import { storyPage } from './storyPage';

const catalog = catalogOf(`talks | day 2020-02-25 "One side rejects it" claimed`);
const [said, other] = catalog.byId.get('day')?.excerpts ?? [];
if (said) Object.assign(said, { speaker: 'side', prefix: 'One side said that' });

/** What a reader sees of a step, and what stands folded away in it. */
function read(step: Omit<Step, 'event'>) {
  const story = { id: 's', title: 'S', steps: [{ event: 'day', show: ['day-1'], prompt: 'Who?', ...step }] };
  const html = storyPage(catalog, story, {
    site: undefined,
    accessed: '2026-01-01',
    policy: 'x',
    styles: [],
  });
  const item = html.slice(html.indexOf('<li>'), html.indexOf('</li>'));
  const [open = '', folded = ''] = item.split('<details>');
  return { open, folded };
}

describe('a step on the page of its story', () => {
  test('that hides nothing shows its quotations with their sources', () => {
    const { open, folded } = read({ show: ['day-1', 'day-2'], title: 'Its own title' });
    expect(open).toContain('<h2>Its own title</h2>');
    expect(open.match(/<mark>The words for day<\/mark>/g)).toHaveLength(2);
    for (const words of ['One side, in:', 'The press', 'A wire', 'One side said that'])
      expect(open.replaceAll(' · supports', '')).toContain(words);
    expect(folded).toBe('');
  });

  test('that hides the outlet folds the citation away', () => {
    const { open, folded } = read({ hideSource: true });
    expect(open).toContain('<mark>The words for day</mark>');
    expect(open).not.toMatch(/The press|figcaption|href/);
    expect(folded).toContain('The press');
  });

  test('that hides the speaker shows neither name nor title nor context before the answer', () => {
    const { open, folded } = read({ hide: ['speaker'] });
    expect(open).not.toMatch(/One side/);
    expect(open).toContain('<h2>Who is speaking?</h2>');
    expect(folded).toContain('One side rejects it');
    expect(folded).toContain('One side said that');
  });

  test('that hides the date or words leaves a gap, and fills it in the answer', () => {
    const { open, folded } = read({ hide: ['date'], hideWords: ['words for'] });
    expect(open).toContain('<mark>The ____ day</mark>');
    expect(open).not.toMatch(/2020|words for/);
    expect(folded).toContain('<mark>The words for day</mark>');
    expect(folded).toContain('2020-02-25');
  });

  test('that names no quotation shows the event’s first', () => {
    expect(other).toBeDefined();
    expect(read({ show: [] }).open.match(/<mark>/g)).toHaveLength(1);
  });
});
