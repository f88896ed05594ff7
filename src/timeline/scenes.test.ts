import { expect, test } from 'vitest';
import { STATUSES } from '../model/vocabulary';
import { catalogOf, eventOf } from '../testing/dataset';
import { drawEvent, drawLayout, drawNote, drawScene } from '../testing/scene';
import { createStage } from '../testing/stage';

/*
 * Pictures in `scenes/`: open them in a browser, review their diff, and accept a change with `npx vitest -u`.
 */
const PX_PER_MS = 10 / 86_400_000;
const FILLS = [
  '',
  'claimed',
  'disputed',
  'claimed disputed',
  'later',
  'claimed later',
  'disputed later',
  'unsourced',
  'single',
];
const TIMES = [
  ['a day', '2020-02-05'],
  ['a month', '2020-02'],
  ['a period', '2020-02-01/2020-02-12'],
] as const;

test('the mark grammar: status × fill × time', async () => {
  const lines: string[] = [];
  let y = 30;
  FILLS.forEach((fill, i) => {
    lines.push(drawNote(fill || 'plain', 140 + i * 195, y - 12));
  });
  for (const [name, date] of TIMES) {
    for (const status of STATUSES) {
      y += 34;
      lines.push(drawNote(`${name}, ${status}`, 10, y));
      FILLS.forEach((fill, i) => {
        const x = 140 + i * 195 + (name === 'a period' ? 10 : name === 'a month' ? 0 : 70);
        const event = eventOf(catalogOf(`| a ${date} ${status} ${fill}`), 'a');
        // A month is drawn narrower here, so that all stand in one picture.
        const scale = name === 'a month' ? PX_PER_MS / 2.2 : PX_PER_MS;
        lines.push(...drawEvent(event, scale, name === 'a month' ? x + 78 : x, y));
      });
    }
    y += 12;
  }
  await expect(drawScene(1895, y + 30, lines)).toMatchFileSnapshot('scenes/mark-grammar.svg');
});

test('the shapes of time', async () => {
  const dates = [
    '2020-02-05',
    '2020-02-05?',
    '2020-02-05~',
    '2020-02-05%',
    '2020-02-1X',
    '2020-02',
    '2020-02?',
    '2020-02~',
    '2020-02-05/.. moment',
    '../2020-02-05 moment',
    '2020-02-05 period',
    '2020-02-01/2020-02-12',
    '2020-02-01?/2020-02-12',
    '2020-02-01~/2020-02-12',
    '2020-02-01/2020-02-12~',
    '2020-02-01~/2020-02-12~',
    '2020-02-01%/2020-02-12%',
    '2020-02-05/..',
    '../2020-02-05',
    '2020-02/..',
    '../2020-02',
    '2020-02-01~/..',
  ];
  const variants = ['', 'planned', 'cancelled', 'claimed', 'disputed?'];
  const lines = variants.map((variant, i) =>
    drawNote(variant.replace('disputed?', 'disputed, later') || 'occurred', 180 + i * 260, 18),
  );
  dates.forEach((date, row) => {
    const y = 50 + row * 32;
    lines.push(drawNote(date, 10, y));
    variants.forEach((variant, i) => {
      const more = variant === 'disputed?' ? 'disputed later' : variant;
      const event = eventOf(catalogOf(`| a ${date} ${more}`), 'a');
      lines.push(
        ...drawEvent(
          event,
          PX_PER_MS / (date.startsWith('2020-02-1X') ? 1 : 1.6),
          280 + i * 260 - (event.kind === 'period' ? 60 : 0),
          y,
        ),
      );
    });
  });
  await expect(drawScene(1500, 50 + dates.length * 32, lines)).toMatchFileSnapshot('scenes/time.svg');
});

test('two islands with a band between them', async () => {
  const catalog = catalogOf(`
    talks | summit 2018-09-07 !3 "Three presidents meet" | refusal 2018-09-07 claimed "One of them refuses a ceasefire"
    talks | four 2020-03-05 superseded !3 "A summit of four" | pair 2020-03-05 later !3 "Two of them meet instead"
    war   | raids ../2018-09-08 "Air raids" | offensive 2019-12-19?/2020-03-05~ disputed "The offensive"
    war   | crossing 2020-02-28 later "The border is opened" | deal 2020-03-06/.. later "A ceasefire"
    words | said 2020-02-25 claimed "He calls it capitulation" | doubt 2020-02-24? disputed "How many were killed"
    words | hope 2020-03 planned "Elections are hoped for" | rumour 2020-02-20 unsourced "A rumour"
  `);
  const layout = createStage(catalog, { widthPx: 1100 }).whole();
  await expect(drawScene(1100, layout.height, drawLayout(layout, catalog))).toMatchFileSnapshot(
    'scenes/islands.svg',
  );
});

test('a crowd on few rows', async () => {
  const crowd = Array.from(
    { length: 40 },
    (_, i) =>
      `e${i} 2020-02-${String(1 + ((i * 11) % 28)).padStart(2, '0')} !${i % 7 === 0 ? 3 : 1} ${i % 5 === 0 ? 'planned' : ''} "Event number ${i}"`,
  );
  const catalog = catalogOf(`one | ${crowd.slice(0, 28).join(' | ')}\n two | ${crowd.slice(28).join(' | ')}`);
  const layout = createStage(catalog, { widthPx: 900, rowBudget: 7 }).whole();
  await expect(drawScene(900, layout.height, drawLayout(layout, catalog))).toMatchFileSnapshot(
    'scenes/crowd.svg',
  );
});
