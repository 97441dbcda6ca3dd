import type { ReminderRule } from './rule.ts';

/** Rows never change: what is read off a rule is read once. */
export function oncePerRule<Answer>(read: (rule: ReminderRule) => Answer): (rule: ReminderRule) => Answer {
  const known = new WeakMap<ReminderRule, { readonly answer: Answer }>();
  return (rule) => {
    const found = known.get(rule) ?? { answer: read(rule) };
    known.set(rule, found);
    return found.answer;
  };
}
