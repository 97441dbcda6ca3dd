import type { Importer } from '../importer.ts';
import { parse } from './parse.ts';
import { translate } from './translate.ts';

/** The download of Taiwan's My Health Bank, medical part (NHIA, IHK_JSON_J2, 2023-05-15). */
export const myHealthBankJson: Importer = {
  format: 'my-health-bank-json',
  extensions: ['.json'],
  recognises: (start) => start.startsWith('{'),
  parse,
  translate,
};
