import fc from 'fast-check';
import { devices, parseDeviceName, type DeviceId, type DevicesEvent } from '../../../domain/devices/index.ts';
import { fold } from '../../../domain/shared/decider.ts';
import {
  binding,
  bound,
  issued,
  issuedAt,
  issuing,
  later,
  phone,
  renaming,
  revoked,
  revoking,
  tablet,
  using,
} from '../../support/devices.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';

const given = givenWhenThen(devices);
const quarterHourMs = 900_000;
const refusedCode = { code: 'device-code-refused' } as const;

describe('a device code', () => {
  it('is issued once per id', () => {
    given().when(issuing('one')).then(issued('one'));
    given(issued('one')).when(issuing('one')).thenNothing();
  });

  it.each([0, 1, quarterHourMs - 1, quarterHourMs])('binds a device %i ms after it was made', (ms) =>
    given(issued('one'))
      .when(binding('one', phone, later(ms)))
      .then(bound('one', phone, later(ms))),
  );

  it.each([-1, quarterHourMs + 1, quarterHourMs * 10])('binds none %i ms after it was made', (ms) =>
    given(issued('one'))
      .when(binding('one', phone, later(ms)))
      .thenRefused(refusedCode),
  );

  it('is used once, also by the device that used it', () => {
    const used = [issued('one'), bound('one', phone)];
    given(...used)
      .when(binding('one', tablet, issuedAt, 'b-again'))
      .thenRefused(refusedCode);
    given(...used)
      .when(binding('one', phone, issuedAt, 'b-again'))
      .thenRefused(refusedCode);
  });

  it('takes the place of an older one', () => {
    given(issued('one'), issued('two')).when(binding('one', phone)).thenRefused(refusedCode);
    given(issued('one'), issued('two')).when(binding('two', phone)).then(bound('two', phone));
  });

  it('has to be made before it is guessed', () => given().when(binding('one', phone)).thenRefused(refusedCode));

  it('is accepted in its quarter of an hour exactly once, whatever comes in which order', () => {
    const tries = fc.array(
      fc.record({
        ms: fc.integer({ min: -1_000, max: quarterHourMs + 1_000 }),
        device: fc.constantFrom(phone, tablet),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(tries, (all) => {
        const history: DevicesEvent[] = [issued('one')];
        for (const [index, { ms, device }] of all.entries()) {
          const decision = devices.decide(binding('one', device, later(ms), `b-${index}`), fold(devices, history));
          if (decision.kind === 'accepted') history.push(...decision.events);
        }
        const isInTime = all.some(({ ms }) => ms >= 0 && ms <= quarterHourMs);
        expect(history.filter(({ type }) => type === 'DeviceBound')).toHaveLength(isInTime ? 1 : 0);
      }),
    );
  });
});

describe('a bound device', () => {
  const two = [issued('one'), bound('one', phone), issued('two'), bound('two', tablet)];

  it('is used, renamed and revoked without touching another', () => {
    given(...two)
      .when(revoking(phone))
      .then(revoked(phone));
    const after = [...two, revoked(phone)];
    given(...after)
      .when(using(phone, 's-1'))
      .thenRefused({ code: 'device-not-found' });
    given(...after)
      .when(renaming(phone, '舊手機'))
      .thenRefused({ code: 'device-not-found' });
    given(...after)
      .when(using(tablet, 's-1'))
      .then({ type: 'DeviceUsed', data: { deviceId: tablet, signInId: 's-1', usedAt: issuedAt } });
    given(...after)
      .when(revoking(phone))
      .thenNothing();
  });

  it('comes back with a new code', () =>
    given(...two, revoked(phone), issued('three'))
      .when(binding('three', phone))
      .then(bound('three', phone)));

  it('is unknown until it was bound', () => {
    given().when(using(phone, 's-1')).thenRefused({ code: 'device-not-found' });
    given().when(revoking(phone)).thenRefused({ code: 'device-not-found' });
  });

  it('is one of twenty at most', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => [issued(`c${n}`), bound(`c${n}`, `device_${n}` as DeviceId)]);
    given(...twenty.flat(), issued('more'))
      .when(binding('more', phone))
      .thenRefused({ code: 'too-many-devices' });
    given(...twenty.flat(), issued('more'))
      .when(binding('more', 'device_3' as DeviceId))
      .then(bound('more', 'device_3' as DeviceId));
  });
});

it.each([
  ['  美玉的手機 ', '美玉的手機'],
  ['x'.repeat(40), 'x'.repeat(40)],
])('a name is taken without the space around it: %j', (typed, name) =>
  expect(parseDeviceName(typed)).toEqual({ ok: true, value: name }),
);
it.each(['', '   ', 'x'.repeat(41), 'two\nlines', '\u202egnp'])('a name is one short visible line: %j', (typed) =>
  expect(parseDeviceName(typed).ok).toBe(false),
);
