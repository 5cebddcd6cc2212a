export {
  findPersonalData,
  isPersonalData,
  placesOfPersonalData,
  redactPersonalData,
} from './find-personal-data.js';
export { isNhsNumber } from './nhs-number.js';
