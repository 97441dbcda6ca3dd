import { z } from 'zod';
import { defineOperation } from './define-operation.ts';
import { answer, fault } from './operation.ts';
import { jsonObjectSchema, personIdSchema } from './schemas.ts';

export const rebuild = defineOperation({
  name: 'rebuild-read-models',
  summary: 'Fold read models from the log beside the live tables, then swap; or `directory`: which number is whose',
  input: z.strictObject({ model: z.string().max(60).optional() }),
  output: jsonObjectSchema,
  access: { kind: 'installation', alsoDemo: false },
  run: async ({ services, input }) => {
    const { model } = input;
    const names = services.maintenance.modelNames;
    // No read model, and rebuilt from the same log: which number is whose.
    if (model === 'directory') return answer({ directory: await services.maintenance.rebuildDirectory() });
    if (model !== undefined && !names.includes(model)) {
      return fault('invalid-parameter', { field: 'model', expected: [...names, 'directory'].join('|') });
    }
    return answer({ ...(await services.maintenance.rebuild(model === undefined ? names : [model])) });
  },
});

export const verify = defineOperation({
  name: 'verify-read-models',
  summary: 'Fold the log afresh and compare every read model with its table',
  input: z.strictObject({}),
  output: jsonObjectSchema,
  access: { kind: 'installation', alsoDemo: false },
  run: async ({ services }) => answer({ ...(await services.maintenance.verify()) }),
});

export const redrive = defineOperation({
  name: 'redrive-person',
  summary: "Fold a parked person's rows afresh, once the cause is mended",
  input: z.strictObject({ personId: personIdSchema }),
  output: jsonObjectSchema,
  access: { kind: 'installation', alsoDemo: false },
  run: async ({ services, input }) => answer({ ...(await services.maintenance.redrive(input.personId)) }),
});

export const migrate = defineOperation({
  name: 'migrate-database',
  summary: 'Bring the database to the newest schema and rebuild the read models whose version changed',
  input: z.strictObject({}),
  output: jsonObjectSchema,
  access: { kind: 'installation', alsoDemo: false },
  // Every start migrates before it serves; this reports where that has led.
  run: async ({ services }) => answer({ ...(await services.maintenance.schema()) }),
});
