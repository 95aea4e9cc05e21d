/**
 * Nice classes whose goods and services meet in trade: the same nature, use or channel (Circular 23/2023 Art. 26.9).
 * A class number alone is a weak sign, so a relation only moves a hit up or down, it never hides one. Own table,
 * presumed; the groups follow what offices search together for food, drink, medicine, cloth and craft.
 */
export const relatedClasses: readonly (readonly number[])[] = [
  [29, 30, 31, 32, 33, 35, 43],
  [3, 5, 30, 44],
  [1, 5, 31],
  [18, 24, 25, 26, 23, 35],
  [20, 21, 27, 19, 11, 35],
  [14, 6, 35],
  [16, 41, 35],
  [9, 38, 42, 35],
  [36, 37, 19],
  [7, 12, 37, 11],
  [32, 33, 30, 43],
  [2, 19, 17, 37],
  [10, 5, 44],
  [28, 25, 41],
  [39, 43, 41],
  [34, 35],
];
