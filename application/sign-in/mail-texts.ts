import type { MailMessage } from '../ports/mail.ts';

type Text = Omit<MailMessage, 'to'>;

/**
 * Both languages in each message: whoever reads it may not be who chose the language on the page. No name, no number and
 * no word of health in any of them.
 */
const bilingual = (subject: readonly [string, string], zh: string, en: string): Text => ({
  subject: `${subject[0]} / ${subject[1]}`,
  text: `${zh}\n\n———\n\n${en}\n`,
});

export const confirmationText = (link: string): Text =>
  bilingual(
    ['健康存摺：請確認電子郵件', 'Health Passbook: confirm your e-mail address'],
    `有人在健康存摺登記了這個電子郵件地址。如果是您，請在 24 小時內開啟下列連結並按「確認」：\n\n${link}\n\n如果不是您，請不必理會，我們不會再寄信到這裡。`,
    `Somebody gave this e-mail address to Health Passbook. If it was you, open this link within 24 hours and press "Confirm":\n\n${link}\n\nIf it was not, leave it be: nothing more will be sent here.`,
  );

/** What happened to a registration; told to its confirmed address, after the fact. */
export type RegistrationNotice = 'device-bound' | 'password-set' | 'email-changed' | 'registration-deleted';

const notYou = {
  zh: '如果不是您做的，請立刻用健保卡重新設定密碼，或洽健保署服務據點。',
  en: 'If this was not you, set the password anew with your NHI card at once, or go to a counter of the insurer.',
};

const notices: Readonly<
  Record<RegistrationNotice, { readonly subject: readonly [string, string]; zh: string; en: string }>
> = {
  'password-set': {
    subject: ['健康存摺：密碼已變更', 'Health Passbook: your password was changed'],
    zh: '您的健康存摺密碼剛剛重新設定，所有裝置都已登出。',
    en: 'The password of your Health Passbook has just been set anew, and every device was signed out.',
  },
  'device-bound': {
    subject: ['健康存摺：新的裝置', 'Health Passbook: a new device'],
    zh: '剛剛有一個裝置用裝置碼綁定了您的健康存摺。您可以在「登入狀態」頁移除裝置。',
    en: 'A device has just been bound to your Health Passbook with a device code. You can revoke it on the page of your sign-in.',
  },
  'email-changed': {
    subject: ['健康存摺：電子郵件已變更', 'Health Passbook: your e-mail address was changed'],
    zh: '您的健康存摺剛剛登記了另一個電子郵件地址。以後的通知不再寄到這裡。',
    en: 'Another e-mail address has just been given for your Health Passbook. From now on nothing is sent here.',
  },
  'registration-deleted': {
    subject: ['健康存摺：註冊已刪除', 'Health Passbook: your registration was deleted'],
    zh: '您的健康存摺註冊剛剛刪除，所有裝置都已登出。健康紀錄仍然保存，重新註冊後可再查閱。',
    en: 'The registration of your Health Passbook has just been deleted, and every device was signed out. The record is kept and can be opened again after registering anew.',
  },
};

export function noticeText(notice: RegistrationNotice): Text {
  const { subject, zh, en } = notices[notice];
  return bilingual(subject, `${zh}\n${notYou.zh}`, `${en}\n${notYou.en}`);
}
