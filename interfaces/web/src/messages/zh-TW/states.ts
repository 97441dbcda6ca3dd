export const states = {
  loading: '載入中',
  search: '搜尋',
  all: '全部',
  noMatch: '沒有符合的紀錄。',
  retry: '再試一次',
  retrying: '會自動再試。',
  signIn: '登入（另開分頁）',
  empty: { importFile: '匯入健康存摺檔案', recordReading: '記下第一筆量測' },
  failed: {
    offline: { title: '目前連不上', detail: '網路中斷或伺服器沒有回應。連線恢復後會自動再試。' },
    unavailable: { title: '資料暫時無法讀取', detail: '沒有資料遺失。稍後會自動再試。' },
    'signed-out': {
      title: '登入已經結束',
      detail: '為了保護紀錄，請重新登入。您輸入的內容都還在，登入後會自動繼續。',
    },
    refused: { title: '這裡沒有可以顯示的內容', detail: '您沒有查看這一類資料的權限，或權限已經結束。' },
    problem: { title: '這一頁讀取失敗', detail: '請再試一次；若一直發生，請告知管理者。' },
    page: { title: '這一頁出了錯', detail: '您的資料沒有受影響。請重新載入這一頁。', reload: '重新載入' },
  },
  offlineNow: '目前離線：只能看已經讀過的內容，連線恢復後會自動更新。',
  stale: {
    kept: (moment: string): string => `離線中：這是 ${moment} 保留的內容，可能不是最新的。`,
    earlier: '連線中斷：這是稍早讀到的內容，恢復後會自動更新。',
  },
};
