import { parseEmailAddress } from '../../domain/registration/index.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';

export interface MailSettings {
  /** Undefined: messages become files in the data folder, and nothing leaves the machine. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
}

/** A mail server without a sender of our own is refused: it would write in somebody's name. */
export function readMailSettings(
  read: (name: string) => string | undefined,
): Result<MailSettings, { readonly setting: string; readonly expected: string }> {
  const smtpUrl = read('PASSBOOK_SMTP_URL');
  const from = read('PASSBOOK_MAIL_FROM');
  if (smtpUrl !== undefined && (!/^smtps?:\/\/./.test(smtpUrl) || !URL.canParse(smtpUrl))) {
    return no({ setting: 'PASSBOOK_SMTP_URL', expected: 'smtps://USER:PASSWORD@HOST[:PORT]' });
  }
  const isMissing = from === undefined && smtpUrl !== undefined;
  if (isMissing || (from !== undefined && !parseEmailAddress(from).ok)) {
    return no({ setting: 'PASSBOOK_MAIL_FROM', expected: 'passbook@HOST' });
  }
  return ok({ smtpUrl, from: from ?? 'passbook@localhost.invalid' });
}
