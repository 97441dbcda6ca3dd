export const medications = {
  current: {
    title: '現在的用藥',
    none: '依給藥天數，目前沒有現用藥。',
    note: '依最近一次領藥的天數推算；停藥或改藥請以醫師說明為準。',
    until: (day: string): string => `藥量到 ${day}`,
    lastDispensed: (day: string): string => `${day} 領藥`,
    daysLeft: (count: number): string => `還有 ${count} 天`,
  },
  classes: {
    title: (period: string): string => `${period}最常開立的藥品類別`,
    summary: (first: string, count: string): string => `最多的是「${first}」，${count} 筆。`,
    lines: (count: string): string => `${count} 筆`,
    none: '這段期間沒有可歸類的藥品。',
    unclassified: (count: string, total: string): string =>
      `這段期間共 ${total} 筆藥品，其中 ${count} 筆的代碼不在對照表內，沒有計入類別。`,
    hint: '點一列只看那一類的藥。',
  },
  periods: {
    label: '期間',
    month: '近一個月',
    halfYear: '近半年',
    year: '近一年',
    threeYears: '近三年',
  },
  list: {
    title: '每一筆用藥',
    ofClass: (name: string): string => `「${name}」的每一筆用藥`,
    empty: '沒有符合的用藥紀錄。',
    search: '搜尋藥名、成分、院所',
    showAll: '看全部類別',
    supply: (quantity: string | null, days: number | null): string =>
      [quantity === null ? '' : `總量 ${quantity}`, days === null ? '' : `${days} 天`]
        .filter((part) => part !== '')
        .join('，'),
    inHospital: '住院用藥',
    isCurrent: '現用',
  },
};
