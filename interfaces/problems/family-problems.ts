import { text, type ProblemKind } from './problem-kind.ts';

/** The refusals of decisions about family: who may act for whom, and what is kept from everyone. */
export const familyProblems = {
  'own-delegate': {
    status: 422,
    title: text('不可委託自己', 'Nobody is their own delegate'),
    fix: text('請核對受託人。', 'Check the delegate.'),
  },
  'subject-not-adult': {
    status: 422,
    title: text('滿18歲才能委託他人', 'Only an adult can grant a delegation'),
    fix: text('15歲至未滿18歲可開啟父母查閱。', 'From 15 to 17 the switch for parents can be set.'),
  },
  'delegate-not-adult': {
    status: 422,
    title: text('受託人須滿18歲', 'A delegate must be an adult'),
    fix: text('請委託年滿18歲的人。', 'Choose a delegate who is 18 or older.'),
  },
  'grant-of-nothing': {
    status: 422,
    title: text('委託內容是空的', 'The delegation grants nothing'),
    fix: text('請至少選一個類別與一項動作。', 'Choose at least one category and one action.'),
  },
  'grant-period-empty': {
    status: 422,
    title: text('委託在開始之前就結束了', 'The delegation would end before it begins'),
    fix: text('請把結束時間改在開始之後。', 'Let it end after it begins, and after now.'),
  },
  'grant-too-long': {
    status: 422,
    title: text('委託期間最長五年', 'A delegation lasts at most five years'),
    fix: text('請縮短期間，到期可再委託。', 'Shorten it; it can be granted again when it ends.'),
  },
  'grant-not-found': {
    status: 404,
    title: text('找不到這項委託', 'There is no such delegation'),
    fix: text('請檢查 grantId。', 'Check the grantId.'),
  },
  'grant-ended': {
    status: 409,
    title: text('這項委託已經結束', 'This delegation has ended'),
    fix: text('請本人重新委託。', 'The person can grant a new one.'),
  },
  'not-yet-fifteen': {
    status: 422,
    title: text('滿15歲才能自己決定', 'This is decided from the age of 15 on'),
    fix: text('未滿15歲由父母查閱。', 'Until then the parents see the record.'),
  },
  'already-eighteen': {
    status: 422,
    title: text('滿18歲後不再適用父母查閱的開關', 'From 18 on there is no switch for parents'),
    fix: text('請改用委託。', 'Grant a delegation instead.'),
  },
  'too-many-invitations': {
    status: 429,
    title: text('尚未接受的邀請太多', 'Too many invitations are open'),
    fix: text('請先撤回一些邀請，或等候對方接受。', 'Revoke some of them, or wait until they are accepted.'),
  },
  'invitee-name-empty': {
    status: 422,
    title: text('受託人姓名不可空白', "The delegate's name is empty"),
    fix: text('請填寫受託人的姓名、證號與出生日期。', "Give the delegate's name, ID number and birth date."),
  },
  'not-the-invitee': {
    status: 422,
    title: text('受邀的不是這個人', 'The invitation is for somebody else'),
    fix: text('姓名、證號與出生日期必須全部相符。', 'Name, ID number and birth date must all match.'),
  },
  'item-not-found': {
    status: 404,
    title: text('找不到這筆資料', 'There is no such item'),
    fix: text('請用畫面上該筆資料的 eventId。', 'Use the eventId that the item is shown with.'),
  },
  'own-guardian': {
    status: 422,
    title: text('不可監護自己', 'Nobody is their own guardian'),
    fix: text('請核對兩個 personId。', 'Check the two personIds.'),
  },
  'guardian-not-adult': {
    status: 422,
    title: text('監護人須為成年人', 'A guardian must be an adult'),
    fix: text('請核對裁定文件。', 'Check the court’s papers.'),
  },
  'ward-not-minor': {
    status: 422,
    title: text('受監護人已成年', 'The ward is an adult'),
    fix: text('成年人的監護請用 adult。', 'For an adult’s guardian use adult.'),
  },
  'ward-not-adult': {
    status: 422,
    title: text('受監護人未成年', 'The ward is a minor'),
    fix: text('未成年人的監護請用 minor。', 'For a minor’s guardian use minor.'),
  },
  'order-period-empty': {
    status: 422,
    title: text('裁定在開始之前就結束了', 'The order would end before it begins'),
    fix: text('請把結束時間改在開始之後。', 'Let it end after it begins, and after now.'),
  },
  'order-not-found': {
    status: 404,
    title: text('找不到這項裁定', 'There is no such order'),
    fix: text('請檢查 orderId。', 'Check the orderId.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
