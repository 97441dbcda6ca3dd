import { no, ok, type Result } from '../shared/result.ts';
import type { DeviceName } from './events.ts';

/** As much as fits on a line of a phone. */
const charactersMax = 40;

export function parseDeviceName(text: string): Result<DeviceName, 'not-a-device-name'> {
  const name = text.normalize('NFC').trim();
  const length = Array.from(name).length;
  if (length === 0 || length > charactersMax || /[\p{Cc}\p{Cf}]/u.test(name)) return no('not-a-device-name');
  return ok(name as DeviceName);
}
