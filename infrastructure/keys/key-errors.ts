/** What lies in the database was locked with another master key: going on would mix the two. */
export class MasterKeyMismatch extends Error {
  readonly code = 'master-key-mismatch';
  constructor() {
    super(
      'The master key is not the one that this database was written with. Put the right key file back from its backup.',
    );
  }
}

/** Others than its owner may read or write the file that opens every record. */
export class MasterKeyFileExposed extends Error {
  readonly code = 'master-key-file-exposed';
}

/** The file is there and holds no master key. It is never replaced: it may be the only trace of the right one. */
export class MasterKeyFileBroken extends Error {
  readonly code = 'master-key-file-broken';
}

/** A data key was altered, or moved to another owner, since the master key locked it. */
export class WrappedKeyNotAuthentic extends Error {
  readonly code = 'wrapped-key-not-authentic';
}
