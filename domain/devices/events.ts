import type { Brand } from '../shared/brand.ts';
import type { Instant } from '../shared/time.ts';

/** Chance, and the same for all persons of a device. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** What the person calls it. */
export type DeviceName = Brand<string, 'DeviceName'>;

export interface DeviceCodeIssued {
  readonly type: 'DeviceCodeIssued';
  readonly data: {
    readonly codeId: string;
    /** Under a key of ours: nobody who reads the stream can tell the code. */
    readonly codeDigest: string;
    readonly issuedAt: Instant;
  };
}
export interface DeviceBound {
  readonly type: 'DeviceBound';
  readonly data: {
    readonly bindingId: string;
    readonly codeId: string;
    readonly deviceId: DeviceId;
    readonly name: DeviceName;
    readonly boundAt: Instant;
  };
}
export interface DeviceRenamed {
  readonly type: 'DeviceRenamed';
  readonly data: { readonly deviceId: DeviceId; readonly name: DeviceName };
}
export interface DeviceUsed {
  readonly type: 'DeviceUsed';
  readonly data: { readonly deviceId: DeviceId; readonly signInId: string; readonly usedAt: Instant };
}
export interface DeviceRevoked {
  readonly type: 'DeviceRevoked';
  readonly data: { readonly deviceId: DeviceId };
}

export type DevicesEvent = DeviceCodeIssued | DeviceBound | DeviceRenamed | DeviceUsed | DeviceRevoked;
