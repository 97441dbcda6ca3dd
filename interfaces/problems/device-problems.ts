import { text, type ProblemKind } from './problem-kind.ts';

export const deviceProblems = {
  'device-not-found': {
    status: 404,
    title: text('找不到這個裝置', 'There is no such device'),
    fix: text('請重新整理裝置清單。', 'Load the list of devices again.'),
  },
  'device-name-invalid': {
    status: 422,
    title: text('裝置名稱不合格式', 'This cannot be the name of a device'),
    fix: text('請用 1 到 40 個字，不換行。', 'Use 1 to 40 characters on one line.'),
  },
  'device-code-refused': {
    status: 422,
    title: text('裝置碼不能使用', 'The device code cannot be used'),
    fix: text('請重新產生裝置碼。', 'Make a new code.'),
  },
  'too-many-devices': {
    status: 409,
    title: text('裝置數量已達上限', 'There are too many devices'),
    fix: text('請先移除不再使用的裝置。', 'Revoke a device that is no longer used.'),
  },
} as const satisfies Record<string, ProblemKind>;
