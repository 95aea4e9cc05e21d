/** Stands in all that nobody may be told. */
export const secret = 'BIMAT';

/** A producer everybody may know by name, and by nothing else. */
export const secretiveCooperative = {
  name: 'Hợp tác xã Chè Ba Vì',
  address: `${secret} thôn 1`,
  phone: `0900${secret}`,
  email: `${secret}@example.vn`,
  taxCode: secret,
  representativeName: secret,
};
