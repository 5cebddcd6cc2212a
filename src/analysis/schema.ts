import { z } from 'zod';

// The data contract: what `--format json` writes, and the only thing reports are made from. Numbers are
// unrounded; percentages on 0–100, net scores on −100–100, means on 0–100. A hidden figure is null, with the
// reason beside it. Keys are fixed; more may be added.

const number = z.number();
const figure = number.nullable();
const interval = { low: figure, high: figure };

const severity = z.enum(['stop', 'error', 'confirm', 'warning', 'note']);

const finding = z.strictObject({
  code: z.string(),
  severity,
  column: z.string().nullable(),
  heading: z.string().nullable(),
  question: z.string().nullable(),
  count: number,
  rows: z.array(number),
  details: z.record(
    z.string(),
    z.union([z.string(), number, z.boolean(), z.array(z.string()), z.array(number)]),
  ),
  message: z.string(),
});

const source = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  bytes: number,
  encoding: z.string(),
  delimiter: z.string().nullable(),
  sheet: z.string().nullable(),
  dialect: z.string(),
  headingRows: number,
  rows: z.strictObject({
    read: number,
    used: number,
    setAside: number,
    because: z.record(z.string(), number),
  }),
  cells: z.strictObject({
    read: number,
    answers: number,
    notAnswered: number,
    setAside: number,
    because: z.record(z.string(), number),
  }),
});

const notCounted = z.strictObject({
  missing: figure,
  doesNotApply: figure,
  dontKnow: figure,
  preferNotToSay: figure,
});
const share = z.strictObject({ count: figure, percent: figure, ...interval });
const estimate = z.strictObject({ value: figure, ...interval });

const weightedShare = z.strictObject({
  percent: figure,
  ...interval,
  /** Kish's effective size: how many unweighted answers would say as much. */
  effectiveBase: figure,
  designEffect: figure,
});

/** What people who did not answer could change: the bounds of the real share, and the share of them that tips it. */
const nonResponse = z.strictObject({
  low: figure,
  high: figure,
  /** For the real share to be this side of half, fewer (`below`) or more (`above`) than `percent` of them would have to be positive. */
  tippingPoint: z.strictObject({
    side: z.enum(['below', 'above']),
    percent: figure,
    /** False when even nobody, or everybody, of them could not tip it. */
    possible: z.boolean(),
  }),
});

const item = z.strictObject({
  question: z.string(),
  kind: z.enum(['outcome', 'process', 'quality', 'circumstance', 'use', 'comment']),
  block: z.string(),
  label: z.string(),
  scale: z.string(),
  provenance: z.string(),
  /** Valid answers: the denominator of everything below. Null only when the base itself is hidden. */
  base: figure,
  /** Answer label → people, in the order of the scale. Null where hidden. */
  counts: z.record(z.string(), figure),
  /** Answer label → tone, so that a reader of the data needs nothing else. */
  tones: z.record(z.string(), z.enum(['positive', 'neutral', 'negative'])),
  notCounted: notCounted.nullable(),
  positive: share,
  neutral: share,
  negative: share,
  net: estimate,
  mean: estimate,
  flags: z.array(z.string()),
  hidden: z.string().nullable(),
  /** The positive share weighted to the council's own budget holders, always beside the unweighted one. */
  weighted: z.exactOptional(weightedShare.nullable()),
  nonResponse: z.exactOptional(nonResponse.nullable()),
});

const score = z.strictObject({
  score: z.string(),
  label: z.string(),
  ours: z.literal(true),
  items: z.array(z.string()),
  base: figure,
  notScored: figure,
  mean: estimate,
  reliability: z.strictObject({ alpha: figure, omega: figure, completeCases: number }).nullable(),
  hidden: z.string().nullable(),
});

const choiceCount = z.strictObject({ choice: z.string(), count: figure, percent: figure });
const profile = z.strictObject({
  question: z.string(),
  label: z.string(),
  block: z.string(),
  kind: z.string(),
  many: z.boolean(),
  base: figure,
  choices: z.array(choiceCount),
  notCounted: notCounted.nullable(),
  hidden: z.string().nullable(),
});

const verdict = z.enum([
  'higher',
  'lower',
  'may-be-higher',
  'may-be-lower',
  'similar',
  'no-detectable-difference',
  'too-few',
  'no-figure',
  'not-comparable',
]);

const there = z.strictObject({
  percent: figure,
  ...interval,
  base: figure,
  precision: z.enum(['whole-percent', 'one-decimal', 'exact']).nullable(),
  /** "over 70%" when the published figure is only a bound; never a point. */
  words: z.string().nullable(),
  source: z.string().nullable(),
});

const band = z.enum(['bottom-quarter', 'middle-half', 'top-quarter']);

/** Where this council stands among councils, by its positive share; never a rank. */
const between = z.strictObject({
  /** A funnel: where councils with so many answers lie, in percent. */
  funnel: z
    .strictObject({
      /** Councils with ten answers or more, all their answers together. */
      authorities: number,
      baseline: number,
      /** Spread of councils beyond chance that the limits allow for (arcsine scale); null for a plain funnel. */
      tauSquared: figure,
      /** Limits at this council's own number of answers: 95% (inner) and 99.8% (outer). */
      inner: z.strictObject(interval),
      outer: z.strictObject(interval),
      standing: z.enum(['very-low', 'low', 'usual', 'high', 'very-high']),
    })
    .nullable(),
  /** Quarters of councils with 30 answers or more, by shrunken shares; chances 0–1. */
  position: z
    .strictObject({
      authorities: number,
      band,
      chances: z.strictObject({ 'bottom-quarter': number, 'middle-half': number, 'top-quarter': number }),
      /** One band has a chance of .80 or more: only then may a single one be named, else `from` … `to`. */
      sure: z.boolean(),
      from: band,
      to: band,
    })
    .nullable(),
  /** Why the funnel is plain, or there is no position: codes. */
  notes: z.array(z.enum(['plain-funnel', 'few-authorities', 'few-answers', 'no-detectable-spread'])),
});

const comparisonItem = z.strictObject({
  question: z.string(),
  label: z.string(),
  /** The tone that is compared: positive unless only another was published. */
  tone: z.enum(['positive', 'neutral', 'negative']),
  here: z.strictObject({ percent: figure, ...interval, base: figure }),
  there,
  difference: z.strictObject({ points: figure, ...interval }),
  method: z.string().nullable(),
  test: z.string().nullable(),
  p: figure,
  q: figure,
  detectable: z.strictObject({ up: figure, down: figure }),
  verdict,
  /** Where the verdict is "similar": the margin, in points, inside which the difference is shown to lie. */
  similarWithin: z.exactOptional(z.number()),
  /** Small number of answers (base 10 to 29): any verdict is read with care and never makes a headline. */
  smallBase: z.boolean(),
  /** Absolute gap under 5 points: "small" whatever its significance. */
  small: z.boolean().nullable(),
  /** The whole distribution differs although the top answers do not. */
  spreadDiffers: z.boolean().nullable(),
  because: z.string(),
  /** Only against a benchmark that was built from councils' counts. */
  between: z.exactOptional(between.nullable()),
  /** The same comparison with weighted answers; `changes` when its verdict is another. */
  weighted: z.exactOptional(
    z
      .strictObject({
        verdict,
        difference: z.strictObject({ points: figure, ...interval }),
        p: figure,
        q: figure,
        changes: z.boolean(),
      })
      .nullable(),
  ),
  /**
   * The same comparison with people of the same kinds elsewhere: what they say (`expected`), and the share here set
   * against it. Null where too few answered; absent where the benchmark holds no model.
   */
  fair: z.exactOptional(
    z
      .strictObject({
        expected: figure,
        percent: figure,
        ...interval,
        difference: z.strictObject({ points: figure, ...interval }),
        p: figure,
        q: figure,
        verdict,
        similarWithin: z.exactOptional(z.number()),
        changes: z.boolean(),
      })
      .nullable(),
  ),
});

const comparison = z.strictObject({
  with: z.string(),
  name: z.string(),
  benchmark: z.strictObject({
    id: z.string(),
    version: z.string(),
    sha256: z.string(),
    kind: z.enum(['published', 'counts']),
    title: z.string(),
    year: figure,
    authorities: figure,
    respondents: figure,
    includesThisAuthority: z.enum(['yes', 'no', 'unknown']),
    synthetic: z.boolean(),
    notes: z.array(z.string()),
  }),
  /** How many comparisons were adjusted together (Benjamini–Hochberg). */
  family: number,
  /** What people are alike in, in the fair comparison beside this one, and how many were adjusted together. */
  fairMix: z.exactOptional(
    z.strictObject({
      characteristics: z.array(z.strictObject({ question: z.string(), label: z.string() })),
      family: number,
    }),
  ),
  items: z.array(comparisonItem),
});

const groupSide = z.strictObject({ percent: figure, ...interval, base: figure });
const groupComparison = z.strictObject({
  question: z.string(),
  label: z.string(),
  tone: z.enum(['positive', 'neutral', 'negative']),
  /** The people of this group. */
  here: groupSide,
  /** Everyone else who answered here, whatever group they are in or did not say. */
  rest: groupSide,
  difference: z.strictObject({ points: figure, ...interval }),
  test: z.string().nullable(),
  p: figure,
  /** Adjusted within the table of this characteristic (Benjamini–Hochberg). */
  q: figure,
  detectable: z.strictObject({ up: figure, down: figure }),
  /** Null below 30 answers on either side: described, not judged. */
  verdict: verdict.nullable(),
  similarWithin: z.exactOptional(z.number()),
  small: z.boolean().nullable(),
  because: z.string(),
});

const group = z.strictObject({
  by: z.string(),
  label: z.string(),
  choice: z.string(),
  respondents: figure,
  items: z.array(item),
  hidden: z.string().nullable(),
  /** This group against everyone else who answered. */
  comparisons: z.exactOptional(z.array(groupComparison)),
  /** How many comparisons of this characteristic were adjusted together. */
  family: z.exactOptional(number),
  /** The protected characteristic (Equality Act 2010) this breakdown is about, or null: the public sector equality duty. */
  protectedCharacteristic: z.exactOptional(z.string().nullable()),
});

const side = z.strictObject({ percent: figure, base: figure, count: figure });
const association = z.strictObject({
  condition: z.string(),
  /** A question, or `outcomes` for the outcomes taken together. */
  outcome: z.string(),
  conditionLabel: z.exactOptional(z.string()),
  outcomeLabel: z.exactOptional(z.string()),
  outcomeIs: z.exactOptional(z.enum(['question', 'score'])),
  /** The score from which an overall outcome counts as good; null for a single question (its positive answers). */
  goodFrom: z.exactOptional(figure),
  /** People who answered both. */
  people: z.exactOptional(figure),
  withCondition: side,
  withoutCondition: side,
  difference: z.strictObject({ points: figure, ...interval }),
  gamma: figure,
  rho: figure,
  test: z.exactOptional(z.string().nullable()),
  p: z.exactOptional(figure),
  q: z.exactOptional(figure),
  /** How many links were adjusted together. */
  family: z.exactOptional(number),
  /** Share (0–1) of what the conditions explain together; no interval with more than 10 conditions. */
  importance: z
    .strictObject({
      share: figure,
      ...interval,
      from: z.string(),
      group: z.exactOptional(z.enum(['above-average', 'about-average', 'below-average']).nullable()),
      people: z.exactOptional(figure),
    })
    .nullable(),
  /** `look-here-first`, `protect`, `check-with-people` or `lower-priority`. */
  priority: z.string().nullable(),
  /** Why there is no priority: a code. */
  priorityBecause: z.exactOptional(z.string().nullable()),
  hidden: z.string().nullable(),
});

/** How people fare under one way of commissioning, beside everyone else. */
const commissioning = z.strictObject({
  question: z.string(),
  label: z.string(),
  choice: z.string(),
  outcome: z.string(),
  outcomeLabel: z.string(),
  outcomeIs: z.enum(['question', 'score']),
  goodFrom: figure,
  withChoice: side,
  others: side,
  difference: z.strictObject({ points: figure, ...interval }),
  test: z.string().nullable(),
  p: figure,
  q: figure,
  /** Null below 30 people on either side: described, not judged. */
  verdict: verdict.nullable(),
  family: number,
  hidden: z.string().nullable(),
});

/** How the answers were weighted to the council's own budget holders, or why they were not. */
const weights = z.strictObject({
  used: z.boolean(),
  /** Codes: why weighting is refused. */
  because: z.array(z.string()),
  margins: z.array(z.string()),
  merged: z.array(z.strictObject({ question: z.string(), from: z.string(), into: z.string() })),
  respondents: number,
  effectiveBase: figure,
  designEffect: figure,
  cappedRounds: number,
  /** Largest difference between a weighted share and its target (0–1). */
  largestError: figure,
  converged: z.boolean(),
  /** Respondents whose category is not known. */
  unknown: z.array(z.strictObject({ question: z.string(), percent: figure, flagged: z.boolean() })),
  /** Respondents beside budget holders; a gap of 10 points or more is flagged. */
  profile: z.array(
    z.strictObject({
      question: z.string(),
      choice: z.string(),
      respondents: figure,
      population: figure,
      gap: figure,
      flagged: z.boolean(),
    }),
  ),
});

const trendPoint = { base: figure, percent: figure, ...interval };

/** One question over two waves or more. A wave that may not be shown has null figures and is not tested. */
const waveTrend = z.strictObject({
  question: z.string(),
  label: z.string(),
  kind: z.string(),
  points: z.array(z.strictObject({ wave: z.string(), ...trendPoint, hidden: z.string().nullable() })),
  /** From the first wave shown to the last. */
  change: z.strictObject({ points: figure, ...interval }),
  /** Cochran–Armitage: above zero for a rising share. */
  z: figure,
  p: figure,
  q: figure,
  /** Did the share differ between waves in any way at all? */
  heterogeneity: figure,
  verdict: z
    .enum([
      'rising',
      'falling',
      'may-be-rising',
      'may-be-falling',
      'moved-not-steadily',
      'no-detectable-trend',
    ])
    .nullable(),
  because: z.string(),
});

/** One question over months or quarters of routine reviews: a control chart. Shares in %. */
const processTrend = z.strictObject({
  question: z.string(),
  label: z.string(),
  kind: z.string(),
  /** `p′` where the spread between periods is more than chance gives (Laney). */
  chart: z.enum(['p', 'p′']),
  centre: figure,
  points: z.array(
    z.strictObject({
      /** First and last month or quarter of the period: periods with few people are put together. */
      from: z.string(),
      to: z.string(),
      ...trendPoint,
      /** The Making Data Count rule that the point meets; null is everyday variation. */
      rule: z.enum(['outside-limits', 'trend', 'two-in-three', 'one-side']).nullable(),
      variation: z.enum(['common-cause', 'improvement', 'concern', 'special-high', 'special-low']),
    }),
  ),
  /** Fewer than twelve periods: the limits are trial limits. */
  trialLimits: z.boolean(),
  /** The last point's. */
  latest: z.enum(['common-cause', 'improvement', 'concern', 'special-high', 'special-low']),
  /** Why there is no chart: a code. */
  hidden: z.string().nullable(),
});

/** One question asked of the same people twice. Null figures where they could tell of a few people. */
const matchedQuestion = z.strictObject({
  question: z.string(),
  label: z.string(),
  kind: z.string(),
  /** People who answered it both times. */
  base: figure,
  /** Percentage positive, the first time and the second. */
  earlier: figure,
  later: figure,
  change: z.strictObject({ points: figure, ...interval }),
  /** People who became positive, and who no longer were. */
  became: figure,
  stopped: figure,
  /** The same over the whole scale. */
  improved: figure,
  same: figure,
  worsened: figure,
  test: z.enum(['mcnemar', 'mcnemar-mid-p']).nullable(),
  p: figure,
  q: figure,
  /** p of Wilcoxon's signed rank test over the whole scale: beside the verdict, never in its place. */
  wholeScale: figure,
  verdict: z
    .enum(['rising', 'falling', 'may-be-rising', 'may-be-falling', 'no-detectable-change'])
    .nullable(),
  hidden: z.string().nullable(),
});

/** The people of the last wave who also answered the one before, by their pseudonymous ids. */
const matched = z.strictObject({
  earlier: z.string(),
  later: z.string(),
  people: number,
  /** Everyone else of either wave; null where few. */
  unmatched: z.strictObject({ earlier: figure, later: figure }),
  family: number,
  items: z.array(matchedQuestion),
});

/** One composite over months or quarters: an XmR chart. Means on 0–100. */
const scoreTrend = z.strictObject({
  score: z.string(),
  label: z.string(),
  centre: figure,
  /** Limits of everyday variation: centre ± 2.66 mean moving ranges. */
  ...interval,
  points: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      base: figure,
      mean: figure,
      rule: z.enum(['outside-limits', 'trend', 'two-in-three', 'one-side']).nullable(),
      variation: z.enum(['common-cause', 'improvement', 'concern', 'special-high', 'special-low']),
    }),
  ),
  trialLimits: z.boolean(),
  latest: z.enum(['common-cause', 'improvement', 'concern', 'special-high', 'special-low']),
  hidden: z.string().nullable(),
});

/** Change over time. */
const trend = z.strictObject({
  waves: z.array(z.strictObject({ name: z.string(), score: number, respondents: figure })),
  items: z.array(waveTrend),
  /** How many trends were adjusted together. */
  family: number,
  months: z
    .strictObject({
      length: z.enum(['month', 'quarter']),
      items: z.array(processTrend),
      scores: z.exactOptional(z.array(scoreTrend)),
    })
    .nullable(),
  /** Null where nobody answered twice, or too few; a note says which. */
  matched: z.exactOptional(matched.nullable()),
  /** Codes of what must be said first. */
  notes: z.array(z.string()),
});

/** How many of those asked answered. Null where it is not known. */
const response = z.strictObject({
  invited: figure,
  ineligible: figure,
  returned: number,
  /** Valid returns of those invited and eligible, in %. */
  rate: figure,
  budgetHolders: figure,
  /** Valid returns of all budget holders, in %. */
  coverage: figure,
});

/** Codes of what must be printed beside a table, every time. */
const cautions = z.strictObject({
  associations: z.array(z.string()),
  commissioning: z.array(z.string()),
});

const comment = z.strictObject({
  question: z.string(),
  label: z.string(),
  /** People who wrote something. */
  count: figure,
  /** Comments that use a word of each theme: a count of words, not a reading. There when a word list was given. */
  themes: z.exactOptional(z.array(z.strictObject({ theme: z.string(), count: figure }))),
  /** What a person agreed to print, in no order of the file; there when a review was given, and never in public. */
  quotes: z.exactOptional(z.array(z.strictObject({ text: z.string(), edited: z.boolean() }))),
});

const audience = z.strictObject({
  questionSet: z.string(),
  title: z.string(),
  audience: z.string(),
  respondentsAre: z.enum(['holders', 'carers', 'others']),
  evidence: z.string(),
  authority: z.string().nullable(),
  region: z.string().nullable(),
  /** There when nobody named the region: it is that of the council, by the register of councils. */
  regionFrom: z.exactOptional(z.literal('register')),
  files: z.array(z.string()),
  recognised: z.strictObject({
    matched: number,
    of: number,
    columns: z.record(
      z.string(),
      z.strictObject({ column: z.string(), heading: z.string(), how: z.string() }),
    ),
    notFound: z.array(z.string()),
  }),
  respondents: figure,
  validation: z.strictObject({
    stop: number,
    errors: number,
    confirm: number,
    warnings: number,
    notes: number,
    findings: z.array(finding),
  }),
  profile: z.array(profile),
  comments: z.array(comment),
  items: z.array(item),
  scores: z.array(score),
  comparisons: z.array(comparison),
  groups: z.array(group),
  associations: z.array(association),
  commissioning: z.exactOptional(z.array(commissioning)),
  cautions: z.exactOptional(cautions),
  weights: z.exactOptional(weights.nullable()),
  response: z.exactOptional(response.nullable()),
  trend: trend.nullable(),
});

/** The zod schema of `poet-analysis/1`; the published JSON Schema is made from it. */
export const analysisSchema = z.strictObject({
  schema: z.literal('poet-analysis/1'),
  made: z.strictObject({
    poet: z.string(),
    date: z.string(),
    settings: z.record(z.string(), z.unknown()),
    settingsSha256: z.string(),
  }),
  sources: z.array(source),
  audiences: z.array(audience),
  threshold: z.strictObject({ rule: z.string(), holders: figure, carers: figure, met: z.boolean() }),
  disclosure: z.strictObject({
    profile: z.enum(['internal', 'partner', 'public']),
    minimumBase: number,
    hidden: z.array(z.strictObject({ where: z.string(), because: z.string() })),
  }),
});
