import { text, type ProblemKind } from './problem-kind.ts';

/** The domain's refusals, by what a person does. */
export const recordProblems = {
  'person-not-found': {
    status: 404,
    title: text('找不到這個人', 'There is no such person'),
    fix: text('請檢查 personId。', 'Check the personId.'),
  },
  'already-registered': {
    status: 409,
    title: text('這個證號已經登錄過', 'This number is registered already'),
    fix: text('同一個證號只會有一本健康存摺。', 'One number has one passbook.'),
  },
  'invalid-national-id': {
    status: 422,
    title: text('證號不正確', 'The ID number is not valid'),
    fix: text(
      '請核對身分證或居留證號碼，檢查碼不符。',
      'Check the national ID or resident certificate number; its check digit does not fit.',
    ),
  },
  'name-empty': {
    status: 422,
    title: text('姓名不可空白', 'The name is empty'),
    fix: text('請填寫姓名。', 'Give a name.'),
  },
  'name-too-long': {
    status: 422,
    title: text('姓名太長', 'The name is too long'),
    fix: text('請縮短姓名。', 'Shorten the name.'),
  },
  'birth-date-in-the-future': {
    status: 422,
    title: text('出生日期在未來', 'The birth date is in the future'),
    fix: text('請核對出生日期。', 'Check the birth date.'),
  },
  'birth-date-too-early': {
    status: 422,
    title: text('出生日期過早', 'The birth date is too early'),
    fix: text('請核對出生日期。', 'Check the birth date.'),
  },
  'own-parent': {
    status: 422,
    title: text('子女與父母不可是同一人', 'Child and parent are the same person'),
    fix: text('請核對兩個 personId。', 'Check the two personIds.'),
  },
  'factor-date-in-the-future': {
    status: 422,
    title: text('日期在未來', 'The date is in the future'),
    fix: text('請填今天或更早的日期。', 'Use today or an earlier date.'),
  },
  'measured-in-the-future': {
    status: 422,
    title: text('量測時間在未來', 'It was measured in the future'),
    fix: text('請核對量測時間與時區。', 'Check the time of measurement and its offset.'),
  },
  'measured-too-early': {
    status: 422,
    title: text('量測時間過早', 'It was measured too long ago'),
    fix: text('請核對量測時間。', 'Check the time of measurement.'),
  },
  'value-out-of-range': {
    status: 422,
    title: text('數值超出可能範圍', 'The value is out of any plausible range'),
    fix: text('可能是輸入錯誤，請核對數值與單位。', 'Probably a slip of the finger: check value and unit.'),
  },
  'systolic-not-above-diastolic': {
    status: 422,
    title: text('收縮壓應高於舒張壓', 'Systolic must be above diastolic'),
    fix: text('請以「收縮壓/舒張壓」的順序填寫，例如 134/82。', 'Write systolic first, for example 134/82.'),
  },
  'reading-not-found': {
    status: 404,
    title: text('找不到這筆量測', 'There is no such reading'),
    fix: text('請重新整理後再試。', 'Reload and try again.'),
  },
  'reading-already-retracted': {
    status: 409,
    title: text('這筆量測已經撤回', 'This reading was retracted'),
    fix: text('請新增一筆量測。', 'Record a new reading.'),
  },
  'reading-of-another-kind': {
    status: 422,
    title: text('更正時不可改變量測種類', 'A correction cannot change the kind'),
    fix: text('請撤回這筆，再新增正確的種類。', 'Retract this one and record one of the right kind.'),
  },
  'wish-not-found': {
    status: 404,
    title: text('找不到這則意願', 'There is no such wish'),
    fix: text('請重新整理後再試。', 'Reload and try again.'),
  },
  'wish-text-empty': {
    status: 422,
    title: text('意願內容不可空白', 'The wish is empty'),
    fix: text('請寫下意願內容。', 'Write the wish down.'),
  },
  'wish-text-too-long': {
    status: 422,
    title: text('意願內容太長', 'The wish is too long'),
    fix: text('請縮短內容。', 'Shorten it.'),
  },
  'row-not-found': {
    status: 404,
    title: text('找不到這筆紀錄', 'There is no such row'),
    fix: text('請重新整理後再試。', 'Reload and try again.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
