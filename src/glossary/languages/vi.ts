import { listed, numbered, type TermPack } from "./pack.ts";

const FUNCTION = `và hay hoặc nhưng mà thì là của cho với bởi tại ở trong ngoài trên dưới trước sau giữa dọc từ đến tới về theo qua để do vì nên
bằng như cùng nếu khi lúc dù tuy song rằng này kia đó ấy nọ đây đấy nào gì ai sao các những mọi mỗi một hai ba bốn năm sáu bảy tám chín mười
trăm nghìn ngàn triệu tỷ tỉ vài nhiều ít đã đang sẽ vừa mới chưa từng được bị phải cần muốn cũng đều vẫn còn lại ra vào lên xuống
đi rất quá lắm hơn nhất khá chỉ ngay cả thêm nữa luôn nhau mình họ tôi ta anh chị ông bà cô nó em hắn thế vậy nay
ngày tháng hôm nhằm nhờ trừ dựa gồm gần khoảng tuần giờ phút cuối tiếp rồi xong kể việc sự cái kèm hễ chừng suốt tận
nhé ạ hãy đừng chớ đâu lần hiện cuộc chuyến buổi vụ đợt số nước_ta đồng_thời trong_đó bao_gồm liên_tục ngoài_ra tuy_nhiên
do_đó vì_vậy bên_cạnh đặc_biệt hiện_nay sắp_tới vừa_qua thời_gian_qua chúng_tôi chúng_ta
đối_với cùng_với so_với sau_khi trước_khi trong_khi trong_lúc cho_đến cho_tới tính_đến kể_từ kể_cả nhất_là cũng_như thậm_chí chẳng_hạn mặc_dù
vì_thế nhờ_đó theo_đó sau_đó trước_đó khi_đó từ_đó qua_đó dựa_trên dựa_vào căn_cứ_vào đầu_tiên`;
const NEVER = `rằng mà thì là đã sẽ vẫn cũng đều họ tôi nó hắn nếu bởi tuy nhưng này kia đó ấy nào gì ai nhé ạ nay
cho_biết cho_rằng khẳng_định nhấn_mạnh bày_tỏ phát_biểu nêu_rõ chia_sẻ_rằng cho_hay chúng_tôi chúng_ta bà_ấy ông_ấy`;
const NOT_FIRST = `có nói nêu đạt thuộc làm đưa coi xem có_thể không_thể không_có tiếp_tục tham_dự tham_gia diễn_ra mong_muốn đánh_giá đề_nghị hoan_nghênh
nhận_thấy góp_phần thông_qua toàn_bộ hầu_hết lần_lượt thực_hiện tăng_cường thúc_đẩy đẩy_mạnh nâng_cao tạo ủng_hộ cảm_ơn
kêu_gọi yêu_cầu đảm_bảo triển_khai xây_dựng duy_trì giải_quyết hoàn_thành đáp_ứng xử_lý tổ_chức_tốt nâng_tầm mở_rộng giúp gây mang lấy
gửi ký dự thăm gặp tiếp_đón chúc_mừng cam_kết chủ_trì ghi_nhận trao đạt_được trở_thành phối_hợp hỗ_trợ_cho không_ngừng`;
const NOT_LAST = `không phi bất vô tái phó cựu các những một bộ ban cấp sở cuộc chuyến buổi sự việc
có đối rất cực mang gây thuộc làm đưa lấy giúp đặc_biệt tốt_đẹp hữu_quan liên_quan khác chung_quanh nói_chung riêng mới lớn thứ lần_thứ cùng hơn đầy_đủ`;
const BODIES = `bộ ban ủy_ban hội_đồng viện cục vụ sở tổ_chức cơ_quan đảng quốc_hội chính_phủ trung_tâm học_viện đại_hội trường
ngân_hàng tập_đoàn công_ty tổng_công_ty quỹ liên_minh liên_đoàn hiệp_hội hội tòa_án tòa văn_phòng phái_bộ phái_đoàn lực_lượng quân_đội công_an nghị_viện
thượng_viện hạ_viện mặt_trận ban_thư_ký đại_sứ_quán tổng_lãnh_sự_quán bệnh_viện đội câu_lạc_bộ báo đài thông_tấn_xã hãng nhóm
diễn_đàn mạng_lưới khối cộng_đồng ủy_hội đại_học hải_quân không_quân cảnh_sát nhà_máy sàn đoàn_thanh_niên
liên_hiệp liên_hợp_quốc tổng_cục cơ_chế_một_cửa`;
const DOCUMENTS = `nghị_quyết chỉ_thị quyết_định nghị_định thông_tư hiến_chương công_ước hiệp_định hiệp_ước nghị_định_thư luật bộ_luật tuyên_bố
tuyên_cáo thông_cáo bản_ghi_nhớ pháp_lệnh hiến_pháp thỏa_thuận chiến_lược kế_hoạch quy_chế văn_kiện báo_cáo công_hàm
quy_tắc bộ_quy_tắc công_điện tuyên_ngôn sắc_lệnh đạo_luật dự_luật điều_lệ`;
const TITLES = `phó ông bà anh chị đồng_chí chủ_tịch phó_chủ_tịch thủ_tướng phó_thủ_tướng bộ_trưởng thứ_trưởng tổng_bí_thư bí_thư phó_bí_thư
đại_sứ tướng thượng_tướng đại_tướng trung_tướng thiếu_tướng chuẩn_đô_đốc đô_đốc đại_tá thượng_tá trung_tá thiếu_tá đại_úy thượng_úy trung_úy thiếu_úy
giám_đốc phó_giám_đốc tổng_giám_đốc phó_tổng_giám_đốc trưởng_ban phó_trưởng_ban trưởng_đoàn vua quốc_vương hoàng_tử công_chúa nữ_hoàng ngài ủy_viên giáo_sư
tiến_sĩ người_phát_ngôn phát_ngôn_viên vụ_trưởng cục_trưởng phó_cục_trưởng phó_vụ_trưởng viện_trưởng chánh_án tổng_thống phó_tổng_thống ngoại_trưởng thống_đốc
tổng_thư_ký nghị_sĩ thẩm_phán hạ_nghị_sĩ thượng_nghị_sĩ bác_sĩ luật_sư điều_phối_viên tùy_viên đặc_phái_viên tổng_lãnh_sự cố_vấn
ts gs pgs ths bs ks cựu nguyên cố chánh_văn_phòng đại_biện tư_lệnh tổng_tham_mưu_trưởng thị_trưởng thượng_sĩ trung_sĩ hạ_sĩ`;
const GENERAL = `người nước việc điều vấn_đề phần bên mặt cách loại dạng mức cấp khu vực khu_vực nơi chỗ nhóm kết_quả lý_do năm ngày tháng
thời_gian tình_hình quá_trình nội_dung công_tác hoạt_động vai_trò ý_kiến thông_tin tăng_cường quan_hệ
thực_hiện thành_công đóng_góp nỗ_lực biện_pháp mục_tiêu yêu_cầu nhiệm_vụ khâu giai_đoạn tiến_trình`;

/** Vietnamese; its words are syllables. */
export const vi: TermPack = {
  language: "vi",
  function: listed(FUNCTION),
  never: listed(NEVER),
  notFirst: listed(NOT_FIRST),
  notLast: listed(NOT_LAST),
  stripped: listed("các những mọi sự việc một"),
  heads: listed(
    "lực_lượng quan_hệ hoạt_động công_tác biện_pháp vấn_đề tình_trạng quá_trình hệ_thống nguyên_tắc nền cuộc chuyến buổi vụ lễ đoàn hàng nước các những người sự việc tiền khoản mức nghề ngành loại phiên kẻ phần_tử giới khâu giai_đoạn tiến_trình",
  ),
  places: listed(
    "nước người sông hồ núi biển vịnh đảo quần_đảo bán_đảo eo_biển sa_mạc cao_nguyên kênh cầu đập cảng thành_phố thị_trấn tỉnh bang quận huyện xã làng vùng",
  ),
  nominalisers: listed("sự việc cuộc chuyến buổi đợt nền chức"),
  counters: listed("chiếc tấm cái con lượt suất bức tờ quyển cuốn tên vị quả viên nửa"),
  prefixes: listed("tổng phó thứ siêu tái phi vô bất đa liên tân cựu nguyên cố"),
  seconds: listed("nhất lại số vụ sự tiếp sau trước mới cuối nay năm ngày giờ"),
  openers: listed(
    "các những một mọi mỗi của cho với bởi tại ở trong ngoài trên dưới giữa từ về theo qua bằng như là vào",
  ),
  rights: { nouns: listed(""), joint: "" },
  numerals: numbered("hai ba bốn năm sáu bảy tám chín mười"),
  coordinators: listed("và hay hoặc"),
  general: listed(GENERAL),
  connectors: listed("của và về các cho với trong tại ở vì trên giữa những cuộc sự từ đến"),
  bodies: listed(BODIES),
  documents: listed(DOCUMENTS),
  landforms: listed(
    "biển đại_dương eo_biển kênh vịnh bán_đảo eo_đất đồng_bằng châu_thổ sông lưu_vực hồ đảo quần_đảo rạn bãi mũi núi dãy cao_nguyên tây_nguyên",
    "thung_lũng sa_mạc khu_vực vùng tiểu_vùng tam_giác hành_lang",
  ),
  titles: listed(TITLES),
  home: listed("việt_nam hà_nội"),
  dotted: listed("tp ts gs pgs ths bs ks t tr tx q p st"),
  mayBegin: () => true,
  opensNoun: () => true,
  isVerbAfter: () => false,
  isParticiple: () => false,
  isGerund: () => false,
  mayEnd: () => true,
  // Two words for "at" that every name may have: Phái bộ Liên hợp quốc ở Nam Sudan.
  singular: (word) => (word === "ở" ? "tại" : word),
  singularOfTerm: (word) => word,
  verbForms: () => [],
  head: "first",
};
