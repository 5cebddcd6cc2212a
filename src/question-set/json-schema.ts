import { z } from 'zod';
import { questionSetSchema } from './schema.js';

// The reader takes every scalar as text; an editor sees YAML's own types.
const scalars: Readonly<Record<string, object>> = {
  text: { type: ['string', 'number', 'boolean'] },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  true: { const: true },
};

/** The JSON Schema of a question-set file as editors use it, as the bytes of `question-set.schema.json`. */
export function questionSetJsonSchema(): string {
  const schema = z.toJSONSchema(questionSetSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const scalar = scalars[String(jsonSchema['yaml'])];
      if (scalar === undefined) return;
      for (const key of ['yaml', 'type', 'enum', ...(jsonSchema['yaml'] === 'text' ? [] : ['pattern'])])
        delete jsonSchema[key];
      Object.assign(jsonSchema, scalar);
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
