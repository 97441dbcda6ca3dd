import type { Fingerprint } from './ports.ts';

/** A family shares a browser; more than this on one is a counter in a library. */
const marksMax = 8;
const between = '~';

export interface KnownDevices {
  /** The mark that this person has in what the browser brought, if one is genuine. */
  find(brought: string, account: string): Promise<string | undefined>;
  /** What the browser keeps from now on: the others' marks, and one for this person. */
  mark(brought: string, account: string, deviceId: string): Promise<string>;
}

/**
 * A mark says that this person signed in with this browser, to us alone: it names nobody, it cannot be made for another
 * person, and it opens nothing. Its only use is a budget of tries that no stranger can exhaust (OWASP device cookies).
 */
export function createKnownDevices(fingerprint: Fingerprint): KnownDevices {
  const sealOf = (account: string, deviceId: string): Promise<string> => fingerprint(`device:${account}:${deviceId}`);
  const find: KnownDevices['find'] = async (brought, account) => {
    for (const mark of marksIn(brought)) {
      const [deviceId = '', seal = ''] = mark.split('.');
      if (seal === (await sealOf(account, deviceId))) return mark;
    }
    return undefined;
  };
  return {
    find,
    mark: async (brought, account, deviceId) => {
      const known = await find(brought, account);
      const others = marksIn(brought).filter((mark) => mark !== known);
      const own = known ?? `${deviceId}.${await sealOf(account, deviceId)}`;
      return [own, ...others].slice(0, marksMax).join(between);
    },
  };
}

const markPattern = /^[\w-]{1,40}\.[\w-]{20,64}$/;
const marksIn = (brought: string): readonly string[] =>
  brought
    .split(between)
    .filter((mark) => markPattern.test(mark))
    .slice(0, marksMax);
