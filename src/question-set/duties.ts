/**
 * The legal frames a question may speak to, and their areas, in our words. Sources: Care Act 2014 s.1(2); the
 * Care and Support (Eligibility Criteria) Regulations 2015, reg. 2 and 3; Children and Families Act 2014 s.19.
 * An area a question set names beyond these is kept as it is written.
 */
export const dutyFrames = {
  'care-act-wellbeing': {
    title: 'Care Act 2014: wellbeing',
    areas: {
      overall: 'wellbeing as a whole',
      dignity: 'being treated with dignity and respect',
      health: 'physical, mental and emotional health',
      safety: 'being safe from abuse and neglect',
      control: 'control over daily life, including care and support',
      participation: 'taking part in work, learning and leisure',
      'economic-wellbeing': 'social and economic wellbeing',
      relationships: 'home, family and personal relationships',
      accommodation: 'a suitable place to live',
      contribution: 'contributing to society',
    },
  },
  'care-act-eligibility': {
    title: 'Care Act 2014: eligibility outcomes for adults',
    areas: {
      nutrition: 'eating and drinking',
      hygiene: 'keeping clean',
      toilet: 'using the toilet',
      clothing: 'dressing suitably',
      'safe-at-home': 'using the home safely',
      'home-fit-to-live-in': 'keeping the home fit to live in',
      relationships: 'family and other relationships',
      'work-and-learning': 'work, training, education and volunteering',
      community: 'using local services, transport and leisure',
      'caring-for-a-child': 'caring for a child',
    },
  },
  'carer-eligibility': {
    title: 'Care Act 2014: eligibility outcomes for carers',
    areas: {
      'caring-for-a-child': 'caring for a child',
      'caring-for-others': 'caring for other people',
      'home-fit-to-live-in': 'keeping the home fit to live in',
      nutrition: 'eating and drinking',
      relationships: 'family and other relationships',
      'work-and-learning': 'work, training, education and volunteering',
      community: 'using local services',
      recreation: 'time for leisure',
      health: 'the carer’s own health',
    },
  },
  'children-and-families-act': {
    title: 'Children and Families Act 2014, section 19',
    areas: {
      views: 'the views, wishes and feelings of the child or young person and their parents',
      decisions: 'taking part in decisions',
      information: 'information and support to take part in decisions',
      outcomes: 'support to reach the best outcomes, and to prepare for adulthood',
    },
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly areas: Readonly<Record<string, string>> }
>;
