// The owner of an imported right is only a text: a private person's name is not given away in bulk.
import { fold } from '../text/index.ts';

/** Folded words that only organisations bear in their names. What is not sure is no organisation. */
const anywhere = [
  'cong ty', 'tap doan', 'doanh nghiep', 'hop tac xa', 'htx', 'lien hiep', 'to hop tac', 'hiep hoi', 'lien doan',
  'uy ban nhan dan', 'ubnd', 'chi cuc', 'trung tam', 'hoc vien', 'truong dai hoc', 'truong cao dang', 'nha may',
  'ngan hang', 'ban quan ly', 'co ltd', 'ltd', 'limited', 'inc', 'corp', 'corporation', 'company', 'llc', 'gmbh', 'plc',
  'pte', 'cooperative', 'association', 'university', 's p a', 's r l', 'b v', 'kabushiki kaisha',
].map((mark) => ` ${mark} `); // prettier-ignore

/** Trương, Phong and Viên are names of people too, so these count with what follows them, or at the beginning. */
const atTheBeginning =
  /^(hoi|so (khoa hoc|nong nghiep|cong thuong|kinh te)|phong (kinh te|nong nghiep|van hoa)|vien (nghien cuu|khoa hoc)) /;

/** A person by the title, or a business household, which bears its owner's name. */
const person = /^(ong|ba|ho kinh doanh|hkd|ho) /;

export function namesOrganisation(name: string): boolean {
  const folded = `${fold(name)} `;
  if (person.test(folded)) return false;
  return atTheBeginning.test(folded) || anywhere.some((mark) => ` ${folded}`.includes(mark));
}
