import type { Fault } from './problem.ts';

const unreachable: Fault = { code: 'database-unreachable', field: 'DATABASE_URL', retryAfterSeconds: 5 };
const refused: Fault = { code: 'database-refused', field: 'DATABASE_URL' };
const dataFolder: Fault = { code: 'data-folder-unusable', field: 'PASSBOOK_DATA' };
const notStarted: Fault = { code: 'postgres-did-not-start' };
const masterKeyMismatch: Fault = { code: 'master-key-mismatch' };
const schemaMismatch: Fault = { code: 'schema-mismatch' };

/** Codes of Node, of PostgreSQL (SQLSTATE) and of our own rooms, for what the operator can mend. */
export const startFaults: Readonly<Record<string, Fault>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ENOTFOUND: unreachable,
  ETIMEDOUT: unreachable,
  '28000': refused,
  '28P01': refused,
  '3D000': refused,
  '42501': refused,
  EACCES: dataFolder,
  EDQUOT: dataFolder,
  EEXIST: dataFolder,
  ENOSPC: dataFolder,
  ENOTDIR: dataFolder,
  EPERM: dataFolder,
  EROFS: dataFolder,
  // The same error of the system means another thing where a port is asked for.
  'listen EACCES': { code: 'port-not-permitted', field: 'PORT', expected: '1024..65535' },
  'mkdir ENOENT': dataFolder,
  EADDRINUSE: { code: 'port-in-use', field: 'PORT' },
  EADDRNOTAVAIL: { code: 'invalid-setting', field: 'PASSBOOK_HOST', expected: 'an address of this machine' },
  'unusable-service-account': {
    code: 'invalid-setting',
    field: 'PASSBOOK_FCM_SERVICE_ACCOUNT',
    expected: 'JSON of a service account',
  },
  'postgres-version-mismatch': { code: 'postgres-version-mismatch', field: 'PASSBOOK_DATA' },
  'postgres-binaries-missing': { code: 'postgres-binaries-missing' },
  'postgres-passwords-unreadable': { code: 'postgres-passwords-unreadable', field: 'PASSBOOK_DATA' },
  'postgres-did-not-start': notStarted,
  'postgres-program-failed': notStarted,
  'start-lock-timeout': notStarted,
  'system-user-missing': { code: 'system-user-missing' },
  'unsafe-durability': { code: 'unsafe-durability' },
  'migration-ahead': { code: 'migration-ahead' },
  'migrations-disagree': schemaMismatch,
  'read-models-out-of-date': schemaMismatch,
  'master-key-mismatch': masterKeyMismatch,
  'wrapped-key-not-authentic': masterKeyMismatch,
  'master-key-file-broken': { code: 'master-key-file-broken', field: 'PASSBOOK_DATA' },
  'master-key-file-exposed': { code: 'master-key-file-exposed', field: 'PASSBOOK_DATA' },
};
