import { createRoot } from 'react-dom/client';
import { decodeView } from '../../model/view';
import * as actions from '../../store/actions';
import { probe } from '../probe';
import { EmbedApp } from './EmbedApp';
import './embed.css';

const { view, problems } = decodeView(location.search);
actions.setView({ ...view, shell: 'embed' });
actions.addNotes(problems.map((problem) => ({ kind: 'parameter', problem })));
document.documentElement.dataset.theme = view.theme;
probe(() => undefined, 0, 0);

document.documentElement.dataset.started = '';
const root = document.getElementById('root');
if (root) createRoot(root).render(<EmbedApp />);
