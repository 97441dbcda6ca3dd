import { text, type ProblemKind } from './problem-kind.ts';

/** A file as a whole is refused; nothing of it is recorded. */
export const importProblems = {
  'file-not-readable': {
    status: 422,
    title: text('檔案無法開啟', 'The file cannot be opened'),
    fix: text('請確認路徑與讀取權限。', 'Check the path and the right to read it.'),
  },
  'unreadable-json': {
    status: 422,
    title: text('檔案不是完整的 JSON', 'The file is not complete JSON'),
    fix: text(
      '檔案可能下載不完整，請重新下載後再匯入。',
      'It may have been cut off: download it again and import that.',
    ),
  },
  'not-a-my-health-bank-file': {
    status: 422,
    title: text('不是健康存摺的檔案', 'This is not a My Health Bank file'),
    fix: text('請匯入從健康存摺下載的醫療類檔案。', 'Import the medical file that My Health Bank lets you download.'),
  },
  'person-not-stated': {
    status: 422,
    title: text('檔案沒有寫明是誰的資料', 'The file does not say whose it is'),
    fix: text(
      '沒有身分證號（b1.1）的檔案不能匯入，請重新下載。',
      'A file without an ID number (b1.1) cannot be imported; download it again.',
    ),
  },
  'another-persons-file': {
    status: 409,
    title: text('這是另一個人的檔案', 'This file is of another person'),
    fix: text('請切換到檔案所屬的家人後再匯入。', 'Switch to the person the file belongs to and import it there.'),
  },
  'too-large': {
    status: 413,
    title: text('檔案太大', 'The file is too large'),
    fix: text('請確認這是健康存摺的檔案。', 'Check that this is a My Health Bank file.'),
  },
  'too-deep': {
    status: 422,
    title: text('檔案結構層數過多', 'The file is nested too deeply'),
    fix: text('請確認這是健康存摺的檔案。', 'Check that this is a My Health Bank file.'),
  },
  'too-many-rows': {
    status: 422,
    title: text('檔案筆數過多', 'The file has too many rows'),
    fix: text('請分次下載較短期間的資料。', 'Download shorter periods and import them one by one.'),
  },
  'format-not-supported': {
    status: 415,
    title: text('不支援這種檔案', 'This kind of file is not supported'),
    fix: text(
      '請改用健康存摺的 JSON 檔，或內含 JSON 的壓縮檔。',
      'Use the JSON file of My Health Bank, or the zip that holds it.',
    ),
  },
  'file-in-big5': {
    status: 422,
    title: text('檔案是 Big5 編碼', 'The file is in Big5'),
    fix: text(
      '健康存摺的檔案是 UTF-8 編碼；請重新下載，不要另存成其他編碼。',
      'Files of My Health Bank are in UTF-8: download it again and do not save it in another encoding.',
    ),
  },
  'file-in-utf-16': {
    status: 422,
    title: text('檔案是 UTF-16 編碼', 'The file is in UTF-16'),
    fix: text(
      '健康存摺的檔案是 UTF-8 編碼；請重新下載，不要另存成其他編碼。',
      'Files of My Health Bank are in UTF-8: download it again and do not save it in another encoding.',
    ),
  },
  'zip-unreadable': {
    status: 422,
    title: text('壓縮檔無法讀取', 'The zip cannot be read'),
    fix: text('請重新下載壓縮檔。', 'Download the zip again.'),
  },
  'zip-password-needed': {
    status: 422,
    title: text('壓縮檔需要密碼', 'The zip needs a password'),
    fix: text('請輸入壓縮檔密碼，通常是身分證字號。', 'Give the password of the zip; mostly it is the ID number.'),
  },
  'zip-password-wrong': {
    status: 422,
    title: text('壓縮檔密碼不對', 'The password of the zip is wrong'),
    fix: text('請再輸入一次，英文字母為大寫。', 'Try again; letters are upper case.'),
  },
  'zip-holds-no-document': {
    status: 422,
    title: text('壓縮檔裡沒有健康存摺檔案', 'The zip holds no My Health Bank file'),
    fix: text('請確認壓縮檔內有 .json 檔。', 'Check that there is a .json file inside.'),
  },
  'zip-holds-several-documents': {
    status: 422,
    title: text('壓縮檔裡有多個健康存摺檔案', 'The zip holds several My Health Bank files'),
    fix: text('請解壓縮後一次匯入一個。', 'Unpack it and import them one at a time.'),
  },
  'zip-too-many-entries': {
    status: 422,
    title: text('壓縮檔內的檔案太多', 'The zip holds too many files'),
    fix: text('請確認這是健康存摺的壓縮檔。', 'Check that this is the zip of My Health Bank.'),
  },
  'zip-expands-too-far': {
    status: 422,
    title: text('壓縮檔解開後過大', 'The zip expands too far'),
    fix: text('請確認這是健康存摺的壓縮檔。', 'Check that this is the zip of My Health Bank.'),
  },
  'changed-while-reading': {
    status: 409,
    title: text('檔案在匯入途中被更動', 'The file changed while it was read'),
    fix: text('請再匯入一次，已匯入的部分不會重複。', 'Import it again; what was recorded is not doubled.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
