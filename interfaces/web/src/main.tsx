import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { askForFirstView } from './app/first-view.ts';
import { LanguageProvider } from './app/language.tsx';
import { registerWorker } from './app/register-worker.ts';
import './theme.css';
import './app/shell.css';
import './components/components.css';

askForFirstView();

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
