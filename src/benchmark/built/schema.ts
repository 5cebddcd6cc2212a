import { z } from 'zod';

const number = z.number();
const people = z.int().min(0);
const text = z.string().min(1);
const percent = number.min(0).max(100);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const quantiles = z
  .strictObject({ p10: percent.nullable(), p25: percent, p75: percent, p90: percent.nullable() })
  .nullable();
const councils = { mean: percent.nullable(), median: percent.nullable(), quantiles };

const edge = z.strictObject({
  ofMeans: percent,
  at: percent,
  slope: number.min(0),
  spread: number.min(0).max(0.25),
});

const question = z.strictObject({
  base: people,
  authorities: people,
  authoritiesOf30: people,
  pooled: z.strictObject({ percent, low: percent, high: percent, designEffect: number.min(0) }),
  capped: percent.nullable(),
  ...councils,
  shrinkage: z
    .strictObject({ mean: number.min(0).max(1), precision: number.positive().nullable() })
    .nullable(),
  overdispersion: z
    .strictObject({ authorities: people, baseline: percent, phi: number.min(0), tauSquared: number.min(0) })
    .nullable(),
  bands: z.strictObject({ lower: edge, upper: edge }).nullable(),
  intraclass: number.min(-1).max(1).nullable(),
});

const composite = z.strictObject({
  base: people,
  authorities: people,
  pooled: percent,
  ...councils,
  intraclass: number.min(-1).max(1).nullable(),
  reliability: z
    .strictObject({
      completeCases: people,
      alpha: number.max(1).nullable(),
      omega: number.min(0).max(1).nullable(),
      objections: z.array(text),
    })
    .nullable(),
});

const caseMixModel = z
  .strictObject({
    terms: z.array(z.strictObject({ question: text, choice: text.nullable() })),
    coefficients: z.array(number),
    covariance: z.array(number),
  })
  .refine(
    ({ terms: { length: k }, coefficients, covariance }) =>
      coefficients.length === k + 1 && covariance.length === ((k + 1) * (k + 2)) / 2,
    { message: 'expected an intercept and a coefficient a term, and the lower triangle of their covariance' },
  );

const expectedValues = z
  .strictObject({ characteristics: z.array(text).min(1), questions: z.record(text, caseMixModel) })
  .describe('Logistic models of positive answers by what people are, for a fair comparison.');

/** What `poet benchmark build` says of a benchmark beside its counts. */
export const builtSchema = z
  .strictObject({
    methods: z.literal('1'),
    scope: text,
    created: z.iso.date(),
    profile: z.enum(['whole', 'partner', 'public']),
    waves: z.array(text),
    coverage: z.strictObject({ authorities: people, of: people.nullable(), words: text }),
    sources: z.array(
      z.strictObject({
        authority: text,
        name: text,
        respondents: people,
        wave: text.nullable(),
        sha256: hash,
      }),
    ),
    questions: z.record(text, question),
    composites: z.record(text, composite),
    correlations: z.strictObject({
      questions: z.array(text),
      r: z.array(z.array(number.min(-1).max(1).nullable())),
      n: z.array(z.array(people)),
    }),
    importanceFrom: z
      .strictObject({
        people,
        authorities: people,
        rSquared: number.min(0).max(1),
        draws: people,
        seed: z.int(),
      })
      .nullable(),
    groups: z.record(
      text,
      z.record(text, z.record(text, z.strictObject({ base: people, positive: people }))),
    ),
    expectedValues: z.exactOptional(expectedValues.nullable()),
    hidden: z.strictObject({ questions: people, groups: people, pairs: people }),
    leftOut: z.record(text, text),
    ledger: hash,
    releases: z.exactOptional(
      z.array(
        z.strictObject({
          version: text,
          authorities: z.record(text, people),
          answers: z.record(text, people),
        }),
      ),
    ),
    sha256: hash,
  })
  .describe('How it was built from councils’ counts, and how councils are spread.');
