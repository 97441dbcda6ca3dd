import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm start` runs during development of the page. */
const apiAddress = process.env['PASSBOOK_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  cacheDir: here('../../.cache/vite'),
  plugins: [react(), precompress()],
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: apiAddress }, '/health': { target: apiAddress } },
  },
  build: {
    outDir: here('../../.cache/page'),
    emptyOutDir: true,
    target: 'es2023',
    // The first that know `light-dark()`, in which the tokens are written.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The service worker reads it to know which files make up the shell.
    manifest: 'page-manifest.json',
    // Inlined files would be `data:` scripts and styles, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { main: here('index.html'), 'service-worker': here('src/worker/service-worker.ts') },
      output: {
        // Its address must not change: a browser looks for news under the address it knows.
        // What several pages share travels as one file: a dozen small ones cost a phone more than their bytes.
        codeSplitting: {
          groups: [{ name: 'shared', test: /[\\/]interfaces[\\/]web[\\/]src[\\/]/u, minShareCount: 2 }],
        },
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
