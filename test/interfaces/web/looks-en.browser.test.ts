import { judgeEveryPage } from './room/judge-every-page.ts';

judgeEveryPage('en', [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1360 },
]);
