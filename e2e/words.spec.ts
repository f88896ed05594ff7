import { readFile } from 'node:fs/promises';
import { detail, excerpt, expect, expectAccessible, idle, open, test } from './fixtures';

test('read the timeline in German: our words are translated, what is quoted and what is taken away is not', async ({
  page,
}) => {
  await open(page, '?lang=de&event=lavrov-geneva');
  const heading = detail(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Lawrow lehnt vor dem UN-Menschenrechtsrat eine Waffenruhe ab');
  const quotation = excerpt(page, 'lavrov-dw-3');
  await expect(quotation).toContainText('capitulating before terrorists');
  expect(await quotation.evaluate((of) => of.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  expect(await heading.evaluate((of) => of.closest('[lang]')?.getAttribute('lang'))).toBe('de');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Herunterladen', exact: true }).click();
  await idle(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'JSON herunterladen', exact: true }).click();
  const file = JSON.parse(await readFile(await (await coming).path(), 'utf8'));
  expect(file).toMatchObject({ title: 'Idlib: talks and war, 2018–2020', language: 'en' });
  const taken = file.events.find(({ id }: { id: string }) => id === 'lavrov-geneva');
  expect(taken.title).toBe('Lavrov rejects a ceasefire before the UN Human Rights Council');
  expect(taken.i18n.de.title).toBe('Lawrow lehnt vor dem UN-Menschenrechtsrat eine Waffenruhe ab');
});
