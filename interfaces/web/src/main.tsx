import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { LanguageProvider } from './app/language.tsx';
import { currentLocation } from './app/location.ts';
import { pages } from './app/pages.ts';
import { registerWorker } from './app/register-worker.ts';
import './theme.css';
import './app/shell.css';
import './components/components.css';

// The page's code travels beside the names of the family, not after them.
const { page: firstPage } = currentLocation();
if (firstPage !== 'not-found' && firstPage !== 'gallery') pages[firstPage].fetch();

const root = document.getElementById('page');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </StrictMode>,
  );
}
if (import.meta.env.PROD) void registerWorker();
