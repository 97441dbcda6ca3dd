/** One message to one mailbox. Nothing in it is health data, a number of a card or of a person. */
export interface MailMessage {
  /** A parsed address: it cannot name a second recipient or begin a header. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** `refused`: the other side will not take it, now or later. */
export type MailOutcome = 'accepted' | 'refused';

/** Throws `MailUnavailable` when nobody could be reached; then it may be sent again. */
export interface Mail {
  send(message: MailMessage): Promise<MailOutcome>;
}

export class MailUnavailable extends Error {
  readonly code = 'mail-unavailable';
}
