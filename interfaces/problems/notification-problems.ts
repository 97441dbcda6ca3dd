import { text, type ProblemKind } from './problem-kind.ts';

/** Refusals about how people are told of reminders. */
export const notificationProblems = {
  'own-reminder-not-found': {
    status: 404,
    title: text('找不到這則自訂提醒', 'There is no such entry'),
    fix: text('請重新整理後再試。', 'Reload and try again.'),
  },
  'own-reminder-of-another-kind': {
    status: 422,
    title: text('不可改變自訂提醒的種類', 'The kind of an entry cannot change'),
    fix: text('請停止這一則，再新增正確的種類。', 'Stop this one and set one of the right kind.'),
  },
  'own-reminder-text-empty': {
    status: 422,
    title: text('內容不可空白', 'The text is empty'),
    fix: text('請寫下要提醒的事。', 'Write down what to be reminded of.'),
  },
  'own-reminder-too-far': {
    status: 422,
    title: text('日期太遠', 'The day is too far away'),
    fix: text('請選十年以內的日期。', 'Choose a day within ten years.'),
  },
  'too-many-own-reminders': {
    status: 422,
    title: text('自訂提醒太多', 'There are too many entries'),
    fix: text('請先停止不用的提醒，或改用重複規則。', 'Stop some, or use a recurrence.'),
  },
  'no-such-dose': {
    status: 422,
    title: text('沒有這一次用藥', 'There is no such dose'),
    fix: text('請選已經到的日期與排定的時間。', 'Choose a day that has come and a time of the schedule.'),
  },
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
  'too-many-calendar-feeds': {
    status: 422,
    title: text('行事曆網址太多', 'There are too many calendar addresses'),
    fix: text('請先撤銷不用的網址。', 'Revoke one that is not used any more.'),
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
