/// <reference lib="webworker" />

/** What our server sends: the same words to everybody, which a lock screen may show, and where to look. */
interface PushPayload {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly open: string;
}

/** A browser that lets us ring without a word takes the permission away, so something is shown in any case. */
const unreadable: PushPayload = { title: 'Health Passbook', body: '', tag: 'unreadable', open: '/inbox' };

export async function showPush(
  registration: ServiceWorkerRegistration,
  data: { text(): string } | null,
): Promise<void> {
  const { title, body, tag, open } = payloadOf(data);
  await registration.showNotification(title, { body, tag, icon: '/icon-192.png', data: { open } });
}

function payloadOf(data: { text(): string } | null): PushPayload {
  try {
    const given = JSON.parse(data?.text() ?? '') as Partial<Record<keyof PushPayload, unknown>>;
    const { title, body, tag, open } = given;
    const isWhole = [title, body, tag, open].every((part) => typeof part === 'string');
    // An address of ours and nobody else's, however it came here.
    return isWhole && /^\/[a-z]*$/u.test(String(open)) ? (given as PushPayload) : unreadable;
  } catch {
    return unreadable;
  }
}

/** A window that is open already comes to the front; another is opened only where there is none. */
export async function openFrom(clients: Clients, { data }: Notification): Promise<void> {
  const { open } = Object(data) as { readonly open?: unknown };
  const address = typeof open === 'string' ? open : unreadable.open;
  const [known] = await clients.matchAll({ type: 'window' });
  if (known === undefined) await clients.openWindow(address);
  else await (await known.navigate(address))?.focus();
}
