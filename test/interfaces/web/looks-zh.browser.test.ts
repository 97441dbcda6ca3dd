import { judgeEveryPage } from './room/judge-every-page.ts';

judgeEveryPage('zh-TW', [
  { colorScheme: 'light', width: 1360 },
  { colorScheme: 'dark', width: 390 },
]);
