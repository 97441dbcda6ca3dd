import { healthyTrends, type Trends } from '../body.ts';

/**
 * 68 years: diabetes that is slowly brought under control, blood pressure that follows the seasons, a filtration rate
 * that falls by not quite two a year, less weight since the newer drug.
 */
export const fatherTrends: Trends = {
  ...healthyTrends,
  hba1cPercent: {
    points: [
      [9, 8.7],
      [5, 8.1],
      [3, 7.8],
      [2.2, 7.3],
      [0, 7.1],
    ],
    winter: 0.15,
    deviation: 0.12,
    decimals: 1,
  },
  fastingGlucose: {
    points: [
      [9, 182],
      [3, 152],
      [2.2, 132],
      [0, 124],
    ],
    winter: 5,
    deviation: 9,
    decimals: 0,
  },
  afterMealGlucose: {
    points: [
      [9, 248],
      [3, 208],
      [0, 168],
    ],
    winter: 6,
    deviation: 18,
    decimals: 0,
  },
  creatinine: {
    points: [
      [12, 1.02],
      [8, 1.12],
      [0, 1.36],
    ],
    winter: 0,
    deviation: 0.03,
    decimals: 2,
  },
  albuminToCreatinine: {
    points: [
      [9, 34],
      [4, 62],
      [0, 104],
    ],
    winter: 4,
    deviation: 11,
    decimals: 1,
  },
  ldl: {
    points: [
      [9, 146],
      [6.5, 128],
      [4.5, 110],
      [0, 94],
    ],
    winter: 2,
    deviation: 7,
    decimals: 0,
  },
  hdl: {
    points: [
      [9, 40],
      [0, 45],
    ],
    winter: 0,
    deviation: 2,
    decimals: 0,
  },
  triglyceride: {
    points: [
      [9, 190],
      [0, 142],
    ],
    winter: 6,
    deviation: 20,
    decimals: 0,
  },
  alt: {
    points: [
      [9, 38],
      [0, 29],
    ],
    winter: 0,
    deviation: 5,
    decimals: 0,
  },
  ast: {
    points: [
      [9, 31],
      [0, 26],
    ],
    winter: 0,
    deviation: 3,
    decimals: 0,
  },
  uricAcid: {
    points: [
      [9, 7.3],
      [0, 6.6],
    ],
    winter: 0,
    deviation: 0.35,
    decimals: 1,
  },
  ureaNitrogen: {
    points: [
      [9, 16.5],
      [0, 22],
    ],
    winter: 0,
    deviation: 1.8,
    decimals: 1,
  },
  albumin: { points: [[0, 4.2]], winter: 0, deviation: 0.12, decimals: 1 },
  redCells: {
    points: [
      [9, 4.75],
      [0, 4.5],
    ],
    winter: 0,
    deviation: 0.1,
    decimals: 2,
  },
  haemoglobin: {
    points: [
      [9, 14.3],
      [0, 13.4],
    ],
    winter: 0,
    deviation: 0.25,
    decimals: 1,
  },
  systolic: {
    points: [
      [9, 148],
      [4, 141],
      [0, 132],
    ],
    winter: 5,
    deviation: 6,
    decimals: 0,
  },
  diastolic: {
    points: [
      [9, 89],
      [0, 79],
    ],
    winter: 3,
    deviation: 4,
    decimals: 0,
  },
  weightKg: {
    points: [
      [9, 75],
      [3, 73.6],
      [1, 69.6],
      [0, 68.4],
    ],
    winter: 0.4,
    deviation: 0.4,
    decimals: 1,
  },
  heightCm: { points: [[0, 167]], winter: 0, deviation: 0, decimals: 0 },
  waistCm: {
    points: [
      [9, 96],
      [3, 95],
      [0, 90],
    ],
    winter: 0,
    deviation: 0.7,
    decimals: 1,
  },
};
