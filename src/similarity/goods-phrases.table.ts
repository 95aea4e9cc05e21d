/**
 * What stands before or after a name and tells only what is sold, by what kind of trader, or praises it; folded. Words
 * of one name among them are few on purpose: a syllable that also names people stays in the name. Own list.
 */
const before = [
  'ca phe|coffee|tra|tra sua|che|che xanh|gao|gao nep|nep|banh|banh mi|banh keo|banh ngot|keo|bun|mien|pho|nem|gio|cha|gio cha|mam|nuoc mam|nuoc ngot|nuoc khoang|nuoc uong|nuoc|bia|ruou|ruou vang|sua|sua chua|sua tuoi|kem|mat ong|yen|yen sao|thit|thit lon|thit bo|ca|ca kho|tom|cua|muc|trung|trung ga|buoi|cam|quyt|chanh|nhan|vai|vai thieu|xoai|mit|chuoi|dua|dua hau|thanh long|sau rieng|na|hong|oi|rau|rau cu|rau sach|nam|khoai|san|lac|hat dieu|hat sen|tieu|ho tieu|ot|toi|gung|nghe|muoi|duong|dau an|dau lac|dau phong|mi|mi goi|mi an lien|tuong|tuong ot|gia vi|thuc pham|nong san|hai san|trai cay|dac san|qua tang',
  'gom|gom su|su|lua|to lua|tho cam|theu|may|may tre|may tre dan|tre|non|non la|huong|nhang|giay|go|do go|go my nghe|my nghe|thu cong my nghe|tranh|dong|duc dong|bac|vang bac|vang bac da quy|trang suc|kim hoan|da quy|det|vai soi|chieu|chieu coi|coi|dao|dao keo|lang|lang nghe|gach|ngoi|ngoi lop|xi mang|thep|ton|nhom|nhom kinh|kinh|inox|nhua|ong nhua|son|cua|cua go|cua cuon|cua nhua|noi that|ban ghe|giuong|nem cao su|dem|chan ga|rem|may loc nuoc|dien may|dien tu|dien lanh|den|den led|quat|bep|bep gas|gas|xe|xe dien|xe may|xe dap|o to|lop|ac quy|phu tung|may tinh|dien thoai|dong ho|mat kinh|kinh mat|giay dep|tui xach|balo|thoi trang|ao dai|ao cuoi|quan ao|vest|nha may|may mac|do choi|sach|van phong pham|bao bi|phan bon|phan|thuoc|thuoc tay|nha thuoc|dong y|thuoc nam|duoc|duoc pham|thao duoc|my pham|nuoc hoa|dau goi|sua tam|nuoc giat|bot giat|xa phong|kem danh rang|nuoc rua chen|khau trang|ta|bim|thuoc tru sau|giong|hat giong|cay giong|cay canh|hoa|hoa tuoi|thuc an chan nuoi|thu y',
  'nha hang|quan|quan an|quan com|com|com tam|lau|bbq|cafe|tiem|tiem banh|tiem vang|cua hang|cua hieu|sieu thi|tap hoa|shop|khach san|hotel|resort|homestay|nha nghi|du lich|spa|tham my vien|vien tham my|nha khoa|phong kham|benh vien|truong|truong mam non|mam non|trung tam|hoc vien|tap doan|tong cong ty|cong ty|cong ty tnhh|cong ty co phan|doanh nghiep|doanh nghiep tu nhan|htx|hop tac xa|hop tac xa nong nghiep|co so|co so san xuat|ho kinh doanh|hoi|hiep hoi|ngan hang|bao hiem|bat dong san|dia oc|xay dung|van tai|taxi|xe khach|logistics|quang cao|in an|studio|salon|salon toc|gym|karaoke|giat la|sua xe|rua xe|luat|van phong luat',
];
const after = [
  'viet nam|vietnam|vn|viet|gold|plus|pro|premium|food|foods|group|store|shop|mart|official|cao cap|xanh|sach|vang|co|ltd|jsc|corp|company|international|quoc te|organic|huu co|thuong hang|dac biet|hao hang|chinh hieu|truyen thong|co truyen|gia truyen|coffee|tea|house|milk|cafe|kitchen|bakery|restaurant|express|beauty|cosmetics|fashion|spa|farm|market|center|centre|trading|services|1|2|3|365|24h|24 7',
];
const phrases = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join('|').split('|'));

export const goodsBefore = phrases(before);
export const praiseAfter = phrases(after);
