export { councilMeant, findAuthority, listAuthorities } from './find-authority.js';
export type { Authority, AuthorityFound, Region } from './model.js';
