import { text, type ProblemKind } from './problem-kind.ts';

/** The world is broken for a while, or we are. */
export const operationProblems = {
  'projection-parked': {
    status: 503,
    title: text('這本存摺暫時無法顯示', 'This passbook cannot be shown for now'),
    fix: text(
      '有一筆紀錄無法處理，資料並未遺失；管理者修復後會恢復。',
      'One event cannot be processed; nothing is lost, and it returns once the operator has mended it.',
    ),
  },
  'too-much-to-show': {
    status: 422,
    title: text('資料太多，無法一次顯示', 'This is too much for one answer'),
    fix: text(
      '請以 from 與 to 縮短期間；資料都還在，時間軸也能分頁查閱。',
      'Ask for a shorter period with from and to; nothing is lost, and the timeline shows it page by page.',
    ),
  },
  'not-yet-projected': {
    status: 503,
    title: text('資料還在更新', 'The data are still being brought up to date'),
    fix: text('請稍候再試。', 'Try again in a moment.'),
  },
  'rebuild-running': {
    status: 409,
    title: text('已有重建在進行', 'A rebuild is running already'),
    fix: text('請等它完成後再試。', 'Wait until it has finished.'),
  },
  'store-unavailable': {
    status: 503,
    title: text('資料庫暫時無法使用', 'The store is not available for now'),
    fix: text('沒有資料遺失，請稍候再試。', 'Nothing is lost; try again in a moment.'),
  },
  'outcome-unknown': {
    status: 503,
    title: text('不確定是否已寫入', 'It is not known whether this was written'),
    fix: text(
      '請以相同內容再送一次；重複送出不會造成重複紀錄。',
      'Send the same again; sending it twice records it once.',
    ),
  },
  'internal-error': {
    status: 500,
    title: text('系統發生錯誤', 'Something went wrong on our side'),
    fix: text('請告知管理者；若附有 instance，請一併告知。', 'Tell the operator, with the instance if one is shown.'),
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
