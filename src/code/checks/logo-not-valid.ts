import type { Check } from './check.js';

export const logoNotValid: Check = {
  code: 'logo-not-valid',
  number: null,
  severity: 'stop',
  title: 'The logo cannot be used',
  means:
    'The file named under "logo:" in poet.yaml is not a whole PNG or JPEG picture, is too large, or is stored in a way that not every reader shows alike. The message says which.',
  todo: 'Save it again as the message says. A PNG file, 600 pixels wide, is best.',
  message: () => 'The logo cannot be used.',
};
