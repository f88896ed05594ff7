import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { ready } from '../harness.js';

/** A page of React with nothing on it: what the browser, React and the measuring itself cost. */
function Blank() {
  useEffect(() => ready(undefined), []);
  return (
    <main id="surface" style={{ width: '100vw', height: '90vh' }}>
      <h1>blank</h1>
    </main>
  );
}

createRoot(document.getElementById('app')).render(<Blank />);
