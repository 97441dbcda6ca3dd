import { readPushKey, type Subscription } from './telling.ts';

/** What this browser says about being told. `not-offered`: this server has no key to subscribe with. */
export type PushStanding = 'not-possible' | 'not-offered' | 'refused' | 'off' | 'on';

export async function pushStanding(signal: AbortSignal): Promise<PushStanding> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis) || !('Notification' in globalThis)) {
    return 'not-possible';
  }
  if ((await readPushKey(signal)) === null) return 'not-offered';
  if (Notification.permission === 'denied') return 'refused';
  return (await currentSubscription()) === null ? 'off' : 'on';
}

/** Asks the person, then the browser's push service. Null: the person said no. */
export async function subscribe(signal: AbortSignal): Promise<Subscription | null> {
  const publicKey = await readPushKey(signal);
  if (publicKey === null || (await Notification.requestPermission()) !== 'granted') return null;
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  return subscriptionOf(await pushManager.subscribe(options));
}

/** The address that this browser had, so that the server can forget it too. */
export async function unsubscribe(): Promise<string | null> {
  const subscription = await currentSubscription();
  if (subscription === null) return null;
  const addressId = await addressIdOf(subscription.endpoint);
  await subscription.unsubscribe();
  return addressId;
}

export async function ownAddressId(): Promise<string | null> {
  const subscription = await currentSubscription();
  return subscription === null ? null : addressIdOf(subscription.endpoint);
}

async function currentSubscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscriptionOf(subscription: PushSubscription): Promise<Subscription> {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) throw new TypeError('No subscription.');
  return { addressId: await addressIdOf(endpoint), endpoint, p256dh, auth };
}

const addressIdCharacters = 20;

/** The same for the same subscription, so that registering it twice registers it once. */
async function addressIdOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  const hexadecimal = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `adr_${hexadecimal.slice(0, addressIdCharacters)}`;
}
