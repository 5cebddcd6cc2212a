export {
  findPersonalData,
  isPersonalData,
  mayNamePerson,
  placesOfPersonalData,
  redactPersonalData,
} from './find-personal-data.js';
export { isNhsNumber } from './nhs-number.js';
