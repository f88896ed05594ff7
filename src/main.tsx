import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { PartFailed } from './app/later';
import { probe } from './app/probe';
import { readAddress } from './app/urlSync';
import { shownTheme } from './model/view';
import './styles/theme.css';
import './styles/timeline.css';
import './styles/overview.css';
import './styles/singled.css';
import './styles/app.css';

probe(() => undefined, 0, 0);
document.documentElement.dataset.theme = shownTheme(readAddress());

const root = document.getElementById('root');
document.documentElement.dataset.started = '';
const query = new URLSearchParams(location.search);
const stage = query.get('view') === 'present' && query.get('stage');
if (root && stage)
  import('./app/present/presenter').then(
    ({ showPresenter }) => showPresenter(root, stage),
    () => createRoot(root).render(<PartFailed tryAgain={() => location.reload()} trying={false} />),
  );
else if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
