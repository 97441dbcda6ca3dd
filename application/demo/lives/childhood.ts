import { addDays, addMonths, type CalendarDate } from '../../../domain/shared/time.ts';
import { places } from '../codes/institutions.ts';
import { openDay } from '../days.ts';
import type { LifeEntry } from '../life.ts';
import type { Story } from '../story.ts';
import { vaccination } from './prevention.ts';

/** Routine vaccines with the months at which they are given: CDC, table of 2019, and what came since. */
const schedule: readonly (readonly [months: number, vaccine: string])[] = [
  [0, 'B型肝炎遺傳工程疫苗'],
  [1, 'B型肝炎遺傳工程疫苗'],
  [6, 'B型肝炎遺傳工程疫苗'],
  [5, '卡介苗'],
  [2, '白喉破傷風非細胞性百日咳、b型嗜血桿菌及不活化小兒麻痺五合一疫苗'],
  [4, '白喉破傷風非細胞性百日咳、b型嗜血桿菌及不活化小兒麻痺五合一疫苗'],
  [6, '白喉破傷風非細胞性百日咳、b型嗜血桿菌及不活化小兒麻痺五合一疫苗'],
  [18, '白喉破傷風非細胞性百日咳、b型嗜血桿菌及不活化小兒麻痺五合一疫苗'],
  [2, '13價結合型肺炎鏈球菌疫苗'],
  [4, '13價結合型肺炎鏈球菌疫苗'],
  [12, '13價結合型肺炎鏈球菌疫苗'],
  [12, '水痘疫苗'],
  [12, '麻疹腮腺炎德國麻疹混合疫苗'],
  [12, 'A型肝炎疫苗'],
  [18, 'A型肝炎疫苗'],
  [15, '日本腦炎疫苗'],
  [27, '日本腦炎疫苗'],
  [61, '麻疹腮腺炎德國麻疹混合疫苗'],
  [62, '白喉破傷風非細胞性百日咳及不活化小兒麻痺混合疫苗'],
];

/** A few days after each month is reached: parents have work, and children have colds. */
export function childhoodVaccines({ birthDate, today, chance }: Story): readonly LifeEntry[] {
  const draw = chance.fork('childhood-vaccines');
  const given = (months: number): CalendarDate =>
    months === 0
      ? addDays(birthDate, 1)
      : openDay(addDays(addMonths(birthDate, months), draw.fork(String(months)).whole(0, 12)));
  return schedule
    .map(([months, vaccine]) => vaccination(given(months), vaccine, places.healthCentre))
    .filter(({ on }) => on <= today);
}
