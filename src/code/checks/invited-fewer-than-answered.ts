import type { Check } from './check.js';

export const invitedFewerThanAnswered: Check = {
  code: 'invited-fewer-than-answered',
  number: null,
  severity: 'stop',
  title: 'Fewer people were invited than answered',
  means:
    'The response rate is the share of those invited who answered, so it cannot be worked out from fewer invitations than answers.',
  todo: 'Check the numbers given with --invited and --ineligible. Leave them out when it is not known how many were asked.',
  message: () => 'Fewer people were invited than answered.',
};
