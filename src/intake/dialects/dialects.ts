import type { Dialect } from '../layout/dialect.js';
import { alchemer } from './alchemer.js';
import { caseManagement } from './case-management.js';
import { citizenSpace } from './citizen-space.js';
import { googleForms } from './google-forms.js';
import { jiscOnlineSurveys } from './jisc-online-surveys.js';
import { kobotoolbox } from './kobotoolbox.js';
import { limesurvey } from './limesurvey.js';
import { microsoftForms } from './microsoft-forms.js';
import { odk } from './odk.js';
import { plain } from './plain.js';
import { qualtrics } from './qualtrics.js';
import { redcap } from './redcap.js';
import { smartsurvey } from './smartsurvey.js';
import { snap } from './snap.js';
import { surveymonkey } from './surveymonkey.js';

/** Every platform whose export is known. To add one: a file beside this, a line here, a fixture. */
export const dialects = {
  plain,
  smartsurvey,
  surveymonkey,
  qualtrics,
  limesurvey,
  'google-forms': googleForms,
  'microsoft-forms': microsoftForms,
  alchemer,
  kobotoolbox,
  odk,
  redcap,
  'jisc-online-surveys': jiscOnlineSurveys,
  snap,
  'citizen-space': citizenSpace,
  'case-management': caseManagement,
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;
