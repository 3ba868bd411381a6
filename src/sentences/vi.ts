import type { LanguagePack } from "./pack.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Vietnamese. Foreign titles and initials occur in its news, so they are here too. */
export const vi: LanguagePack = {
  tag: "vi",
  name: "Vietnamese",
  titles: list(`
    TP Tp tp T.P TX Tx TT Tt GS Gs PGS Pgs TS Ts TSKH ThS Ths Th.S Th.s BS Bs BSCKI BSCKII BSCK KS Ks LS Ls CN KTS DS NS NSND NSƯT NSUT NGND NGƯT NGUT NCS
    PGS.TS GS.TS GS.TSKH PGS.TSKH TS.BS ThS.BS PGS.TS.BS GS.TS.BS BS.TS CT PCT TBT UVBCT ĐC Đc đ/c ĐS
    ĐT Đ Đt Mr Mrs Ms Mme Dr Prof Rev Gen Lt Col Maj Capt Cmdr Adm Sgt Pte Pvt Pfc Spc Cpl Gov Sen Rep St Mt Ft Hon Sr Sra Ng Ph Tr`),
  never: list("vd t.d e.g i.e vs cf xb nxb"),
  beforeNumber: list(
    "no nos số đ điều tr trg tg jan feb mar apr jun jul aug sep sept oct nov dec p pp vol art q h k t ch",
  ),
  mayEnd: list(`
    inc corp co ltd jr sr esq bros llc plc t.ư tw t.w u.s u.k u.n e.u d.c l.a u.s.a a.d b.c cty tnhh st ave blvd rd lbs`),
  mostlyEnd: list("v.v a.m p.m etc s.cn tcn scn"),
  afterMostlyEnd: list("EDT EST CDT CST MDT MST PDT PST UTC GMT BST CET CEST ET PT"),
  openers: list(`
    tại trong theo ngày khi sau trước từ đến để với về do vì bởi nếu tuy mặc dù dẫu nhưng song và còn cũng ngoài bên cùng đồng nhân
    ông bà anh chị cô họ chúng tôi ta nó hắn đây đó điều việc các những một hai ba mỗi mọi nhiều vài cả hầu hiện nay hôm năm tháng sáng
    chiều tối đêm trên dưới giữa qua nhờ dựa căn cứ cụ thể đặc biệt bên cạnh ngay tiếp kể dự phát nhằm được đã đang sẽ vẫn không chưa chỉ
    riêng phía phiên thứ cuộc hội buổi lãnh đoàn người đại ai gì sao thế vậy như có là đầu cuối nhìn nói báo cảnh chính vụ số tổng
    này đối khoảng hơn gần tất phần toàn nhóm tuy nhiên liên ủng rất thêm thông tin kết quả mục đích quan`),
  saying: list(
    "nói hỏi đáp kể thốt bày cho khẳng nhấn phát chia lý giải thích bổ thừa tuyên tâm trả viết kêu hô hét tweet",
  ),
  oneLetterWords: ["Ý"],
  ownLetters: /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u,
  lettered: list(
    "điểm nhóm bảng hạng loại khối lớp khu đội phần chương mục điều giai đoạn chiến vitamin cúm gan hoạch lô tòa nhà cấp tập quyển tầng cổng nhà ga",
  ),
};
