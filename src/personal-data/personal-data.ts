export { findPersonalData, isPersonalData, redactPersonalData } from './find-personal-data.js';
export { isNhsNumber } from './nhs-number.js';
