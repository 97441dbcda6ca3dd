import { text, type ProblemKind } from './problem-kind.ts';

/** The call itself is off: words, parameters, address, rights. */
export const requestProblems = {
  'invalid-input': {
    status: 400,
    isUsage: true,
    title: text('輸入不完整或格式不對', 'The input is incomplete or malformed'),
    fix: text(
      '請依 errors 所列欄位與期望格式修正後再送出。',
      'Correct the fields listed under errors and send it again.',
    ),
  },
  'invalid-parameter': {
    status: 400,
    isUsage: true,
    title: text('參數不正確', 'A parameter is not valid'),
    fix: text('請改用 expected 所示的值。', 'Use a value as shown under expected.'),
  },
  'invalid-usage': {
    status: 400,
    isUsage: true,
    title: text('指令用法不正確', 'The command line is not understood'),
    fix: text(
      '請檢查 field 所指的選項；可用的選項列在 expected。',
      'Check the option named under field; the known ones are under expected.',
    ),
  },
  'unknown-verb': {
    status: 400,
    isUsage: true,
    title: text('沒有這個指令', 'There is no such verb'),
    fix: text('可用的指令列在 expected。', 'The known verbs are listed under expected.'),
  },
  'invalid-setting': {
    status: 500,
    isUsage: true,
    title: text('環境設定不正確', 'A setting in the environment is not valid'),
    fix: text('請修正 field 所指的環境變數。', 'Correct the environment variable named under field.'),
  },
  'not-built-yet': {
    status: 501,
    isUsage: true,
    title: text('尚未提供這項功能', 'This is not built yet'),
    fix: text('README 的進度表列出目前可用的功能。', "The README's status table says what works today."),
  },
  'not-found': {
    status: 404,
    title: text('找不到這個網址', 'There is nothing at this address'),
    fix: text('請參考 /docs 的介面說明。', 'See the interface description at /docs.'),
  },
  'sign-in-required': {
    status: 401,
    title: text('需要先登入', 'Sign-in is required'),
    fix: text('目前只有展示模式可免登入使用。', 'At present only the demo can be used without signing in.'),
  },
  'not-permitted': {
    status: 403,
    title: text('您沒有這項權限', 'You are not permitted to do this'),
    fix: text('如需查看，請由本人授權。', 'Ask the person concerned to grant it.'),
  },
  'host-not-allowed': {
    status: 421,
    title: text('不接受這個主機名稱', 'This host name is not served here'),
    fix: text('請以設定允許的主機名稱連線。', 'Use a host name that the installation allows.'),
  },
  'cross-origin-write': {
    status: 403,
    title: text('不接受來自其他網站的寫入', 'Writes from another site are refused'),
    fix: text('請從本服務自己的頁面操作。', "Use this service's own page."),
  },
  'body-too-large': {
    status: 413,
    title: text('送出的內容太大', 'The body is too large'),
    fix: text('請縮小內容；匯入檔案請用匯入網址。', 'Send less; files go to the import address.'),
  },
  'malformed-json': {
    status: 400,
    isUsage: true,
    title: text('內容不是正確的 JSON', 'The body is not well-formed JSON'),
    fix: text('請修正 JSON 格式後再送出。', 'Correct the JSON and send it again.'),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('不支援這種內容類型', 'This content type is not supported'),
    fix: text('請使用 expected 所示的類型。', 'Use a type as shown under expected.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
