export const timeline = {
  category: '類別',
  year: '年份',
  allYears: '所有年份',
  search: '搜尋時間軸',
  count: (count: string): string => `共 ${count} 筆`,
  empty: '沒有符合的紀錄。',
  entries: '時間軸',
};
