import { createRoot } from 'react-dom/client';
import { PresenterWindow } from '../../features/present/PresenterWindow';
import { chooseLanguage, fetchTexts } from '../../i18n/language';
import { presentWords } from '../../i18n/present.en';
import { fill } from '../../i18n/text';
import { startAt } from '../../model/lesson/lesson';
import { createLesson } from '../../store/lesson';
import { appStore } from '../../store/store';
import { LanguageProvider } from '../../ui/Language';
import { adoptLateStyles } from '../lateStyles';
import { newName } from './stageId';

/** The presenter's window: it loads no dataset; the stage tells it the lesson. */
export async function showPresenter(root: HTMLElement, stage: string): Promise<void> {
  const { lang } = appStore.getState().view;
  const lesson = createLesson({
    stage,
    role: 'presenter',
    name: newName(),
    state: startAt(0),
    deck: undefined,
    opener: (window.opener as Window | null) ?? undefined,
    onTwin: () => undefined,
  });
  const page = document.documentElement;
  const entitle = () => {
    const { deck } = lesson.store.getState();
    document.title = fill(presentWords.window.title, { title: deck?.title ?? '…' });
  };
  adoptLateStyles();
  document.getElementById('static')?.remove();
  const drawn = createRoot(root);
  let spoken = lang;
  const speak = async () => {
    const wanted = spoken;
    const texts = await fetchTexts(chooseLanguage([wanted, ...navigator.languages]), true);
    // The stage may have changed its language again meanwhile.
    if (wanted !== spoken) return;
    drawn.render(
      <LanguageProvider value={texts()}>
        <PresenterWindow lesson={lesson} />
      </LanguageProvider>,
    );
    entitle();
  };
  lesson.store.subscribe(({ deck }) => {
    entitle();
    if (deck?.speaks === undefined || deck.speaks === spoken) return;
    spoken = deck.speaks;
    speak();
  });
  await speak();
  page.dataset.status = 'ready';
}
