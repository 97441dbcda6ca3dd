import type { Messages } from '../messages.ts';

export const visits: Messages['visits'] = {
  period: 'Period',
  lastThreeYears: 'Last three years',
  kind: 'Kind',
  search: 'Search diseases, institutions, orders',
  causes: {
    title: (period) => `Reasons for visits: ${period}`,
    summary: (first, count, total) =>
      `Most often for “${first}”, ${count} times; ${total} visits in this period (without pharmacies).`,
    none: 'No visit of this period names a disease.',
    hint: 'Choose a line to see only its visits, and again to see all.',
  },
  sums: {
    title: 'Sums of this period',
    visits: 'Visits (without pharmacies)',
    copayment: 'Copayments',
    points: 'NHI points',
    visitsText: (count) => count,
    copaymentText: (amount) => `NT$${amount}`,
    pointsText: (points) => points,
  },
  list: {
    title: 'Each visit',
    ofDiagnosis: (name) => `Each visit for “${name}”`,
    empty: 'No visit matches.',
    showAll: 'All diseases',
    noDiagnosis: 'no disease named',
  },
  details: {
    open: (count) => (count === 0 ? 'Details' : `Details and orders (${count})`),
    otherDiagnoses: 'Other diagnoses',
    procedures: 'Procedures',
    handedOver: 'Handed over on',
    division: 'NHIA division',
    cardSequence: 'Card sequence number',
    order: 'Order',
    quantity: 'Quantity',
    days: 'Days',
    tooth: 'Tooth',
  },
};
