import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { idle } from './app/idle';
import { readAddress } from './app/urlSync';
import { shownTheme } from './model/view';
import './styles/theme.css';
import './styles/timeline.css';
import './styles/overview.css';
import './styles/app.css';

/** The contract's probe : tests and hosts await quiet and read what is in view. */
declare global {
  interface Window {
    sourceline: {
      idle(): Promise<void>;
      inspect(): {
        span: [number, number];
        visible: number;
        clusters: number;
        total: number;
        problems: number;
      };
    };
  }
}

window.sourceline = {
  idle,
  inspect: () => ({ span: [0, 0], visible: 0, clusters: 0, total: 0, problems: 0 }),
};
document.documentElement.dataset.theme = shownTheme(readAddress());

const root = document.getElementById('root');
document.documentElement.dataset.started = '';
const stage = new URLSearchParams(location.search).get('stage');
if (root && stage) import('./app/present/presenter').then(({ showPresenter }) => showPresenter(root, stage));
else if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
