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
  const chosen = chooseLanguage([lang, ...navigator.languages]);
  const language = (await fetchTexts(chosen, true))();
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
  entitle();
  lesson.store.subscribe(entitle);
  adoptLateStyles();
  document.getElementById('static')?.remove();
  createRoot(root).render(
    <LanguageProvider value={language}>
      <PresenterWindow lesson={lesson} />
    </LanguageProvider>,
  );
  page.dataset.status = 'ready';
}
