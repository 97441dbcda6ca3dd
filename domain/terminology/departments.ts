import { codeTable, stated } from './code-table.ts';
import consultationDepartments from './tables/consultation-departments.json' with { type: 'json' };
import treatmentDepartments from './tables/treatment-departments.json' with { type: 'json' };

const rows = {
  /** 就醫科別 */
  consultation: codeTable(consultationDepartments),
  /** 診療科別 */
  treatment: codeTable(treatmentDepartments),
};

/** Chinese only: the code systems have no other language. */
export const departmentName = (system: keyof typeof rows, code: string): string | undefined =>
  stated(rows[system](code)?.[1]);
