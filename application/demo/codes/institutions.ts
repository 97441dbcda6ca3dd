import type { CodedText, Institution } from '../../../domain/health-record/index.ts';

/** A place of care that exists nowhere: each name says 虛擬, as in NHIA's own slides, and its code begins with 99, which no county has. */
export interface Place {
  readonly division: CodedText;
  readonly institution: Institution & { readonly name: string };
}

const taipeiDivision = { code: '1', name: '臺北業務組' } as const;
const northDivision = { code: '2', name: '北區業務組' } as const;
const centralDivision = { code: '3', name: '中區業務組' } as const;

export const places = {
  chronicClinic: { division: northDivision, institution: { code: '9935010011', name: '北區虛擬診所' } },
  hospital: { division: centralDivision, institution: { code: '9911010029', name: '中區虛擬醫院' } },
  neighbourhoodClinic: { division: centralDivision, institution: { code: '9935010037', name: '中區虛擬診所' } },
  cityClinic: { division: taipeiDivision, institution: { code: '9935010045', name: '臺北虛擬診所' } },
  cityHospital: { division: taipeiDivision, institution: { code: '9911010053', name: '臺北虛擬醫院' } },
  womensClinic: { division: taipeiDivision, institution: { code: '9935010061', name: '臺北虛擬婦產科診所' } },
  childrensClinic: { division: taipeiDivision, institution: { code: '9935010079', name: '臺北虛擬小兒科診所' } },
  eyeClinic: { division: centralDivision, institution: { code: '9935010087', name: '中區虛擬眼科診所' } },
  pharmacy: { division: northDivision, institution: { code: '9959010094', name: '北區虛擬藥局' } },
  cityPharmacy: { division: taipeiDivision, institution: { code: '9959010102', name: '臺北虛擬藥局' } },
  dentist: { division: centralDivision, institution: { code: '9937010118', name: '中區虛擬牙醫診所' } },
  cityDentist: { division: taipeiDivision, institution: { code: '9937010126', name: '臺北虛擬牙醫診所' } },
  chineseClinic: { division: taipeiDivision, institution: { code: '9938010132', name: '臺北虛擬中醫診所' } },
  healthCentre: { division: taipeiDivision, institution: { code: '9923010148', name: '臺北虛擬衛生所' } },
  school: { division: taipeiDivision, institution: { code: null, name: '臺北虛擬國民小學' } },
} as const satisfies Readonly<Record<string, Place>>;
