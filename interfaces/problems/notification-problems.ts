import { text, type ProblemKind } from './problem-kind.ts';

/** Refusals about how people are told of reminders. */
export const notificationProblems = {
  'snooze-out-of-range': {
    status: 422,
    title: text('延後的日期不可用', 'It cannot be put off to that day'),
    fix: text('請選明天以後、一年以內的日期。', 'Choose a day after today and within a year.'),
  },
  'done-in-the-future': {
    status: 422,
    title: text('完成日期在未來', 'It cannot have been done in the future'),
    fix: text('請填今天或更早的日期。', 'Use today or an earlier date.'),
  },
  'too-many-push-addresses': {
    status: 422,
    title: text('登記的裝置太多', 'Too many devices are registered'),
    fix: text('請先移除不用的裝置。', 'Remove a device that is not used any more.'),
  },
  'not-a-push-service': {
    status: 422,
    title: text('這不是推播服務的網址', 'This is not the address of a push service'),
    fix: text(
      '請使用瀏覽器訂閱時得到的網址；只接受已知的推播服務。',
      'Use the address that the browser gave on subscribing; only known push services are spoken to.',
    ),
  },
  'too-many-listeners': {
    status: 422,
    title: text('一起收提醒的人太多', 'Too many people are told already'),
    fix: text('請先移除一位。', 'Remove somebody first.'),
  },
  'own-listener': {
    status: 422,
    title: text('本人本來就會收到提醒', 'The person is told in any case'),
    fix: text('請選另一個人。', 'Name somebody else.'),
  },
  'listener-not-permitted': {
    status: 422,
    title: text('對方沒有收提醒的權限', 'They may not be reminded of this person'),
    fix: text(
      '請先委託對方「提醒」的權限，由對方接受。',
      'Grant them the action “remind” first, and let them accept it.',
    ),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
