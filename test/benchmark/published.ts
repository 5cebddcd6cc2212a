/**
 * The published figures that speak of one question of a shipped question set, transcribed apart from the files:
 * question, tone, how the figure is given, percentage, base.
 */
export type Printed = readonly [string, 'positive' | 'neutral' | 'negative', string, number, number | null];

export const printed: Readonly<Record<string, readonly Printed[]>> = {
  'adult@2017': [
    ['views-included', 'positive', 'whole-percent', 80, 4300],
    ['could-decide', 'positive', 'whole-percent', 51, 4300],
    ['knew-amount', 'positive', 'whole-percent', 50, 4300],
    ['dignity', 'positive', 'whole-percent', 84, 4300],
    ['quality-of-support', 'positive', 'whole-percent', 81, 4300],
    ['amount', 'positive', 'whole-percent', 74, 4300],
    ['choice-and-control', 'positive', 'whole-percent', 72, 4300],
    ['information-and-advice', 'positive', 'whole-percent', 63, 4300],
    ['quality-of-life', 'positive', 'whole-percent', 75, 4300],
    ['health', 'positive', 'whole-percent', 72, 4300],
    ['feeling-safe', 'positive', 'whole-percent', 71, 4300],
    ['community', 'positive', 'whole-percent', 58, 4300],
    ['everyday-activity', 'positive', 'whole-percent', 57, 4300],
    ['relationships', 'positive', 'whole-percent', 57, 4300],
  ],
  'adult-holder@2013': [
    ['independence', 'positive', 'over', 70, 2022],
    ['support-needed', 'positive', 'over', 70, 2022],
    ['dignity', 'positive', 'over', 70, 2022],
    ['physical-health', 'positive', 'over', 60, 2022],
    ['mental-wellbeing', 'positive', 'over', 60, 2022],
    ['control-over-support', 'positive', 'over', 60, 2022],
    ['feeling-safe', 'positive', 'over', 50, 2022],
    ['paid-relationships', 'positive', 'over', 50, 2022],
    ['control-over-life', 'positive', 'at-least', 50, 2022],
    ['where-to-live', 'neutral', 'over', 50, 2022],
    ['volunteering', 'neutral', 'over', 50, 2022],
    ['paid-job', 'neutral', 'over', 80, 2022],
    ['control-of-money', 'positive', 'whole-percent', 60, 2022],
    ['planning-and-managing', 'positive', 'whole-percent', 60, 2022],
    ['getting-support', 'positive', 'whole-percent', 57, 2022],
  ],
  'carer@2014': [
    ['able-to-care', 'positive', 'over', 66.7, null],
    ['carer-quality-of-life', 'positive', 'over', 66.7, null],
    ['person-quality-of-life', 'positive', 'over', 66.7, null],
  ],
  'phb-holder@2015': [
    ['quality-of-life', 'positive', 'over', 80, 302],
    ['independence', 'positive', 'over', 80, 302],
    ['arranging-support', 'positive', 'over', 80, 302],
    ['paid-relationships', 'positive', 'over', 60, 302],
    ['friends', 'positive', 'over', 60, 302],
    ['physical-health', 'positive', 'over', 60, 302],
    ['mental-health', 'positive', 'over', 60, 302],
  ],
  'phb-carer@2015': [
    ['stress', 'positive', 'over', 75, 247],
    ['carer-quality-of-life', 'positive', 'over', 75, 247],
    ['person-quality-of-life', 'positive', 'over', 75, 247],
    ['carer-choice-and-control', 'positive', 'over', 75, 247],
  ],
  'ehc-young-person@2016': [
    ['dignity', 'positive', 'whole-percent', 74, 906],
    ['level', 'positive', 'whole-percent', 66, 906],
    ['looking-forward', 'positive', 'whole-percent', 65, 906],
    ['being-heard', 'positive', 'whole-percent', 64, 906],
    ['information', 'negative', 'whole-percent', 21, 906],
    ['choice', 'negative', 'whole-percent', 21, 906],
  ],
  'ehc-parent@2016': [['choice', 'positive', 'under', 50, null]],
  'ehc-practitioner@2016': [],
};

/** Shares of people who gave an answer about themselves: question, answer, how it is given, percentage. */
export const shares: Readonly<Record<string, readonly (readonly [string, string, string, number])[]>> = {
  'adult@2017': [['age-band', '65 and over', 'over', 50]],
  'phb-holder@2015': [
    ['how-managed', 'Direct payment', 'one-decimal', 36.7],
    ['how-managed', 'Direct payment looked after by friend or family', 'one-decimal', 26.2],
    ['how-managed', 'Managed by a service provider', 'one-decimal', 13.1],
    ['how-managed', 'Managed by a broker', 'one-decimal', 11.5],
    ['how-managed', 'Managed by the council or NHS', 'one-decimal', 11.1],
    ['uses', 'Care and support services', 'one-decimal', 59.6],
    ['uses', 'Personal assistants', 'one-decimal', 48.3],
    ['uses', 'Community and leisure', 'one-decimal', 26.8],
    ['uses', 'Equipment', 'one-decimal', 25.2],
  ],
};
