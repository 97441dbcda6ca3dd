import type { StreamName } from '../../../application/ports/event-store.ts';

/** A server is shared: what is ours begins with the log's name, so that one filter of the server finds all of it. */
export interface LogNames {
  readonly prefix: string;
  /** Begins otherwise, so no reader of the log meets it. */
  readonly marker: string;
  serverName(stream: StreamName): string;
  streamOf(serverName: string): StreamName;
}

export function namesOfLog(logName: string): LogNames {
  // A hyphen ends what KurrentDB calls the category of a stream.
  const prefix = `${logName}-`;
  return {
    prefix,
    marker: `${logName}.log`,
    serverName: (stream) => `${prefix}${stream}`,
    streamOf: (serverName) => serverName.slice(prefix.length) as StreamName,
  };
}
