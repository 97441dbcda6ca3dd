import type { WorkerOrder } from '../worker/orders.ts';

/** Installs the worker that keeps the shell, and lets it look for a newer one once the page stands. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
    await navigator.serviceWorker.ready;
    tellWorker({ order: 'refresh-shell' });
  } catch {
    // Without the worker the page needs the network; nothing else changes.
  }
}

export function tellWorker(order: WorkerOrder): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.controller?.postMessage(order);
}
