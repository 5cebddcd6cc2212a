/**
 * Whether ten digits are an NHS number: the tenth is the modulus 11 check digit of the first nine, weighted
 * 10 to 2 (NHS Data Dictionary, "NHS Number"). Ten equal digits pass the sum but are never issued.
 */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
