import { createHash } from 'node:crypto';

/** The same for everybody and everything: a lock screen and two companies may read it. */
export const pushTitle = '健康存摺';
export const pushBody = '您有一則新提醒 · You have a new reminder';

/** Of one telling, at most 32 characters of base64url (RFC 8030, 5.4): a later message in its place replaces the earlier. */
export const collapseKeyOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 32);
