/// <reference lib="webworker" />
import { answerWithCopy, forgetAnswers, isKeptRequest, setKeeping } from './kept-answers.ts';
import type { WorkerOrder } from './orders.ts';
import { openFrom, showPush } from './push.ts';
import { refreshShell, shellFile, shellPage } from './shell-files.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(refreshShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isPagePath(pathname)) event.respondWith(shellPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(shellFile(request));
  else if (isKeptRequest(request.method, pathname)) event.respondWith(answerWithCopy(request));
});

self.addEventListener('push', (event) => {
  event.waitUntil(showPush(self.registration, event.data));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openFrom(self.clients, event.notification));
});

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const order = event.data as WorkerOrder;
  if (order.order === 'refresh-shell') event.waitUntil(refreshShell().catch(() => undefined));
  else event.waitUntil(setKeeping(order.keeps).then(() => (order.keeps ? undefined : forgetAnswers())));
});

/** The rest of the addresses belong to the server: the API's own pages. */
const isPagePath = (pathname: string): boolean =>
  pathname === '/' || pathname === '/inbox' || pathname === '/gallery' || pathname.startsWith('/people/');
